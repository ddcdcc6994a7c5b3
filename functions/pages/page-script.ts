import { readFileSync } from 'node:fs';
import type { Endpoint } from '../runtime/endpoint.ts';
import { publicHandler } from '../runtime/public-handler.ts';
import { once } from '../runtime/resources.ts';

export const endpoint = {
  method: 'GET',
  path: '/page.js',
  summary: 'What pages do quicker with a script',
  auth: 'none',
  responses: {},
} as const satisfies Endpoint;

/** Made of shared/pages/browser and put beside this function by infra/bundle.ts. */
const script = once(() => readFileSync(new URL('./page.js', import.meta.url), 'utf8'));

/** Pages ask for it with its version, so it never changes at its address. */
export const handler = publicHandler(endpoint, async () => ({
  status: 200,
  body: script(),
  contentType: 'text/javascript; charset=utf-8',
  headers: { 'cache-control': 'public, max-age=31536000, immutable' },
}));
