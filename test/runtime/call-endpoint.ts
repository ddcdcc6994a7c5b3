import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, beforeEach, vi } from 'vitest';
import * as z from 'zod';
import type { Endpoint, ReplyOf, RequestOf } from '../../functions/runtime/endpoint.ts';
import { httpHandler } from '../../functions/runtime/http-handler.ts';
import { json } from '../../functions/runtime/reply.ts';
import { PlainDate } from '../../shared/kernel/time.ts';
import { catchLines } from '../support/logged-lines.ts';
import { LAMBDA_CONTEXT, newAskers } from './http-support.ts';

/** What was logged by the test at hand. */
export const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  catchLines((line) => void lines.push(JSON.parse(line)));
});
afterEach(() => void vi.restoreAllMocks());

export const ENDPOINT = {
  method: 'POST',
  path: '/v1/things/{thingId}',
  summary: 'A thing',
  auth: 'none',
  request: {
    pathParameters: z.strictObject({ thingId: z.string().regex(/^thing_\d$/) }),
    query: z.strictObject({ limit: z.exactOptional(z.coerce.number<string>().int().max(9)) }),
    headers: z.object({ 'idempotency-key': z.string().max(20) }),
    body: z.strictObject({
      on: PlainDate,
      lines: z.array(z.strictObject({ name: z.string().max(5) })),
    }),
  },
  responses: { 200: z.object({ on: PlainDate }), 204: null },
} as const satisfies Endpoint;
export type ThingRequest = RequestOf<typeof ENDPOINT>;

export const GOOD = {
  method: 'POST',
  pathParameters: { thingId: 'thing_1' },
  headers: { 'content-type': 'application/json', 'Idempotency-Key': 'k1' },
  body: JSON.stringify({ on: '2028-02-29', lines: [{ name: 'a' }] }),
};

export async function call<const E extends Endpoint>(
  endpoint: E,
  event: APIGatewayProxyEventV2,
  handle: (request: RequestOf<E>) => Promise<ReplyOf<E>>,
  options: Parameters<typeof httpHandler>[2] = {},
) {
  const authenticateDeps = await newAskers();
  const handler = httpHandler(endpoint, handle, { authenticateDeps, ...options });
  const { body = '', headers, ...result } = await handler(event, LAMBDA_CONTEXT);
  const isJson = String(headers?.['content-type']).includes('json');
  return { ...result, headers, body: isJson ? JSON.parse(body) : body };
}

export const echoDate = async ({ body }: ThingRequest) => json(200, { on: body.on, secret: 'x' });
