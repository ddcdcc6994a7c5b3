import { describe, expect, test } from 'vitest';
import { totalOf } from '../../shared/gifts/gift.ts';
import { GiftTerms } from '../../shared/gifts/gift-terms.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { type GiftShop, lineOf, linesFor, openShop } from '../support/gift-shop.ts';

const STRANGER_ID = 'cus_01KAN0G4V00000000000000009';

async function giftStates(shop: GiftShop) {
  const gifts = await shop.ports.gifts.ofCustomer(shop.customerId);
  return gifts.map(({ state }) => state);
}

const recipientCount = async ({ ports, customerId }: GiftShop) =>
  (await ports.recipients.ofCustomer(customerId)).length;

describe('all lines are accepted or none', () => {
  test('one refused line writes nothing', async () => {
    const shop = await openShop();
    const stored = shop.world.table.all().length;
    const ordered = await shop.request([lineOf(), lineOf({ productCode: 'NONE' })]);
    expect(ordered).toEqual({
      ...{ ok: false, refusal: 'lines_refused' },
      details: [{ line: 2, field: 'productCode', code: 'unknown_product' }],
    });
    expect(shop.world.table.all()).toHaveLength(stored);
    expect(shop.world.events).toEqual([]);
  });

  // One transaction holds 100 writes: the order, its gifts and its new recipients.
  test.each`
    giftCount | recipientCount
    ${1}      | ${1}
    ${98}     | ${1}
    ${99}     | ${1}
    ${49}     | ${49}
    ${50}     | ${50}
    ${100}    | ${100}
    ${1000}   | ${1000}
  `('$giftCount gifts for $recipientCount new people', async (row) => {
    const shop = await openShop();
    const ordered = await shop.request(linesFor(row.giftCount, row.recipientCount));
    expect(ordered).toMatchObject({ ok: true, value: { state: 'placed' } });
    expect(await giftStates(shop)).toEqual(Array(row.giftCount).fill('ordered'));
    expect(await recipientCount(shop)).toBe(row.recipientCount);
    expect(shop.eventTypes()).toEqual(['GiftOrderPlaced']);
    await shop.world.settle();
    expect(shop.letterKinds()).toEqual(['order_confirmation']);
  });

  test('99 gifts for people who are known, in one transaction', async () => {
    const shop = await openShop();
    await shop.order({});
    let transactions = 0;
    const { writeAll } = shop.world.table;
    shop.world.table.writeAll = (writes) => {
      transactions += 1;
      expect(writes).toHaveLength(100);
      return writeAll.call(shop.world.table, writes);
    };
    expect(await shop.request(Array.from({ length: 99 }, () => lineOf()))).toMatchObject({
      ok: true,
    });
    expect(transactions).toBe(1);
    expect(await recipientCount(shop)).toBe(1);
  });

  test('one more than the shop allows', async () => {
    const shop = await openShop({ terms: GiftTerms.parse({ giftsPerOrderMax: 3 }) });
    const refused = { ok: false, refusal: 'too_many_gifts', details: [] };
    expect(await shop.request(linesFor(4, 1))).toEqual(refused);
    expect(await shop.request(linesFor(3, 1))).toMatchObject({ ok: true });
  });

  test('nobody orders for a customer there is not', async () => {
    const { ports } = await openShop();
    const ordered = await orderGifts(ports, { customerId: STRANGER_ID, lines: [lineOf()] });
    expect(ordered).toEqual({ ok: false, refusal: 'customer_not_found', details: [] });
  });
});

test('the price is fixed when ordered, whatever the product costs later', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({});
  if (gift === undefined) throw new Error('ordered');
  const product = await shop.ports.products.find('22423');
  if (product === undefined) throw new Error('stocked');
  const dearer = { ...product, price: { amountMinor: 9999, currency: 'GBP' } };
  await (shop.ports.products as never as { save: (p: unknown, at: unknown) => Promise<void> }).save(
    dearer,
    shop.clock.now(),
  );
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  expect(totalOf((await shop.giftIn('released', gift.id)).price).amountMinor).toBe(1670);
  expect(await shop.charges()).toMatchObject([{ amountMinor: 1670 }]);
});

test('ordered too late for a reminder: the confirmation says it all', async () => {
  const shop = await openShop({ startsAt: '2027-02-25T12:00:00Z' });
  await shop.order({});
  await shop.wakeAt('2027-03-02T09:00:00Z');
  expect(shop.letterKinds()).toEqual(['order_confirmation']);
  expect(shop.eventTypes().slice(-2)).toEqual(['GiftCharged', 'GiftReleased']);
});

test('ordered after its charge would have been: charged at once', async () => {
  const shop = await openShop({ startsAt: '2027-02-25T12:00:00Z' });
  const [gift] = await shop.order({ productCode: 'VOUCHER-25', deliverOn: '2027-02-26' });
  await shop.world.settle();
  expect(await shop.giftIn('released', gift?.id ?? '')).toMatchObject({
    chargedAt: shop.clock.now(),
  });
});

describe('the same Idempotency-Key', () => {
  const large = linesFor(120, 3);
  test.each([
    ['a small order', [lineOf()]],
    ['a large order', large],
  ])('gives the first answer again: %s', async (_what, lines) => {
    const shop = await openShop();
    const first = await shop.request(lines, 'key-1');
    shop.clock.advance({ hours: 30 });
    const again = await shop.request(lines, 'key-1');
    if (!first.ok || !again.ok) throw new Error('accepted');
    expect(again.value.id).toBe(first.value.id);
    expect(again.value.lines).toEqual(first.value.lines);
    expect(await giftStates(shop)).toEqual(Array(lines.length).fill('ordered'));
  });

  test('with another body is refused, and another customer has keys of their own', async () => {
    const shop = await openShop();
    await shop.request([lineOf()], 'key-1');
    const refused = { ok: false, refusal: 'idempotency_key_reused', details: [] };
    expect(await shop.request([lineOf({ message: 'Other' })], 'key-1')).toEqual(refused);
    expect(await shop.request([lineOf({ message: 'Other' })], 'key-2')).toMatchObject({ ok: true });
    const other = await openShop({ id: STRANGER_ID });
    expect(await other.request([lineOf({ message: 'Other' })], 'key-1')).toMatchObject({
      ok: true,
    });
  });

  test('after a refusal may be used again', async () => {
    const shop = await openShop();
    expect(await shop.request([lineOf({ productCode: 'NONE' })], 'key-1')).toMatchObject({
      ok: false,
    });
    expect(await shop.request([lineOf()], 'key-1')).toMatchObject({ ok: true });
  });

  test.each([
    ['a small order', [lineOf()]],
    ['a large order', large],
  ])('twice at once orders once: %s', async (_what, lines) => {
    const shop = await openShop();
    const both = await Promise.all([shop.request(lines, 'key-1'), shop.request(lines, 'key-1')]);
    expect(both.map((each) => (each.ok ? 'ok' : each.refusal))).toEqual(['ok', 'ok']);
    expect(new Set(both.map((each) => (each.ok ? each.value.id : ''))).size).toBe(1);
    await shop.wakeAt('2026-11-21T12:10:00Z');
    expect(await giftStates(shop)).toEqual(Array(lines.length).fill('ordered'));
    expect(shop.letterKinds()).toEqual(['order_confirmation']);
  });
});
