// The public API on the running host: what is refused, and that nothing is written by it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ShopClient } from '../../../commands/sixteen-months/shop-client.ts';
import { giftLine } from '../../support/gift-world.ts';
import { type LocalHost, removeDataDirs, startLocalHost } from '../../support/local-host.ts';

const STARTS_AT = '2026-10-31T12:00:00Z';
const held: { host?: LocalHost; ada?: string; eve?: string; adasGift?: string } = {};

beforeAll(async () => {
  const host = await startLocalHost({ arguments: ['--clock', STARTS_AT] });
  const shop = new ShopClient(host.url);
  const ada = await shop.signIn('ada@example.com', { zone: 'Europe/London' });
  const eve = await shop.signIn('eve@example.com', { zone: 'Europe/London' });
  const order = await shop.order(ada, [giftLine()], 'first');
  Object.assign(held, { host, ada, eve, adasGift: order.gifts[0]?.giftId });
}, 240_000);

afterAll(async () => {
  await held.host?.stop();
  removeDataDirs();
});

type Sent = {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

async function send(path: string, { method = 'GET', token, body, headers = {} }: Sent = {}) {
  const response = await fetch(`${held.host?.url}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const orderOf = (...lines: unknown[]) => JSON.stringify({ gifts: lines });
const order = (body: string, headers = {}) =>
  send('/v1/gift-orders', { method: 'POST', token: held.ada, body, headers });
const giftCount = async () =>
  (await send('/v1/gifts?limit=200', { token: held.ada })).body.gifts.length;

describe('an order that is refused writes nothing and says where', () => {
  test.each([
    // what                 body                                                   status  code             field
    ['no JSON', '{"gifts": [', 400, 'body_not_json', undefined],
    ['no object', '[]', 400, 'invalid', 'body'],
    ['no gifts', orderOf(), 400, 'invalid', 'gifts'],
    ['an unknown field', orderOf(giftLine({ colour: 'red' })), 400, 'invalid', 'gifts[0].colour'],
    ['a wrong type', orderOf(giftLine({ message: 7 })), 400, 'invalid', 'gifts[0].message'],
    [
      'a day that is none',
      orderOf(giftLine(), giftLine({ deliverOn: '2027-02-30' })),
      ...([400, 'invalid', 'gifts[1].deliverOn'] as const),
    ],
    [
      'a date beyond the horizon',
      orderOf(giftLine({ deliverOn: '2028-03-01' })),
      ...([422, 'lines_refused', 'gifts[0].deliverOn'] as const),
    ],
    [
      'an unknown product in one of two lines',
      orderOf(giftLine(), giftLine({ productCode: 'NONE' })),
      ...([422, 'lines_refused', 'gifts[1].productCode'] as const),
    ],
    [
      'an address without a town',
      orderOf(giftLine({ recipient: { name: 'Bob', address: { lines: ['1'], country: 'GB' } } })),
      ...([422, 'lines_refused', 'gifts[0].recipient.address.city'] as const),
    ],
  ])('%s', async (_what, body, status, code, field) => {
    const before = await giftCount();
    const answer = await order(body);
    expect(answer).toMatchObject({ status, body: { status, code } });
    if (field !== undefined) expect(answer.body.errors[0].field).toBe(field);
    expect(await giftCount()).toBe(before);
  });

  test('the last day of February 2028 is within the horizon', async () => {
    const answer = await order(orderOf(giftLine({ deliverOn: '2028-02-29' })));
    expect(answer.status).toBe(201);
  });

  test('a body that is no JSON by its type', async () => {
    const answer = await order('gifts=1', { 'content-type': 'text/plain' });
    expect(answer).toMatchObject({ status: 415 });
  });

  test('a body that is too large', async () => {
    const answer = await order(JSON.stringify({ gifts: 'x'.repeat(6_000_000) }));
    expect(answer).toMatchObject({ status: 413 });
  });
});

test('a repeat under the same key gives the first answer, and another order under it is refused', async () => {
  const first = await order(orderOf(giftLine()), { 'idempotency-key': 'k1' });
  const again = await order(orderOf(giftLine()), { 'idempotency-key': 'k1' });
  expect(first.status).toBe(201);
  expect(again).toEqual(first);
  const other = await order(orderOf(giftLine({ message: 'other' })), { 'idempotency-key': 'k1' });
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
});

describe("what is another's answers like something that does not exist", () => {
  const missing = 'gft_01M68XA6S2SDD8C43BX08P16FK_NDBY4YK0B8M9YQ1DTC0DDBYVDS_0001';
  test.each([
    ['GET', '', undefined],
    ['PATCH', '', '{"message":"mine now"}'],
    ['POST', '/cancel', undefined],
  ] as const)('%s a gift%s', async (method, rest, body) => {
    const asEve = (giftId: string | undefined) =>
      send(`/v1/gifts/${giftId}${rest}`, { method, token: held.eve, ...(body ? { body } : {}) });
    const [anothers, nobodys] = [await asEve(held.adasGift), await asEve(missing)];
    expect(anothers).toEqual(nobodys);
    expect(anothers.status).toBe(404);
    const { body: gift } = await send(`/v1/gifts/${held.adasGift}`, { token: held.ada });
    expect(gift).toMatchObject({ state: 'ordered', message: 'Many happy returns' });
  });
});

test.each(['/v1/gifts', '/v1/me', '/v1/recipients', '/v1/fulfilment/releases'])(
  '%s is closed to strangers',
  async (path) => expect((await send(path)).status).toBe(401),
);

test('a code is mailed to known and unknown addresses with the same answer', async () => {
  const ask = (email: string) =>
    send('/v1/sign-in', { method: 'POST', body: JSON.stringify({ email }) });
  expect(await ask('ada@example.com')).toEqual(await ask('nobody@example.com'));
});

test('where there is nothing, programs get a problem and people a page', async () => {
  expect(await send('/v1/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  const page = await fetch(`${held.host?.url}/nothing`, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  expect(await page.text()).toContain('There is nothing here.');
});

test('the API describes itself', async () => {
  const { body } = await send('/openapi.json');
  expect(body.openapi).toMatch(/^3\.1/);
  expect(Object.keys(body.paths)).toContain('/v1/gift-orders');
});
