import { describe, expect, test } from 'vitest';
import { type GiftShop, linesFor, openShop } from '../support/gift-shop.ts';
import type { TableChange } from '../support/memory-table.ts';

const GIFT_COUNT = 120;
const LINES = linesFor(GIFT_COUNT, 3);
// `placing`, the new recipients, a draft of each gift; then `placed`, the write that counts; then
// each gift, and that it is finished.
const COUNTS_FROM_WRITE = 1 + 3 + GIFT_COUNT + 1;
const WRITE_COUNT = COUNTS_FROM_WRITE + GIFT_COUNT + 1;
const WRITES = Array.from({ length: WRITE_COUNT + 1 }, (_, index) => index);
const WRITES_UNPLACED = WRITES.slice(0, COUNTS_FROM_WRITE);
/** Each gift is activated like the one before; all of them would only take longer. */
const WRITES_PLACED = WRITES.slice(COUNTS_FROM_WRITE).filter(
  (write) => write < COUNTS_FROM_WRITE + 3 || write > WRITE_COUNT - 3 || write % 5 === 0,
);

/** Every write of such an order, one after the other. */
async function recordedWrites(): Promise<readonly TableChange[]> {
  const shop = await openShop();
  const writes: TableChange[] = [];
  shop.world.table.onChange = (change) => writes.push(change);
  expect(await shop.request(LINES, 'key-1')).toMatchObject({ ok: true });
  return writes;
}
const recorded = recordedWrites();

/** The world as a process left it that died between two writes, and never answered. */
async function shopAfterWrite(count: number): Promise<GiftShop> {
  const shop = await openShop();
  for (const { before, after } of (await recorded).slice(0, count)) {
    if (after === undefined) throw new Error('placing an order removes nothing');
    const { table } = shop.world;
    const written = await (before === undefined
      ? table.write({ kind: 'create', item: after })
      : table.write({ kind: 'replace', item: after, versionExpected: before.version }));
    if (!written.ok) throw new Error(written.refusal);
  }
  return shop;
}

function giftStates({ world: { table } }: GiftShop) {
  const gifts = table.all().filter(({ entity }) => entity === 'gift');
  return { gifts: gifts.length, drafts: gifts.filter(({ state }) => state === 'draft').length };
}

const ALL = { gifts: GIFT_COUNT, drafts: 0 };
const NONE = { gifts: 0, drafts: 0 };
const AFTER_SWEEP = '2026-11-21T12:05:00Z';
const LATER = '2026-11-21T12:15:00Z';

test('the order is written in as many steps as expected', async () => {
  expect(await recorded).toHaveLength(WRITE_COUNT);
});

test('asked several times at once: one order, and nobody is put down twice', async () => {
  const shop = await openShop();
  const answers = await Promise.all([1, 2, 3].map(() => shop.request(LINES, 'key-1')));
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
  const people = shop.world.table.all().filter(({ entity }) => entity === 'recipient');
  expect(people.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(people.map(({ name }) => name))].toSorted(),
  );
  expect(people).toHaveLength(3);
});

describe('the process dies, and the sweep comes by', () => {
  test('before the write that counts, at any write: nothing was ordered and nobody hears of it', async () => {
    const left = new Set<string>();
    for (const write of WRITES_UNPLACED) {
      const shop = await shopAfterWrite(write);
      await shop.wakeAt(AFTER_SWEEP);
      expect(giftStates(shop)).toEqual(NONE);
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
      expect(giftStates(shop)).toEqual(ALL);
      expect(shop.letterKinds()).toEqual(['order_confirmation']);
    },
  );

  test('after the write that counts, whenever it was: everything was ordered, once', async () => {
    for (const write of WRITES_PLACED) {
      const shop = await shopAfterWrite(write);
      await shop.wakeAt(AFTER_SWEEP);
      expect(await shop.request(LINES, 'key-1')).toMatchObject({ value: { state: 'placed' } });
      expect(giftStates(shop)).toEqual(ALL);
      expect(shop.letterKinds()).toEqual(['order_confirmation']);
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
    expect(giftStates(shop)).toEqual(ALL);
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
      expect(giftStates(shop)).toEqual(ALL);
      expect(shop.letterKinds()).toEqual(['order_confirmation']);
    },
  );
});
