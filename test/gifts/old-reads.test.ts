// Reads that may be a moment old must never lose a promise, charge twice or act on what is no more.
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { GiftOrderRequest } from '../../shared/gifts/gift-line.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { listRelease } from '../../shared/gifts/list-release.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import type { Item, ItemKey, Table, Write } from '../../shared/table/table.ts';
import { type GiftWorld, giftLine, giftWorld, newCustomer, stockShop } from '../support/gift-world.ts';

const REMIND_AT = '2027-02-22T09:00:00Z';
const CHARGE_AT = '2027-03-02T09:00:00Z';

/** What may be old is one write behind, or not there yet. */
function oneWriteBehind(table: Table): Table {
  const before = new Map<string, Item | undefined>();
  const nameOf = ({ pk, sk }: ItemKey) => JSON.stringify([pk, sk]);
  const remember = async (write: Write) => {
    const key = write.kind === 'create' || write.kind === 'replace' ? write.item : write.key;
    const known = await table.find(key);
    return () => before.set(nameOf(key), known);
  };
  return {
    find: async (key, options) => {
      const isOld = options?.stale === true && before.has(nameOf(key));
      return isOld ? structuredClone(before.get(nameOf(key))) : table.find(key);
    },
    findMany: (keys) => table.findMany(keys),
    query: (range) => table.query(range),
    countUp: (key, limit) => table.countUp(key, limit),
    write: async (write) => {
      const keep = await remember(write);
      const outcome = await table.write(write);
      if (outcome.ok) keep();
      return outcome;
    },
    writeAll: async (writes) => {
      const keeps = await Promise.all(writes.map(remember));
      const outcome = await table.writeAll(writes);
      if (outcome.ok) for (const keep of keeps) keep();
      return outcome;
    },
  };
}

async function worldWithGift(): Promise<{ world: GiftWorld; gift: Gift }> {
  const world = giftWorld('2026-11-21T12:00:00Z');
  const settings = { table: oneWriteBehind(world.table), shardCount: 1 };
  const ports = {
    ...world.ports,
    gifts: giftStore(settings),
    customers: customerStore(settings),
  };
  const old = { ...world, ports };
  await stockShop(world);
  const { id: customerId } = await newCustomer(old);
  const { gifts: lines } = z.parse(GiftOrderRequest, { gifts: [giftLine()] });
  const ordered = await orderGifts({ ...ports, transactions: settings.table }, { customerId, lines });
  if (!ordered.ok) throw new Error(ordered.refusal);
  const [gift] = await ports.gifts.ofCustomer(customerId);
  if (gift === undefined) throw new Error('no gift');
  return { world: old, gift };
}

async function charged() {
  const { world, gift } = await worldWithGift();
  world.clock.set(REMIND_AT);
  expect(await remindOfGift(world.ports, gift.id)).toMatchObject({ ok: true });
  world.clock.set(CHARGE_AT);
  // The old one still waits to be charged; the write of the attempt is what the new one stands for.
  expect(await chargeGift(world.ports, gift.id)).toEqual({ ok: false, refusal: 'changed_meanwhile' });
  return { world, gift };
}

describe('a gift of which only an old state is read', () => {
  test('is reminded of right after it was written, when the old state is that it is not there', async () => {
    const { world, gift } = await worldWithGift();
    world.clock.set(REMIND_AT);
    expect(await remindOfGift(world.ports, gift.id)).toMatchObject({ ok: true });
    expect(world.letters.map(({ kind }) => kind)).toEqual(['reminder']);
  });

  test('is not reminded of twice when the reminder comes twice', async () => {
    const { world, gift } = await worldWithGift();
    world.clock.set(REMIND_AT);
    await remindOfGift(world.ports, gift.id);
    const again = await remindOfGift(world.ports, gift.id);
    expect(again).toEqual({ ok: false, refusal: 'not_to_be_reminded' });
    expect(world.letters).toHaveLength(1);
  });

  test('is neither reminded of nor charged once it is cancelled', async () => {
    const { world, gift } = await worldWithGift();
    expect(await cancelGift(world.ports, { giftId: gift.id })).toMatchObject({ ok: true });
    world.clock.set(REMIND_AT);
    expect(await remindOfGift(world.ports, gift.id)).toMatchObject({ refusal: 'changed_meanwhile' });
    world.clock.set(CHARGE_AT);
    expect(await chargeGift(world.ports, gift.id)).toMatchObject({ refusal: 'changed_meanwhile' });
    expect(world.letters).toEqual([]);
    expect(await world.ports.payments.ofCustomer(gift.id)).toEqual([]);
  });
});
