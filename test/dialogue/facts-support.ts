import { customerStore } from '../../shared/customers/customer-store.ts';
import {
  type Fact,
  type FactBook,
  type FactSettings,
  type KeptFact,
  noSettingsYet,
} from '../../shared/dialogue/facts/fact.ts';
import { factBookStore } from '../../shared/dialogue/facts/fact-store.ts';
import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { aCustomer, idOf, instant } from '../customers/shop.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';
import { seededIds } from '../support/seeded.ts';

export const STARTS_AT = '2027-03-01T12:00:00Z';
export const LINK_KEY = 'abcdefghijklmnopqrstuv';

/** All that knowing a customer takes, on one table in memory. */
export async function factWorld(table = new MemoryTable()) {
  const settings = { table, shardCount: 4 };
  const world = {
    table,
    clock: manualClock(STARTS_AT),
    ids: seededIds(),
    customers: customerStore(settings),
    turns: turnStore(settings),
    leftOffs: leftOffStore(settings),
    factBooks: factBookStore(settings),
    gifts: giftStore(settings),
    transactions: table,
  };
  const customer = { ...aCustomer(), linkKey: LINK_KEY };
  await world.customers.save(customer, [], world.clock.now());
  const said = { customerId: customer.id, language: 'en', channel: 'page' } as const;
  return {
    ...world,
    ...{ customer, said },
    book: () => world.factBooks.find(customer.id),
    points: async () => (await world.leftOffs.find(customer.id))?.points ?? [],
    spoken: async () => (await world.turns.page({ customerId: customer.id, limit: 50 })).items,
  };
}
export type FactWorld = Awaited<ReturnType<typeof factWorld>>;

export const CUSTOMER_ID = idOf('cus');

export function aFact(number: number, facts: Partial<KeptFact> = {}): KeptFact {
  return {
    ...{ id: idOf('fct', number), version: 1, customerId: CUSTOMER_ID, state: 'kept' },
    ...{ topic: 'shoe-size', value: String(40 + number), known: 'stated', channel: 'page' },
    at: instant(STARTS_AT).add({ hours: number }),
    ...facts,
  };
}

export function aBook(facts: readonly Fact[], settings: Partial<FactSettings> = {}): FactBook {
  return { facts, settings: { ...noSettingsYet(CUSTOMER_ID), ...settings } };
}
