import { describe, expect, test, vi } from 'vitest';
import { empty } from '../../functions/runtime/reply.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { CursorRefused } from '../../shared/table/table.ts';
import { call, ENDPOINT, echoDate, GOOD, type ThingRequest } from './call-endpoint.ts';
import { httpEvent } from './http-support.ts';

describe('a good request', () => {
  test('arrives parsed and decoded, and its answer is encoded with what its schema names', async () => {
    const seen: ThingRequest[] = [];
    const event = httpEvent({ ...GOOD, query: { limit: '7' } });
    const answer = await call(ENDPOINT, event, async (request) => {
      seen.push(request);
      return echoDate(request);
    });
    expect(answer).toMatchObject({ statusCode: 200, body: { on: '2028-02-29' } });
    expect(answer.body).toEqual({ on: '2028-02-29' });
    expect(seen[0]).toMatchObject({
      pathParameters: { thingId: 'thing_1' },
      query: { limit: 7 },
      headers: { 'idempotency-key': 'k1' },
    });
    expect(seen[0]?.body.on).toBeInstanceOf(Temporal.PlainDate);
  });

  test('may come in base64', async () => {
    const body = Buffer.from(GOOD.body).toString('base64');
    const event = httpEvent({ ...GOOD, body, isBase64Encoded: true });
    expect(await call(ENDPOINT, event, echoDate)).toMatchObject({ statusCode: 200 });
  });

  test('an empty answer has no body', async () => {
    const answer = await call(ENDPOINT, httpEvent(GOOD), async () => empty());
    expect(answer).toMatchObject({ statusCode: 204, body: '' });
  });

  test('every answer has the security headers', async () => {
    const { headers } = await call(ENDPOINT, httpEvent(GOOD), echoDate);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    });
    const failed = await call(ENDPOINT, httpEvent({ method: 'POST' }), echoDate);
    expect(failed.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });
});

describe('a bad request', () => {
  const big = JSON.stringify({ on: '2028-02-29', lines: [], more: 'x'.repeat(1_000_000) });
  test.each([
    ['no JSON', { body: '{' }, 400, 'body_not_json', 'body', 'is not JSON'],
    [
      'half a character',
      { body: JSON.stringify({ name: 'x\ud83d' }) },
      400,
      'invalid',
      'name',
      'holds half a character',
    ],
    ['no body', { body: '' }, 400, 'body_not_json', 'body', 'is not JSON'],
    [
      'a text',
      { headers: { 'content-type': 'text/plain' } },
      415,
      'content_type_wrong',
      'content-type',
      'is not json',
    ],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'content_type_wrong',
      'content-type',
      'is not json',
    ],
    ['too large', { body: big }, 413, 'body_too_large', 'body', 'has more than 1000000 bytes'],
    ['a list', { body: '[]' }, 400, 'invalid', 'body', 'is not an object'],
    ['null', { body: 'null' }, 400, 'invalid', 'body', 'is not an object'],
    [
      'a day that is not in the calendar',
      { body: '{"on":"2027-02-30","lines":[]}' },
      400,
      'invalid',
      'on',
      'is not in the calendar',
    ],
    [
      'no leap year',
      { body: '{"on":"2027-02-29","lines":[]}' },
      400,
      'invalid',
      'on',
      'is not in the calendar',
    ],
    [
      'an unknown field',
      { body: '{"on":"2028-02-29","lines":[{"name":"a","x":1}]}' },
      400,
      'invalid',
      'lines[0].x',
      'is not known',
    ],
    [
      'a wrong line',
      { body: '{"on":"2028-02-29","lines":[{"name":"a"},{"name":"toolong"}]}' },
      400,
      'invalid',
      'lines[1].name',
      /^has more than \d+ characters$/,
    ],
    ['an unknown parameter', { query: { page: '2' } }, 400, 'invalid', 'page', 'is not known'],
    [
      'a parameter that is no number',
      { query: { limit: 'x' } },
      400,
      'invalid',
      'limit',
      'is not a number',
    ],
    [
      'an id that cannot be one',
      { pathParameters: { thingId: '../x' } },
      404,
      'not_found',
      'thingId',
      /^does not fit /,
    ],
  ] as const)(
    'with %s is refused with field and reason',
    async (_, wrong, status, code, field, reason) => {
      const headers = 'headers' in wrong ? { ...GOOD.headers, ...wrong.headers } : GOOD.headers;
      const handle = vi.fn(echoDate);
      const answer = await call(ENDPOINT, httpEvent({ ...GOOD, ...wrong, headers }), handle);
      expect(answer).toMatchObject({
        statusCode: status,
        headers: { 'content-type': 'application/problem+json' },
        body: { type: 'about:blank', status, code },
      });
      const matching = typeof reason === 'string' ? reason : expect.stringMatching(reason);
      expect(answer.body.errors).toContainEqual({ field, reason: matching });
      expect(handle).not.toHaveBeenCalled();
    },
  );

  test('without a header that it needs names the header', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await call(ENDPOINT, httpEvent({ ...GOOD, headers }), echoDate);
    expect(answer.body.errors).toMatchObject([{ field: 'idempotency-key' }]);
  });

  test('with a cursor that is none of ours is refused', async () => {
    const answer = await call(ENDPOINT, httpEvent(GOOD), async () => {
      throw new CursorRefused('does not fit');
    });
    expect(answer).toMatchObject({ statusCode: 400, body: { errors: [{ field: 'cursor' }] } });
  });
});
