import * as z from 'zod';
import type { Endpoint } from '../runtime/endpoint.ts';
import { publicHandler } from '../runtime/public-handler.ts';
import { json } from '../runtime/reply.ts';
import document from './openapi.json' with { type: 'json' };

export const endpoint = {
  method: 'GET',
  path: '/openapi.json',
  summary: 'This document',
  auth: 'none',
  responses: { 200: z.looseObject({ openapi: z.string() }) },
} as const satisfies Endpoint;

/** Written by `npm run openapi`; a test says when it is not what the endpoints are. */
export const handler = publicHandler(endpoint, async () =>
  json(200, document, { headers: { 'cache-control': 'public, max-age=300' } }),
);
