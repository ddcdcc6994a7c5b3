// Reads that may be a moment old must never lose a promise, charge twice or act on what is no more.
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { customerIdOf, type Gift } from '../../shared/gifts/gift.ts';
import { GiftOrderRequest } from '../../shared/gifts/gift-line.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { listRelease } from '../../shared/gifts/list-release.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import type { Item, ItemKey, Table, Write } from '../../shared/table/table.ts';
import {
  type GiftWorld,
  giftLine,
  giftWorld,
  newCustomer,
  stockShop,
} from '../support/gift-world.ts';

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

async function worldWithGift(
  facts: Parameters<typeof newCustomer>[1] = {},
): Promise<{ world: GiftWorld; gift: Gift }> {
  const world = giftWorld('2026-11-21T12:00:00Z');
  const settings = { table: oneWriteBehind(world.table), shardCount: 1 };
  const ports = {
    ...world.ports,
    gifts: giftStore(settings),
    customers: customerStore(settings),
  };
  const old = { ...world, ports };
  await stockShop(world);
  const { id: customerId } = await newCustomer(old, facts);
  const { gifts: lines } = z.parse(GiftOrderRequest, { gifts: [giftLine()] });
  const ordered = await orderGifts(
    { ...ports, transactions: settings.table },
    { customerId, lines },
  );
  if (!ordered.ok) throw new Error(ordered.refusal);
  const [gift] = await ports.gifts.ofCustomer(customerId);
  if (gift === undefined) throw new Error('no gift');
  return { world: old, gift };
}

async function chargedGift() {
  const { world, gift } = await worldWithGift();
  world.clock.set(REMIND_AT);
  expect(await remindOfGift(world.ports, gift.id)).toMatchObject({ ok: true });
  world.clock.set(CHARGE_AT);
  const charged = await chargeGift(world.ports, gift.id);
  expect(charged).toMatchObject({ ok: true, value: { state: 'released' } });
  return { world, gift };
}

const neverAnswers = async () => {
  throw new Error('no answer');
};

describe('what may be read one write behind', () => {
  test('does not hide a gift that was written a moment ago', async () => {
    const { world, gift } = await worldWithGift();
    world.clock.set(REMIND_AT);
    expect(await remindOfGift(world.ports, gift.id)).toMatchObject({ ok: true });
    expect(world.letters.map(({ kind }) => kind)).toEqual(['reminder']);
  });

  test('does not remind twice when the reminder comes twice', async () => {
    const { world, gift } = await worldWithGift();
    world.clock.set(REMIND_AT);
    await remindOfGift(world.ports, gift.id);
    const again = await remindOfGift(world.ports, gift.id);
    expect(again).toEqual({ ok: false, refusal: 'not_to_be_reminded' });
    expect(world.letters).toHaveLength(1);
  });

  test('charges a gift that was reminded of a moment ago, and once when asked twice', async () => {
    const { world, gift } = await chargedGift();
    expect(await chargeGift(world.ports, gift.id)).toMatchObject({ refusal: 'not_to_be_charged' });
    const charges = await world.ports.payments.ofCustomer(customerIdOf(gift.id));
    expect(charges.map(({ outcome }) => outcome)).toEqual(['charged']);
  });

  test('charges the card that was added a moment ago', async () => {
    const { world, gift } = await worldWithGift({ cards: [] });
    const customerId = customerIdOf(gift.id);
    world.clock.set(CHARGE_AT);
    const customer = await world.ports.customers.find(customerId);
    if (customer === undefined) throw new Error('no customer');
    const cards = (await newCustomer(world)).cards;
    const providerCustomer = `sandbox_${customerId}`;
    await world.ports.customers.save(
      {
        ...customer,
        cards: cards.map((card) => ({ ...card, providerCustomer })),
        ...(cards[0] === undefined ? {} : { cardIdToCharge: cards[0].id }),
      },
      [],
      world.clock.now(),
    );
    const charged = await chargeGift(world.ports, gift.id);
    expect(charged).toMatchObject({ ok: true, value: { state: 'released' } });
  });

  test('neither reminds of nor charges a gift that was cancelled a moment ago', async () => {
    const { world, gift } = await worldWithGift();
    expect(await cancelGift(world.ports, gift.id)).toMatchObject({ ok: true });
    world.clock.set(REMIND_AT);
    expect(await remindOfGift(world.ports, gift.id)).toMatchObject({
      refusal: 'not_to_be_reminded',
    });
    world.clock.set(CHARGE_AT);
    expect(await chargeGift(world.ports, gift.id)).toMatchObject({ refusal: 'not_to_be_charged' });
    expect(world.letters).toEqual([]);
    expect(await world.ports.payments.ofCustomer(customerIdOf(gift.id))).toEqual([]);
  });

  test('leaves alone a charge that somebody began a moment ago', async () => {
    const { world, gift } = await worldWithGift();
    world.clock.set(CHARGE_AT);
    const lost = { ...world.ports, payments: { ...world.ports.payments, charge: neverAnswers } };
    await expect(chargeGift(lost, gift.id)).rejects.toThrow('no answer');
    world.clock.advance({ seconds: 1 });
    expect(await chargeGift(world.ports, gift.id)).toMatchObject({ refusal: 'in_progress' });
  });

  test('lists the parcel of a gift that was paid a moment ago, and takes its delivery', async () => {
    const { world, gift } = await chargedGift();
    expect(await listRelease(world.ports, gift.id)).toMatchObject({ ok: true });
    const report = { giftId: gift.id, status: 'delivered' } as const;
    expect(await reportDelivery(world.ports, report)).toMatchObject({
      value: { state: 'delivered' },
    });
  });

  test('refuses a report about a gift that was cancelled a moment ago', async () => {
    const { world, gift } = await chargedGift();
    expect(await cancelGift(world.ports, gift.id)).toMatchObject({ ok: true });
    const report = { giftId: gift.id, status: 'delivered' } as const;
    expect(await reportDelivery(world.ports, report)).toMatchObject({ refusal: 'gift_cancelled' });
  });
});
