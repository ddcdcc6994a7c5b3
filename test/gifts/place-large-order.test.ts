import { describe, expect, test } from 'vitest';
import type { Item } from '../../shared/table/table.ts';
import { type GiftShop, linesFor, openShop } from '../support/gift-shop.ts';

const GIFT_COUNT = 120;
const LINES = linesFor(GIFT_COUNT, 3);
// `placing`, the new recipients, a draft of each gift; then `placed`, the write that counts; then
// each gift, and that it is finished.
const COUNTS_FROM_WRITE = 1 + 3 + GIFT_COUNT + 1;
const WRITE_COUNT = COUNTS_FROM_WRITE + GIFT_COUNT + 1;
const WRITES = Array.from({ length: WRITE_COUNT + 1 }, (_, index) => index);
const [WRITES_UNPLACED, WRITES_PLACED] = [
  WRITES.slice(0, COUNTS_FROM_WRITE),
  WRITES.slice(COUNTS_FROM_WRITE),
];

/** The whole table before the first write of an order and after each of them. */
async function recordedOrder(): Promise<readonly (readonly Item[])[]> {
  const shop = await openShop();
  const { table } = shop.world;
  const moments = [table.all()];
  const { onChange } = table;
  table.onChange = (change) => {
    moments.push(table.all());
    onChange(change);
  };
  expect(await shop.request(LINES, 'key-1')).toMatchObject({ ok: true });
  return moments;
}

/** The world as a process left it that died between two writes, and never answered. */
async function shopAfterDeath(items: readonly Item[]): Promise<GiftShop> {
  const shop = await openShop();
  const { table } = shop.world;
  const present = new Set(table.all().map(({ pk, sk }) => `${pk} ${sk}`));
  for (const item of items) {
    if (!present.has(`${item.pk} ${item.sk}`)) await table.write({ kind: 'create', item });
  }
  return shop;
}

async function giftStates({ ports, customerId }: GiftShop) {
  const gifts = await ports.gifts.ofCustomer(customerId);
  const drafts = gifts.filter(({ state }) => state === 'draft').length;
  return { gifts: gifts.length, drafts };
}

const ALL = { gifts: GIFT_COUNT, drafts: 0 };
const NONE = { gifts: 0, drafts: 0 };
const AFTER_SWEEP = '2026-11-21T12:05:00Z';
const LATER = '2026-11-21T12:15:00Z';
const moments = recordedOrder();

async function shopAfterWrite(write: number): Promise<GiftShop> {
  const items = (await moments)[write];
  if (items === undefined) throw new Error('no such write');
  return shopAfterDeath(items);
}

test('the order is written in as many steps as expected', async () => {
  expect(await moments).toHaveLength(WRITES.length);
});

describe('the process dies, and the sweep comes by', () => {
  test('before the write that counts, at any write: nothing was ordered and nobody hears of it', async () => {
    const left = new Set<string>();
    for (const write of WRITES_UNPLACED) {
      const shop = await shopAfterWrite(write);
      await shop.wakeAt(AFTER_SWEEP);
      expect(await giftStates(shop)).toEqual(NONE);
      expect(shop.letterKinds()).toEqual([]);
      expect(shop.eventTypes().filter((type) => type !== 'GiftOrderFinishDue')).toEqual([]);
      left.add(remainsOf(shop));
    }
    // What is left is always the same, so that a repeat need not be tried after each of them.
    expect([...left]).toEqual(['', ...['0', '1', '2', '3'].map((count) => `undone ${count}`)]);
  });

  test.each([0, 1, 2, 4, COUNTS_FROM_WRITE - 1])(
    'after write %i, and a repeat with the same key orders once',
    async (write) => {
      const shop = await shopAfterWrite(write);
      await shop.wakeAt(AFTER_SWEEP);
      expect(await shop.request(LINES, 'key-1')).toMatchObject({ ok: true });
      expect(await shop.request(LINES, 'key-1')).toMatchObject({ ok: true });
      await shop.wakeAt(LATER);
      expect(await giftStates(shop)).toEqual(ALL);
      expect(shop.letterKinds()).toEqual(['order_confirmation']);
    },
  );

  test('after the write that counts, at any write: everything was ordered, once', async () => {
    for (const write of WRITES_PLACED) {
      const shop = await shopAfterWrite(write);
      await shop.wakeAt(AFTER_SWEEP);
      expect(await giftStates(shop)).toEqual(ALL);
      expect(shop.letterKinds()).toEqual(['order_confirmation']);
      expect(await shop.request(LINES, 'key-1')).toMatchObject({ value: { state: 'placed' } });
      expect(await giftStates(shop)).toEqual(ALL);
    }
  }, 120_000);
});

/** What an order that came to nothing leaves: its state, and the new people of the address book. */
function remainsOf({ world: { table } }: GiftShop): string {
  const entities = table.all().filter(({ entity }) => entity === 'giftOrder');
  const recipients = table.all().filter(({ entity }) => entity === 'recipient');
  return entities.map(({ state }) => `${state} ${recipients.length}`).join();
}

describe('the process dies, and the customer repeats before the sweep comes by', () => {
  test.each([
    ...[0, 1, 2, 3, 4, 5, 60, COUNTS_FROM_WRITE - 1],
    ...[COUNTS_FROM_WRITE, COUNTS_FROM_WRITE + 1, WRITE_COUNT - 1, WRITE_COUNT],
  ])('after write %i: ordered once', async (write) => {
    const shop = await shopAfterWrite(write);
    const repeated = await shop.request(LINES, 'key-1');
    expect(repeated).toMatchObject({ ok: true, value: { state: 'placed' } });
    await shop.wakeAt(LATER);
    expect(await giftStates(shop)).toEqual(ALL);
    expect(shop.letterKinds()).toEqual(['order_confirmation']);
    expect(await shop.request(LINES, 'key-1')).toMatchObject({
      value: { id: repeated.ok && repeated.value.id },
    });
  });
});

describe('the customer repeats while the first request is still at work', () => {
  test.each([1, 2, 5, 60, COUNTS_FROM_WRITE - 1, COUNTS_FROM_WRITE, WRITE_COUNT])(
    'before its write %i: both get the same answer',
    async (atWrite) => {
      const shop = await openShop();
      const { table } = shop.world;
      const { write } = table;
      let count = 0;
      let second: Promise<Awaited<ReturnType<GiftShop['request']>>> | undefined;
      table.write = async (given) => {
        count += 1;
        if (count === atWrite) second = shop.request(LINES, 'key-1');
        if (count === atWrite) await second;
        return write.call(table, given);
      };
      const first = await shop.request(LINES, 'key-1');
      const other = await second;
      if (!first.ok || !other?.ok) throw new Error('both are accepted');
      expect(first.value.id).toBe(other.value.id);
      await shop.wakeAt(LATER);
      expect(await giftStates(shop)).toEqual(ALL);
      expect(shop.letterKinds()).toEqual(['order_confirmation']);
    },
  );
});
