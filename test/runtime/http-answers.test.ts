import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Endpoint, RequestOf } from '../../functions/runtime/endpoint.ts';
import { httpHandler } from '../../functions/runtime/http-handler.ts';
import { html, json, redirect, respond } from '../../functions/runtime/reply.ts';
import { accepted, type Outcome, refused } from '../../shared/kernel/outcome.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { call, ENDPOINT, echoDate, GOOD, lines } from './call-endpoint.ts';
import { httpEvent, LAMBDA_CONTEXT } from './http-support.ts';

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
    expect(JSON.stringify(lines[0])).toContain('http-answers.test.ts');
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
