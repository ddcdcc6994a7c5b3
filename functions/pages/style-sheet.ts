import { STYLE_SHEET } from '../../shared/pages/style-sheet.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { publicHandler } from '../runtime/public-handler.ts';

export const endpoint = {
  method: 'GET',
  path: '/style.css',
  summary: 'The look of every page',
  auth: 'none',
  responses: {},
} as const satisfies Endpoint;

/** Pages ask for it with its version, so it never changes at its address. */
export const handler = publicHandler(endpoint, async () => ({
  status: 200,
  body: STYLE_SHEET,
  contentType: 'text/css; charset=utf-8',
  headers: { 'cache-control': 'public, max-age=31536000, immutable' },
}));
