// The functions of purchases as they are deployed, on a table in memory.
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { cellStore } from '../../shared/purchases/cell-store.ts';
import { purchaseStore } from '../../shared/purchases/purchase-store.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { statisticsStore } from '../../shared/purchases/statistics-store.ts';
import type { Item } from '../../shared/table/table.ts';
import { valueStore } from '../../shared/value/value-store.ts';
import { keyOf, send } from '../interactions/call-office.ts';
import { Browser, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { storedValue } from '../value/value-examples.ts';

const held: { world?: PageWorld; key?: string; ada?: Customer } = {};
beforeAll(async () => {
  const world = await pageWorld('2027-09-01T12:00:00Z');
  Object.assign(held, { world, key: await keyOf(world, 'purchases') });
}, 60_000);
let count = 0;
beforeEach(async () => {
  count += 1;
  held.ada = await newCustomer(world(), { email: `ada.${count}@example.com` });
});
afterAll(() => void vi.restoreAllMocks());

const world = () => held.world as PageWorld;
const ada = () => held.ada as Customer;
const settings = () => ({ table: world().table, shardCount: 1 });

const report = async (given: object, as = held.key ?? '') => {
  const body = 'purchases' in given ? given : { purchases: [given] };
  return send(await import('../../functions/http/report-purchases.ts'), { key: as, body });
};
const cups = (sourceId: string, more: object = {}) => ({
  ...{ source: `till-${count}`, sourceId, at: '2027-08-30T23:30:00Z', currency: 'GBP' },
  ...{
    customer: { customerId: ada().id },
    lines: [{ sku: 'CUP', name: 'Cup', quantity: 2, amountMinor: 900 }],
  },
  ...more,
});
const back = (sourceId: string, more: object = {}) =>
  cups(sourceId, {
    ...{ at: '2027-08-31T10:00:00Z', lines: [{ sku: 'CUP', quantity: -1, amountMinor: -450 }] },
    ...more,
  });

describe('POST /v1/purchases', () => {
  test('opens to a key with its scope alone', async () => {
    expect(await report(cups('1'), '')).toMatchObject({ status: 401, code: 'api_key_unknown' });
    const staff = await keyOf(world(), 'staff');
    expect(await report(cups('1'), staff)).toMatchObject({ status: 403, code: 'scope_missing' });
  });

  test('takes one, says its version, and the same again changes nothing', async () => {
    const first = await report(cups('1', { zone: 'Europe/London' }));
    expect(first).toMatchObject({
      ...{ status: 200, receipts: [{ sourceId: '1', outcome: 'recorded', version: 1 }] },
    });
    const again = await report(cups('1', { zone: 'Europe/London' }));
    expect(again.receipts).toMatchObject([{ outcome: 'as_before', version: 1 }]);
    const [stored] = await purchaseStore(settings()).ofCustomer(ada().id);
    // By the clock where it was bought.
    expect(String(stored?.on)).toBe('2027-08-31');
  });

  test('takes a batch in any order, each by itself', async () => {
    const { status, receipts } = await report({
      purchases: [
        back('C2'),
        cups('1'),
        cups('3', { customer: { customerId: 'cus_01KP0000000000000000000009' } }),
        cups('4', { customer: { email: 'x@till-1.customer.invalid' } }),
        cups('5', { lines: [{ sku: 'POST', quantity: 1, amountMinor: 500 }] }),
        cups('6', { replaces: 1 }),
        cups('7', { customer: undefined }),
        cups('8', {
          customer: { ref: 'K-77' },
          lines: [
            { sku: 'CUP', quantity: 1, amountMinor: 450 },
            { sku: 'POST', quantity: 1, amountMinor: 500 },
          ],
        }),
      ],
    });
    expect(status).toBe(200);
    expect(receipts).toMatchObject([
      { sourceId: 'C2', outcome: 'recorded' },
      { sourceId: '1', outcome: 'recorded' },
      { sourceId: '3', outcome: 'refused', reason: 'customer_not_found' },
      { sourceId: '4', outcome: 'refused', reason: 'email_invalid' },
      { sourceId: '5', outcome: 'refused', reason: 'nothing_bought' },
      { sourceId: '6', outcome: 'refused', reason: 'nothing_to_correct' },
      { sourceId: '7', outcome: 'recorded' },
      { sourceId: '8', outcome: 'recorded', linesLeftAside: [{ line: 2, reason: 'postage' }] },
    ]);
    expect(await saleTotalsStore(settings()).ofSource(`till-${count}`)).toMatchObject([
      { month: '2027-08', orders: 2, amountMinor: 900, ordersWithoutCustomer: 1 },
    ]);
  });

  test('corrects what it is told to, and nothing by the way', async () => {
    await report(cups('1'));
    const more = { lines: [{ sku: 'CUP', quantity: 3, amountMinor: 1350 }] };
    const refused = await report(cups('1', more));
    expect(refused.receipts).toMatchObject([{ reason: 'recorded_otherwise', version: 1 }]);
    const corrected = await report(cups('1', { ...more, replaces: 1 }));
    expect(corrected.receipts).toMatchObject([{ outcome: 'corrected', version: 2 }]);
  });

  test('refuses a batch that names one twice, and more than a hundred', async () => {
    const twice = await report({ purchases: [cups('1'), back('1')] });
    expect(twice).toMatchObject({ status: 422, code: 'purchase_twice' });
    const many = Array.from({ length: 101 }, (_, number) => cups(String(number)));
    expect(await report({ purchases: many })).toMatchObject({ status: 400 });
    expect((await report({ purchases: many.slice(0, 100) })).receipts).toHaveLength(100);
  });

  test.each([
    ['our own source', { source: 'gifts' }, 'source'],
    ['a quantity of 0', { lines: [{ sku: 'CUP', quantity: 0, amountMinor: 0 }] }, 'lines[0]'],
    [
      'an amount against its quantity',
      { lines: [{ sku: 'CUP', quantity: -1, amountMinor: 5 }] },
      'lines[0]',
    ],
    ['a currency that is none', { currency: 'GBX' }, 'currency'],
    ['two lines of text', { sourceId: 'a\nb' }, 'sourceId'],
  ])('refuses %s', async (_fact, more, field) => {
    expect(await report(cups('1', more))).toMatchObject({
      ...{ status: 400, errors: [{ field: `purchases[0].${field}` }] },
    });
  });
});

describe('count-purchases', () => {
  type Change = { readonly before: Item | undefined; readonly after: Item | undefined };
  const batchOf = (changes: readonly Change[]) =>
    ({
      Records: changes.map(({ before, after }, number) => ({
        dynamodb: {
          SequenceNumber: String(100 + number),
          ...(after === undefined ? {} : { NewImage: marshall(after) }),
          ...(before === undefined ? {} : { OldImage: marshall(before) }),
        },
      })),
    }) as unknown as DynamoDBStreamEvent;
  const countAll = async (changes: readonly Change[]) =>
    (await import('../../functions/streams/count-purchases.ts')).handler(batchOf(changes));
  const purchases = () =>
    world()
      .table.all()
      .filter(({ entity, customerId }) => entity === 'purchase' && customerId === ada().id)
      .map((after) => ({ before: undefined, after }));

  test('counts whoever bought, once for a batch, and the same when it comes twice', async () => {
    await report({ purchases: [cups('1'), cups('2', { at: '2027-08-01T10:00:00Z' }), back('C3')] });
    expect(await countAll(purchases())).toEqual({ batchItemFailures: [] });
    const statistics = await statisticsStore(settings()).find(ada().id);
    expect(await countAll(purchases())).toEqual({ batchItemFailures: [] });
    expect(await statisticsStore(settings()).find(ada().id)).toEqual(statistics);
    expect(statistics).toMatchObject({ orders: 2, items: 3, spendMinor: 1350 });
    expect((await cellStore(settings()).all()).length).toBeGreaterThan(0);
  });

  test('takes the value of whoever gave everything back', async () => {
    await report(cups('1'));
    const stored = storedValue(ada().id, world().clock.now());
    await world().table.write(valueStore(settings()).writeOf(stored, [], stored.told.at));
    await report(back('C9', { lines: [{ sku: 'CUP', quantity: -2, amountMinor: -900 }] }));
    expect(await countAll(purchases())).toEqual({ batchItemFailures: [] });
    expect(await statisticsStore(settings()).find(ada().id)).toBeUndefined();
    expect(await valueStore(settings()).find(ada().id)).toBeUndefined();
  });

  test('gives back the records of a customer who cannot be counted, and counts the others', async () => {
    await report(cups('1'));
    const broken = { ...purchases()[0]?.after, customerId: 7 } as unknown as Item;
    const answer = await countAll([{ before: undefined, after: broken }, ...purchases()]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '100' }] });
    expect(await statisticsStore(settings()).find(ada().id)).toMatchObject({ orders: 1 });
  });
});

