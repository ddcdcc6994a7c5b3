import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { askGate, noteSent } from '../../shared/permission/gate.ts';
import { type PageWorld, pageWorld } from '../pages/page-world.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { gateOver } from '../support/gate.ts';
import { newCustomer } from '../support/gift-world.ts';

let world: PageWorld;
let customer: Customer;
let headers: Record<string, string>;
beforeAll(async () => {
  world = await pageWorld('2027-03-05T12:00:00Z');
});
beforeEach(async () => {
  customer = await newCustomer(world);
  const now = world.clock.now();
  await world.sessions.save(newSession(customer.id, 'a-secret', now), now);
  headers = { authorization: `Bearer ${sessionTokenOf(customer.id, 'a-secret')}` };
});

const ENDPOINTS = {
  get: () => import('../../functions/http/get-permissions.ts'),
  change: () => import('../../functions/http/change-permissions.ts'),
  list: () => import('../../functions/http/list-outreach.ts'),
} as const;

async function call(name: keyof typeof ENDPOINTS, more: Parameters<typeof httpEvent>[0] = {}) {
  const { handler } = await ENDPOINTS[name]();
  const answer = await handler(httpEvent({ headers, ...more }), LAMBDA_CONTEXT);
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? '{}') };
}

const change = (body: unknown, more: Record<string, string> = headers) =>
  call('change', {
    ...{ method: 'PATCH', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', ...more },
  });

describe('GET /v1/me/permissions', () => {
  test('says what holds, and with which hours', async () => {
    expect(await call('get')).toEqual({
      status: 200,
      body: {
        choices: {
          service: { mail: true, phone: false, post: false },
          dialogue: { mail: true, phone: false, post: false },
          offers: { mail: false, phone: false, post: false },
          catalogue: { mail: true, phone: false, post: false },
          research: { mail: false, phone: false, post: false },
        },
        news: [],
        ...{ night: { from: '21:00', until: '08:00' }, dinner: { from: '18:00', until: '20:30' } },
      },
    });
  });

  test('is for who is signed in', async () => {
    for (const name of ['get', 'change', 'list'] as const) {
      expect((await call(name, { headers: {} })).status).toBe(401);
    }
  });
});

describe('PATCH /v1/me/permissions', () => {
  test('changes what is mentioned, and answers what holds now', async () => {
    const { status, body } = await change({ choices: { offers: { mail: true } }, weeklyMax: 3 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ weeklyMax: 3, choices: { offers: { mail: true, post: false } } });
    expect((await call('get')).body).toEqual(body);
    expect((await change({ weeklyMax: null })).body).not.toHaveProperty('weeklyMax');
  });

  test.each([
    [{ pausedUntil: '2027-03-05' }, 'date_is_past', 'pausedUntil'],
    [{ bereavedUntil: '2029-03-06' }, 'too_far_ahead', 'bereavedUntil'],
    [{ choices: { catalogue: { post: true } } }, 'paper_needs_address', 'choices'],
  ])('%j is refused as %s', async (body, code, field) => {
    const answer = await change(body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code, errors: [{ field }] });
  });

  test('names what it cannot read', async () => {
    const answer = await change({ choices: { service: { mail: false } } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('choices.service');
  });

  test('by the staff keeps who took it down', async () => {
    const apiKeys = apiKeyStore({ table: world.table, shardCount: 1 });
    const { token } = await makeApiKey(
      { ...world.ports, apiKeys },
      { name: 'Mary', scopes: ['staff'] },
    );
    const staff = { 'x-api-key': token, 'x-customer-email': customer.email };
    expect((await change({ choices: { dialogue: { phone: true } } }, staff)).status).toBe(200);
    const consents = consentStore({ table: world.table, shardCount: 1 });
    const { items } = await consents.page({ customerId: customer.id, limit: 5 });
    expect(items).toMatchObject([{ staffName: 'Mary', way: 'api', isGiven: true }]);
  });
});

describe('GET /v1/me/outreach', () => {
  test('lists the newest first, page by page, without the inside', async () => {
    const gate = gateOver(world);
    for (const kind of ['late', 'lapsed']) {
      const asked = await askGate(gate, { customer, kind, purpose: 'service', channel: 'mail' });
      if (asked.may) await noteSent(gate, asked.pass);
      world.clock.advance({ minutes: 1 });
    }
    await askGate(gate, { customer, kind: 'offer', purpose: 'offers', channel: 'mail' });
    const { status, body } = await call('list', { query: { limit: '2' } });
    expect(status).toBe(200);
    expect(body.outreach).toEqual([
      {
        ...{ outreachId: expect.stringMatching(/^out_/), kind: 'offer', purpose: 'offers' },
        ...{ channel: 'mail', state: 'refused', reason: 'not_asked_for' },
        wantedAt: '2027-03-05T12:02:00.000Z',
      },
      expect.objectContaining({
        kind: 'lapsed',
        state: 'sent',
        sentAt: '2027-03-05T12:01:00.000Z',
      }),
    ]);
    const rest = await call('list', { query: { cursor: body.cursor } });
    expect(rest.body.outreach).toMatchObject([{ kind: 'late' }]);
    expect((await call('list', { query: { cursor: 'none' } })).status).toBe(400);
  });
});
