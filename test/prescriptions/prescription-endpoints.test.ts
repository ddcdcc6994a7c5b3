import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { type PageWorld, pageWorld } from '../pages/page-world.ts';
import { httpEvent, LAMBDA_CONTEXT } from '../runtime/http-support.ts';
import { newCustomer } from '../support/gift-world.ts';
import { HOME } from './prescription-world.ts';

let world: PageWorld;
let ada: Customer;
let authorization: string;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  ada = await newCustomer(world, { address: HOME });
  const now = world.clock.now();
  await world.sessions.save(newSession(ada.id, 'a-secret', now), now);
  authorization = `Bearer ${sessionTokenOf(ada.id, 'a-secret')}`;
});

const FUNCTIONS = {
  list: () => import('../../functions/http/list-prescriptions.ts'),
  add: () => import('../../functions/http/add-prescription.ts'),
  change: () => import('../../functions/http/change-prescription.ts'),
  remove: () => import('../../functions/http/remove-prescription.ts'),
  order: () => import('../../functions/http/order-prescription.ts'),
  press: () => import('../../functions/http/press-standing-order.ts'),
};
type Sent = {
  readonly id?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

async function call(name: keyof typeof FUNCTIONS, { id, body, headers = {} }: Sent = {}) {
  const { handler, endpoint } = await FUNCTIONS[name]();
  const event = httpEvent({
    method: endpoint.method,
    headers: { 'content-type': 'application/json', authorization, ...headers },
    ...(id === undefined ? {} : { pathParameters: { prescriptionId: id } }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await handler(event, LAMBDA_CONTEXT);
  const text = answer.body ?? '';
  return { status: answer.statusCode, body: text === '' ? undefined : JSON.parse(text) };
}
const MUGS = { name: 'Mugs', productCode: 'MUG', options: { colour: 'gold' }, quantity: 3 };
const added = async (more = {}) => {
  const { body } = await call('add', { body: { ...MUGS, ...more } });
  return body.prescriptionId as string;
};
const again = (id: string, key: string, body = {}) =>
  call('order', { id, body, headers: { 'idempotency-key': key } });

describe('prescriptions over the API', () => {
  test('are written down once under one key, and listed with their price', async () => {
    const headers = { 'idempotency-key': 'k' };
    const first = await call('add', { body: MUGS, headers });
    expect(first.status).toBe(201);
    expect(await call('add', { body: MUGS, headers })).toEqual(first);
    const { body } = await call('list');
    expect(body.prescriptions).toEqual([
      {
        ...{ prescriptionId: first.body.prescriptionId, version: 1, ...MUGS },
        ...{ productName: 'Mug with a name', placed: [] },
        again: {
          total: { amountMinor: 3695, currency: 'GBP' },
          ...{ deliverOn: '2027-02-18', chargeAt: '2027-02-16T09:00:00.000Z' },
        },
      },
    ]);
  });

  test('name what is wrong with them', async () => {
    const { status, body } = await call('add', {
      body: { ...MUGS, standing: { everyWeeks: 4, nextOn: '2027-02-17' } },
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'draft_refused',
      errors: [{ field: 'standing.nextOn', reason: 'too_soon', possible: '2027-02-18' }],
    });
  });

  test('are changed in what is mentioned, unless somebody else was quicker', async () => {
    const id = await added({ note: 'red' });
    const { body } = await call('change', { id, body: { name: 'Cups', note: null, version: 1 } });
    expect(body).toMatchObject({ name: 'Cups', quantity: 3, version: 2 });
    expect(body).not.toHaveProperty('note');
    const late = await call('change', { id, body: { name: 'Pots', version: 1 } });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile' } });
  });

  test('are ordered once under one key, at the price that was said', async () => {
    const id = await added();
    const dear = await again(id, 'k', { seenMinor: 1 });
    expect(dear).toMatchObject({ status: 409, body: { code: 'price_changed' } });
    const first = await again(id, 'k', { seenMinor: 3695 });
    expect(first).toMatchObject({
      status: 201,
      body: { deliverOn: '2027-02-18', prescription: { placed: [{ deliverOn: '2027-02-18' }] } },
    });
    expect(await again('last', 'k', { channel: 'page' })).toEqual(first);
    expect(await world.ports.gifts.ofCustomer(ada.id)).toHaveLength(1);
  });

  test('that the staff order say in the conversation who did', async () => {
    const id = await added();
    const settings = { table: world.table, shardCount: 1 };
    const key = { name: 'Mary', scopes: ['staff'] } as const;
    const apiKeys = apiKeyStore(settings);
    const { token } = await makeApiKey({ ...world.ports, apiKeys }, key);
    const { handler } = await FUNCTIONS.order();
    const headers = {
      ...{ 'content-type': 'application/json', 'x-api-key': token, 'idempotency-key': 'k' },
      'x-customer-email': ada.email,
    };
    const asked = { method: 'POST', headers, pathParameters: { prescriptionId: id } };
    const event = httpEvent({ ...asked, body: JSON.stringify({ channel: 'phone' }) });
    expect((await handler(event, LAMBDA_CONTEXT)).statusCode).toBe(201);
    const { items } = await turnStore(settings).page({ customerId: ada.id, limit: 1 });
    expect(items).toMatchObject([{ text: 'The same again: Mugs', staff: { name: 'Mary' } }]);
  });

  test('of which the last is asked for, without one, are none', async () => {
    expect(await again('last', 'k')).toMatchObject({
      ...{ status: 404, body: { code: 'no_prescription' } },
    });
  });

  test('have standing orders with one press each', async () => {
    const id = await added({ standing: { everyWeeks: 4, nextOn: '2027-03-04' } });
    const skip = { press: 'skip', seenOn: '2027-03-04' };
    const skipped = await call('press', { id, body: skip });
    expect(skipped.body.standing).toMatchObject({ nextOn: '2027-04-01', isPaused: false });
    expect((await call('press', { id, body: skip })).body.standing.nextOn).toBe('2027-04-01');
    expect((await call('press', { id, body: { press: 'stop' } })).body).not.toHaveProperty(
      'standing',
    );
    expect(await call('press', { id, body: { press: 'skip' } })).toMatchObject({
      ...{ status: 409, body: { code: 'no_standing_order' } },
    });
  });

  test('are taken off, and of another customer are none', async () => {
    const id = await added();
    expect((await call('remove', { id })).status).toBe(204);
    expect((await call('change', { id, body: { name: 'x' } })).status).toBe(404);
    expect((await again(id, 'k')).status).toBe(404);
  });
});
