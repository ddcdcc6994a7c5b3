import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { Endpoint, ReplyOf, RequestOf } from '../../functions/runtime/endpoint.ts';
import { httpHandler } from '../../functions/runtime/http-handler.ts';
import { empty, html, json, redirect, respond } from '../../functions/runtime/reply.ts';
import { accepted, type Outcome, refused } from '../../shared/kernel/outcome.ts';
import { PlainDate, Temporal } from '../../shared/kernel/time.ts';
import { CursorRefused } from '../../shared/table/table.ts';
import { httpEvent, LAMBDA_CONTEXT, newAskers } from './http-support.ts';

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(JSON.parse(line)));
});
afterEach(() => void vi.restoreAllMocks());

const ENDPOINT = {
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
type ThingRequest = RequestOf<typeof ENDPOINT>;

const GOOD = {
  method: 'POST',
  pathParameters: { thingId: 'thing_1' },
  headers: { 'content-type': 'application/json', 'Idempotency-Key': 'k1' },
  body: JSON.stringify({ on: '2028-02-29', lines: [{ name: 'a' }] }),
};

async function call<const E extends Endpoint>(
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

const echoDate = async ({ body }: ThingRequest) => json(200, { on: body.on, secret: 'x' });

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
    ['a list', { body: '[]' }, 400, 'invalid', 'body', /expected object/],
    ['null', { body: 'null' }, 400, 'invalid', 'body', /expected object/],
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
      /Too big/,
    ],
    ['an unknown parameter', { query: { page: '2' } }, 400, 'invalid', 'page', 'is not known'],
    [
      'a parameter that is no number',
      { query: { limit: 'x' } },
      400,
      'invalid',
      'limit',
      /expected number/,
    ],
    [
      'an id that cannot be one',
      { pathParameters: { thingId: '../x' } },
      404,
      'not_found',
      'thingId',
      /Invalid/,
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

describe('an outcome', () => {
  type Refusal = Outcome<string, 'too_late' | 'gone', readonly number[]>;
  const answerTo = (outcome: Refusal) =>
    respond(
      outcome,
      {
        accepted: (on) => json(200, { on: Temporal.PlainDate.from(on) }),
        too_late: 409,
        gone: 410,
      },
      (lineNumbers) => lineNumbers.map((line) => ({ field: `lines[${line}]`, reason: 'late' })),
    );

  test('that was accepted is answered', async () => {
    const answer = await call(ENDPOINT, httpEvent(GOOD), async () =>
      answerTo(accepted('2027-03-04')),
    );
    expect(answer).toMatchObject({ statusCode: 200, body: { on: '2027-03-04' } });
  });

  test('that was refused is a problem with its status, code and fields', async () => {
    const answer = await call(ENDPOINT, httpEvent(GOOD), async () =>
      answerTo(refused('too_late', [2])),
    );
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'too_late',
      detail: 'Too late.',
      errors: [{ field: 'lines[2]', reason: 'late' }],
    });
  });

  test('a refusal may name the one field at fault', () => {
    const outcome = refused('too_soon') as Outcome<string, 'too_soon'>;
    const too_soon = { status: 422, field: 'deliverOn' };
    const reply = respond(outcome, { accepted: (on) => json(200, on), too_soon });
    expect(reply).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'deliverOn', reason: 'too_soon' }] },
    });
  });

  test('a refusal without a status does not compile', () => {
    const outcome = refused('gone') as Outcome<string, 'gone'>;
    // @ts-expect-error: `gone` has no status
    respond(outcome, { accepted: (on: string) => json(200, on) });
  });
});

describe('what goes wrong on our side', () => {
  const secret = new Error('password is hunter2 of ann@example.com');

  test('is a 500 that says nothing, and a line in the log that says where', async () => {
    const answer = await call(ENDPOINT, httpEvent(GOOD), async () => {
      throw secret;
    });
    expect(answer).toMatchObject({ statusCode: 500, body: { code: 'internal_error' } });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'error', status: 500, code: 'internal_error' });
    expect(JSON.stringify(lines[0])).toContain('http-handler.test.ts');
    expect(JSON.stringify(lines[0])).not.toContain('ann@example.com');
  });

  test('an answer that does not fit its schema is a 500, not a bad request', async () => {
    const answer = await call(ENDPOINT, httpEvent(GOOD), async () =>
      json(200, { on: 'x' } as never),
    );
    expect(answer).toMatchObject({ statusCode: 500, body: { code: 'internal_error' } });
  });

  test('a busy service is a 503 that asks to try again', async () => {
    const answer = await call(ENDPOINT, httpEvent(GOOD), async () => {
      throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    });
    expect(answer).toMatchObject({ statusCode: 503, body: { code: 'try_again' } });
  });

  test('what takes too long is answered before the function is stopped', async () => {
    const handler = httpHandler(ENDPOINT, () => new Promise<never>(() => {}));
    const context = { ...LAMBDA_CONTEXT, getRemainingTimeInMillis: () => 520 };
    expect(await handler(httpEvent(GOOD), context)).toMatchObject({ statusCode: 503 });
  });
});

test('a request is one line in the log, without what was in it', async () => {
  await call(ENDPOINT, httpEvent({ ...GOOD, query: { limit: '8' } }), echoDate);
  expect(lines).toEqual([
    {
      level: 'info',
      message: 'request',
      requestId: 'request-1',
      route: 'POST /v1/things/{thingId}',
      status: 200,
      durationMs: expect.any(Number),
    },
  ]);
});

describe('a page', () => {
  const PAGE = {
    method: 'POST',
    path: '/gifts/{giftId}',
    summary: 'A page',
    auth: 'none',
    bodyType: 'form',
    request: { body: z.strictObject({ action: z.string(), tag: z.array(z.string()) }) },
    responses: { 200: 'html' },
  } as const satisfies Endpoint;
  const POST = {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
    body: 'action=cancel&tag=a&tag=b+c',
  };

  test('reads its form and answers with markup or a way on', async () => {
    const page = async ({ body }: RequestOf<typeof PAGE>) => html(200, `<p>${body.tag.join()}</p>`);
    const answer = await call(PAGE, httpEvent(POST), page);
    expect(answer).toMatchObject({ statusCode: 200, body: '<p>a,b c</p>' });
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
    const next = await call(PAGE, httpEvent(POST), async () => redirect('/gifts'));
    expect(next).toMatchObject({ statusCode: 303, headers: { location: '/gifts' } });
  });

  test('refuses a form that another site posted, and shows problems its own way', async () => {
    const headers = { ...POST.headers, 'sec-fetch-site': 'cross-site' };
    const pageOf = (problem: { code: string; status: number }) =>
      html(problem.status, problem.code);
    const answer = await call(PAGE, httpEvent({ ...POST, headers }), async () => html(200, ''), {
      pageOf,
    });
    expect(answer).toMatchObject({ statusCode: 403, body: 'cross_site' });
    expect(lines[0]).toMatchObject({ status: 403, code: 'cross_site' });
  });
});

test('a signed body arrives as the text that was sent', async () => {
  const WEBHOOK = {
    method: 'POST',
    path: '/v1/webhooks/stripe',
    summary: 'A webhook',
    auth: 'none',
    bodyType: 'raw',
    responses: { 200: z.object({ text: z.string() }) },
  } as const satisfies Endpoint;
  const body = Buffer.from('{ "é": 1 }').toString('base64');
  const event = httpEvent({ method: 'POST', body, isBase64Encoded: true });
  const answer = await call(WEBHOOK, event, async (request) => json(200, { text: request.body }));
  expect(answer.body).toEqual({ text: '{ "é": 1 }' });
});
