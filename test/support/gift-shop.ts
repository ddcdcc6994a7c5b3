import * as z from 'zod';
import { addCard } from '../../shared/customers/add-card.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import type { Gift, GiftIn, GiftState } from '../../shared/gifts/gift.ts';
import { GiftLine } from '../../shared/gifts/gift-line.ts';
import type { GiftTerms } from '../../shared/gifts/gift-terms.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import { at } from './gift-examples.ts';
import { giftLine, giftWorld, newCustomer, stockShop } from './gift-world.ts';

export type GiftShop = Awaited<ReturnType<typeof openShop>>;

export type ShopFacts = Partial<Customer> & {
  readonly cardMethod?: string;
  readonly startsAt?: string;
  readonly terms?: GiftTerms;
};

/** A gift world with one customer who has ordered nothing yet. */
export async function openShop({ startsAt, terms, ...facts }: ShopFacts = {}) {
  const world = giftWorld(startsAt ?? '2026-11-21T12:00:00Z', terms);
  await stockShop(world);
  const { id: customerId } = await newCustomer(world, facts);
  const { ports, clock } = world;

  const request = (lines: readonly GiftLine[], idempotencyKey?: string) =>
    orderGifts(ports, {
      ...{ customerId, lines },
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
  return {
    ...{ world, ports, clock, customerId, request },
    /** Orders lines that must be accepted. @returns the gifts, by line. */
    async order(...lines: readonly Record<string, unknown>[]): Promise<readonly Gift[]> {
      const ordered = await request(lines.map(lineOf));
      if (!ordered.ok) throw new Error(JSON.stringify(ordered));
      return ports.gifts.ofOrder({ customerId, giftOrderId: ordered.value.id });
    },
    async gift(giftId: string): Promise<Gift> {
      const gift = await ports.gifts.find(giftId);
      if (gift === undefined) throw new Error('no such gift');
      return gift;
    },
    async giftIn<State extends GiftState>(state: State, giftId: string): Promise<GiftIn<State>> {
      const gift = await ports.gifts.find(giftId);
      if (gift?.state !== state) throw new Error(`expected ${state}, found ${gift?.state}`);
      return gift as GiftIn<State>;
    },
    /** Sleeps until just before and lets one sweep happen at the instant itself. */
    async wakeAt(instant: string): Promise<void> {
      await world.settle();
      clock.set(at(instant).subtract({ minutes: 5 }));
      await world.advanceTo(at(instant).toString());
    },
    async addCard(providerMethod: string): Promise<void> {
      const providerCustomer = `sandbox_${customerId}`;
      const card = { providerCustomer, providerMethod, brand: 'visa', last4: '4444' };
      await addCard(ports, { customerId, card: { ...card, expiresInMonth: '2031-12' } });
    },
    letterKinds: () => world.letters.map(({ kind }) => kind),
    eventTypes: () => world.events.map(({ type }) => type),
    charges: () => ports.payments.ofCustomer(customerId),
  };
}

export function lineOf(facts: Record<string, unknown> = {}): GiftLine {
  return z.parse(GiftLine, giftLine(facts));
}

/** Lines for so many different people, or all for one. */
export function linesFor(count: number, recipientCount = count): readonly GiftLine[] {
  const { recipient } = giftLine();
  return Array.from({ length: count }, (_, index) =>
    lineOf({ recipient: { ...recipient, name: `Person ${index % recipientCount}` } }),
  );
}
