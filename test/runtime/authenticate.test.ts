import { describe, expect, test } from 'vitest';
import { authenticate } from '../../functions/runtime/authenticate.ts';
import type { Auth } from '../../functions/runtime/endpoint.ts';
import type { Scope } from '../../shared/customers/api-key.ts';
import { API_KEY, CUSTOMER_ID, httpEvent, newAskers, SESSION_TOKEN } from './http-support.ts';

const BEARER = { authorization: `Bearer ${SESSION_TOKEN}` };
const COOKIE = [`other=1`, `__Host-session=${SESSION_TOKEN}`];
const OURS = {
  customerId: CUSTOMER_ID,
  customerIds: [CUSTOMER_ID],
  askedBy: 'customer',
  sessionToken: SESSION_TOKEN,
};

async function ask(auth: Auth, given: Parameters<typeof httpEvent>[0], scopes?: readonly Scope[]) {
  return authenticate(await newAskers(scopes), auth, httpEvent(given));
}

describe('a customer', () => {
  test.each([
    ['a bearer token', { headers: BEARER }],
    [
      'a bearer token, posting from anywhere',
      { method: 'POST', headers: { ...BEARER, 'sec-fetch-site': 'cross-site' } },
    ],
    ['the cookie, reading', { cookies: COOKIE }],
    [
      'the cookie, reading from a link elsewhere',
      { cookies: COOKIE, headers: { 'sec-fetch-site': 'cross-site' } },
    ],
    [
      'the cookie, posting from our page',
      { method: 'POST', cookies: COOKIE, headers: { 'sec-fetch-site': 'same-origin' } },
    ],
    [
      'the cookie, posting from our page in an old browser',
      { method: 'POST', cookies: COOKIE, headers: { origin: 'https://shop.example' } },
    ],
    [
      'the cookie, posting to the gateway itself',
      { method: 'PATCH', cookies: COOKIE, headers: { origin: 'https://api.example' } },
    ],
  ])('is known by %s', async (_, given) => {
    expect(await ask('customer', given)).toEqual(OURS);
  });

  test.each([
    ['nothing', {}],
    [
      'a token that was never given out',
      { headers: { authorization: `Bearer ${CUSTOMER_ID}.wrong` } },
    ],
    ['a token that is none', { headers: { authorization: 'Bearer x' } }],
    ['an empty cookie', { cookies: ['__Host-session='] }],
    ['a cookie of another name', { cookies: [`session=${SESSION_TOKEN}`] }],
    ['a customer id in a header', { headers: { 'x-customer-id': CUSTOMER_ID } }],
  ])('is not known by %s', async (_, given) => {
    await expect(ask('customer', given)).rejects.toMatchObject({
      status: 401,
      code: 'not_signed_in',
    });
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin in an old browser', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['nowhere', {}],
  ])('whose browser posts from %s is refused', async (_, headers) => {
    const given = { method: 'POST', cookies: COOKIE, headers };
    await expect(ask('customer', given)).rejects.toMatchObject({ status: 403, code: 'cross_site' });
  });

  test('whose session has ended is not known', async () => {
    const askers = await newAskers();
    askers.clock.advance({ hours: 30 * 24 });
    const asking = authenticate(askers, 'customer', httpEvent({ headers: BEARER }));
    await expect(asking).rejects.toMatchObject({ status: 401 });
  });
});

describe('staff', () => {
  const forAnn = { 'x-api-key': API_KEY, 'x-customer-email': 'Ann@Example.com' };

  test('act for a customer with a key and the address', async () => {
    expect(await ask('customer', { headers: forAnn })).toEqual({
      customerId: CUSTOMER_ID,
      customerIds: [CUSTOMER_ID],
      askedBy: 'staff',
      staff: { id: expect.stringMatching(/^key_/), name: expect.any(String) },
    });
  });

  test('are on the customer’s record with it, once an hour, and nobody who asks in vain is', async () => {
    const deps = await newAskers();
    const asking = (headers: Record<string, string>) =>
      authenticate(deps, 'customer', httpEvent({ headers }));
    const looks = async () => (await deps.looks.page({ customerId: CUSTOMER_ID, limit: 10 })).items;
    await expect(asking({ ...forAnn, 'x-api-key': `${API_KEY}x` })).rejects.toThrow();
    await asking(BEARER);
    expect(await looks()).toEqual([]);
    await asking(forAnn);
    await asking(forAnn);
    expect(await looks()).toMatchObject([{ lookedAt: 'record', staff: { name: 'test' } }]);
  });

  test('have programs let in only to what the table allows programs', async () => {
    const headers = { 'x-api-key': API_KEY };
    expect(await ask('staffKey:publish_editions', { headers })).toMatchObject({
      staff: { name: 'test' },
    });
    const moving = ask('staffKey:move_fence', { headers });
    await expect(moving).rejects.toMatchObject({ status: 403, code: 'not_for_programs' });
    const carrying = ask('staffKey:publish_editions', { headers }, ['carrier']);
    await expect(carrying).rejects.toMatchObject({ status: 403, code: 'scope_missing' });
  });

  test.each([
    ['without the scope', forAnn, ['partner'], 403, 'scope_missing'],
    [
      'with a key that was never given out',
      { ...forAnn, 'x-api-key': `${API_KEY}x` },
      ['staff'],
      401,
      'api_key_unknown',
    ],
    ['without the address', { 'x-api-key': API_KEY }, ['staff'], 400, 'invalid'],
    [
      'for nobody',
      { ...forAnn, 'x-customer-email': 'bob@example.com' },
      ['staff'],
      404,
      'customer_not_found',
    ],
  ] as const)('%s are refused', async (_, headers, scopes, status, code) => {
    await expect(ask('customer', { headers }, scopes)).rejects.toMatchObject({ status, code });
  });
});

describe('a program', () => {
  test('is known by its key', async () => {
    const asker = await ask('apiKey:carrier', { headers: { 'X-Api-Key': API_KEY } }, ['carrier']);
    const keyId = 'key_01JAAAAAAAAAAAAAAAAAAAAAAA';
    expect(asker).toEqual({ apiKeyId: keyId, staff: { id: keyId, name: 'test' } });
  });

  test.each([
    ['no key', {}, 401],
    ['a session', BEARER, 401],
    ['a key of another scope', { 'x-api-key': API_KEY }, 403],
  ])('with %s is refused', async (_, headers, status) => {
    await expect(ask('apiKey:carrier', { headers }, ['staff'])).rejects.toMatchObject({ status });
  });

  test('needs nothing where anybody may ask', async () => {
    expect(await ask('none', { headers: BEARER })).toEqual({});
  });
});
