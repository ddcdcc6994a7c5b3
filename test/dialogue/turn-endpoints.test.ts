import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { type PageWorld, pageWorld } from '../pages/page-world.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { newCustomer } from '../support/gift-world.ts';

let world: PageWorld;
let customer: Customer;
let authorization: string;
beforeAll(async () => {
  world = await pageWorld('2027-03-05T12:00:00Z');
});
beforeEach(async () => {
  customer = await newCustomer(world);
  const now = world.clock.now();
  await world.sessions.save(newSession(customer.id, 'a-secret', now), now);
  authorization = `Bearer ${sessionTokenOf(customer.id, 'a-secret')}`;
});

type Headers = Readonly<Record<string, string>>;
const bodyOf = (answer: { body?: string | undefined }) => JSON.parse(answer.body ?? '{}');

async function add(body: unknown, headers: Headers = {}) {
  const { handler } = await import('../../functions/http/add-turn.ts');
  const event = httpEvent({
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', authorization, ...headers },
  });
  const answer = await handler(event, LAMBDA_CONTEXT);
  return { status: answer.statusCode, body: bodyOf(answer) };
}

async function list(query: Record<string, string> = {}, headers: Headers = {}) {
  const { handler } = await import('../../functions/http/list-turns.ts');
  const event = httpEvent({ query, headers: { authorization, ...headers } });
  const answer = await handler(event, LAMBDA_CONTEXT);
  return { status: answer.statusCode, body: bodyOf(answer) };
}

describe('POST /v1/me/turns', () => {
  test('takes down what a customer says, and nothing of the inside leaves', async () => {
    const { status, body } = await add({ text: 'Is there a green one?' });
    expect(status).toBe(201);
    expect(body).toEqual({
      turnId: expect.stringMatching(/^trn_/),
      ...{ at: '2027-03-05T12:00:00.000Z', channel: 'page', direction: 'from_customer' },
      ...{ text: 'Is there a green one?', attachments: [], ledTo: [] },
    });
  });

  test('once under one key, and refuses other words under it', async () => {
    const key = { 'idempotency-key': 'k' };
    const first = await add({ text: 'Green?' }, key);
    expect(await add({ text: 'Green?' }, key)).toEqual(first);
    const { status, body } = await add({ text: 'Blue?' }, key);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'idempotency_key_reused',
      errors: [{ field: 'idempotency-key' }],
    });
  });

  test.each([
    [{ text: ' ' }, 422, 'text_missing'],
    [{ text: 'x'.repeat(10_001) }, 422, 'text_too_long'],
    [{ text: 'x'.repeat(20_001) }, 400, 'invalid'],
    [{ words: 'x' }, 400, 'invalid'],
    [{ text: 'x', channel: 'phone' }, 400, 'invalid'],
  ])('%#: what cannot be taken says why', async (body, status, code) => {
    expect(await add(body)).toMatchObject({ status, body: { code } });
    expect((await list()).body.turns).toEqual([]);
  });

  test('says who of the staff wrote it down for a customer', async () => {
    const apiKeys = apiKeyStore({ table: world.table, shardCount: 1 });
    const key = { name: 'Mary', scopes: ['staff'] } as const;
    const { token } = await makeApiKey({ ...world.ports, apiKeys }, key);
    const { handler } = await import('../../functions/http/add-turn.ts');
    const headers = {
      ...{ 'content-type': 'application/json', 'x-api-key': token },
      'x-customer-email': customer.email,
    };
    const body = JSON.stringify({ text: 'Green, please' });
    const answer = await handler(httpEvent({ method: 'POST', headers, body }), LAMBDA_CONTEXT);
    expect(bodyOf(answer)).toMatchObject({ staffName: 'Mary', direction: 'from_customer' });
    expect(answer.body).not.toContain('key_');
  });

  test('is for nobody who is not signed in', async () => {
    expect(await add({ text: 'x' }, { authorization: 'Bearer x' })).toMatchObject({ status: 401 });
  });
});

describe('GET /v1/me/turns', () => {
  test('lists what was said, the newest first, page by page, with where we left off', async () => {
    for (const text of ['One', 'Two', 'Three']) {
      world.clock.advance({ seconds: 1 });
      await add({ text });
    }
    const first = await list({ limit: '2' });
    const rest = await list({ limit: '2', cursor: first.body.cursor });
    const texts = [...first.body.turns, ...rest.body.turns].map(({ text }) => text);
    expect(texts).toEqual(['Three', 'Two', 'One']);
    expect(first.body.leftOff).toMatchObject({
      turnCount: 3,
      points: [{ kind: 'answer', owedBy: 'us', text: 'One' }, {}, {}],
    });
  });

  test('begins empty', async () => {
    expect((await list()).body).toEqual({ leftOff: { turnCount: 0, points: [] }, turns: [] });
  });

  test.each([{ limit: '0' }, { limit: '101' }, { cursor: 'nonsense' }])(
    'refuses %o',
    async (query) => {
      expect((await list(query)).status).toBe(400);
    },
  );
});