describe('what a customer bought', () => {
  const buy = () =>
    report({ purchases: [cups('1'), back('C2'), cups('3', { at: '2027-08-01T10:00:00Z' })] });

  test('is theirs to fetch, the newest first, with what came back', async () => {
    await buy();
    const now = world().clock.now();
    await world().sessions.save(newSession(ada().id, 'a-secret', now), now);
    const bearer = sessionTokenOf(ada().id, 'a-secret');
    const list = await import('../../functions/http/list-purchases.ts');
    expect(await send(list, { method: 'GET', bearer })).toMatchObject({
      ...{ status: 200, page: 1, pageCount: 1, purchaseCount: 2 },
      purchases: [
        { sourceId: '1', amountMinor: 450, lines: [{ sku: 'CUP', quantity: 2, returned: 1 }] },
        { sourceId: '3', amountMinor: 900, lines: [{ returned: 0 }] },
      ],
    });
    expect(await send(list, { method: 'GET' })).toMatchObject({ status: 401 });
  });

  test('stands on a page of theirs, in their language', async () => {
    const browser = await new Browser().signInAs(ada(), world());
    expect((await browser.get('/bought')).text).toContain('We know of nothing yet');
    await buy();
    const { text } = await browser.get('/bought');
    for (const words of [
      'What you bought',
      '2 purchases',
      '30 August 2027',
      '£4.50',
      '1 of 2 given back',
      'without postage',
    ]) {
      expect(text).toContain(words);
    }
    // What is alone in an order is named, without opening it.
    expect(text).toContain('<span dir="auto">Cup</span> · ');
    expect(text).not.toContain('One thing');
    const german = await newCustomer(world(), { email: `g.${count}@example.com`, language: 'de' });
    const page = await (await new Browser().signInAs(german, world())).get('/bought');
    expect(page.text).toContain('Noch wissen wir von nichts');
  });

  test('is on pages of twenty, and a page that is none is the last or the first', async () => {
    const orders = Array.from({ length: 41 }, (_, number) => cups(String(number)));
    await report({ purchases: orders });
    const browser = await new Browser().signInAs(ada(), world());
    for (const [asked, shown] of [
      ['2', 2],
      ['99', 3],
      ['x', 1],
      ['0', 1],
    ] as const) {
      expect((await browser.get(`/bought?page=${asked}`)).text).toContain(`Page ${shown} of 3`);
    }
  });

  test('is shown to nobody else', async () => {
    const { location } = await new Browser().get('/bought');
    expect(location).toBe('/sign-in?next=%2Fbought');
  });
});
