import type { Product } from '../../shared/catalogue/product.ts';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { recipientStore } from '../../shared/customers/recipient-store.ts';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { giftOrderStore } from '../../shared/gifts/gift-order-store.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { DEFAULT_GIFT_TERMS, type GiftTerms } from '../../shared/gifts/gift-terms.ts';
import { giverStore } from '../../shared/gifts/giver-store.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { releaseStore } from '../../shared/gifts/release-store.ts';
import { tellingStore } from '../../shared/gifts/telling-store.ts';
import { PaymentsUnavailable } from '../../shared/payments/payments-error.ts';
import { SandboxPayments } from '../../shared/payments/sandbox-payments.ts';
import { GIFT_REACTIONS, REPEATED_FOR, type Reaction } from './gift-reactions.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { MemoryTable } from './memory-table.ts';
import { seededIds, seededSecrets } from './seeded.ts';

/** The gift engine in memory: real use cases and stores, a clock to turn, and everything that left. */
export type GiftWorld = {
  readonly ports: GiftPorts & { readonly payments: SandboxPayments };
  readonly table: MemoryTable;
  readonly clock: ManualClock;
  readonly letters: readonly Letter[];
  /** Every event that was published, in order. */
  readonly events: readonly BusEvent[];
  /** Delivers what was published until all is quiet; what is to be repeated waits for the clock. */
  settle(): Promise<void>;
  /** Moves the clock in sweeps of `stepMinutes` and lets everything happen on the way. */
  advanceTo(instant: string, stepMinutes?: number): Promise<void>;
};

export function giftWorld(startsAt: string, terms: GiftTerms = DEFAULT_GIFT_TERMS): GiftWorld {
  const table = new MemoryTable();
  const clock = manualClock(startsAt);
  const settings = { table, shardCount: 1 };
  const letters: Letter[] = [];
  const ports = {
    gifts: giftStore(settings),
    giftOrders: giftOrderStore(settings),
    releases: releaseStore(settings),
    givers: giverStore(settings),
    tellings: tellingStore(settings),
    customers: customerStore(settings),
    recipients: recipientStore(settings),
    products: new ProductStore(settings),
    payments: new SandboxPayments({
      ...{ table, clock, secrets: seededSecrets() },
      siteUrl: 'https://shop.test',
    }),
    letters: {
      send: async (letter: Letter) => {
        letters.push(letter);
        return 'sent' as const;
      },
    },
    transactions: table,
    ...{ terms, clock, ids: seededIds(), secrets: seededSecrets() },
  };
  const events: BusEvent[] = [];
  const waiting: BusEvent[] = [];
  const publish = (published: readonly BusEvent[]) => {
    events.push(...published);
    waiting.push(...published);
  };
  table.onChange = ({ before, after }) => publish(eventsOfItem(after, before));
  const publisher = { publish: async (published: readonly BusEvent[]) => publish(published) };
  const sweep = {
    due: dueEntriesStore(table),
    watermarks: watermarkStore(settings),
    ...{ publisher, clock },
  };
  const postponed: { readonly react: Reaction; readonly event: BusEvent }[] = [];
  const deliver = async (react: Reaction, event: BusEvent) => {
    if (!(await isDone(react(ports, event)))) postponed.push({ react, event });
  };
  const settle = async () => {
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      for (const react of GIFT_REACTIONS[event.type] ?? []) await deliver(react, event);
    }
  };
  return {
    ...{ ports, table, clock, letters, events, settle },
    advanceTo: async (instant, stepMinutes = 5) => {
      await settle();
      while (clock.now().toString() < instant) {
        clock.advance({ minutes: stepMinutes });
        for (const { react, event } of postponed.splice(0)) await deliver(react, event);
        await sweepDue(sweep, { shard: 0, budgetMs: 240_000 });
        await settle();
      }
    },
  };
}

/** What the queues do: a message comes back when the world failed or somebody else is at it. */
async function isDone(answer: ReturnType<Reaction>): Promise<boolean> {
  try {
    const outcome = await answer;
    return outcome.ok || !REPEATED_FOR.has(outcome.refusal);
  } catch (error) {
    if (error instanceof PaymentsUnavailable) return false;
    throw error;
  }
}

/** A customer with a working card. */
export async function newCustomer(
  { ports, clock }: Pick<GiftWorld, 'ports' | 'clock'>,
  facts: Partial<Customer> & { readonly cardMethod?: string } = {},
): Promise<Customer> {
  const { cardMethod = 'sandbox_visa_ok', ...given } = facts;
  const now = clock.now();
  const id = ports.ids.next('cus', now);
  const card = {
    id: ports.ids.next('crd', now),
    providerCustomer: `sandbox_${id}`,
    providerMethod: cardMethod,
    ...{ brand: 'visa', last4: '4242', expiresInMonth: '2031-12', addedAt: now },
  };
  const customer: Customer = {
    ...{ id, version: 0, email: `${id.toLowerCase()}@example.com`, emailState: 'works' },
    ...{ name: 'Ada', zone: 'Europe/London', language: 'en', currency: 'GBP' },
    ...{ cards: [card], cardIdToCharge: card.id, createdAt: now, linkKey: id.slice(-22) },
    ...given,
  };
  const saved = await ports.customers.save(customer, [], now);
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
}

export const TEST_PRODUCTS: readonly Product[] = [
  {
    ...{ id: '22423', version: 0, name: 'Regency cake stand', kind: 'parcel', leadDays: 3 },
    ...{ price: { amountMinor: 1275, currency: 'GBP' }, options: [], isOnSale: true },
  },
  {
    ...{ id: 'MUG', version: 0, name: 'Mug with a name', kind: 'parcel', leadDays: 3 },
    price: { amountMinor: 900, currency: 'GBP' },
    options: [
      {
        name: 'colour',
        values: [
          { value: 'red', extraMinor: 0 },
          { value: 'gold', extraMinor: 200 },
        ],
      },
    ],
    isOnSale: true,
  },
  {
    ...{ id: 'VOUCHER-25', version: 0, name: 'Voucher', kind: 'e_gift', leadDays: 0 },
    ...{ price: { amountMinor: 2500, currency: 'GBP' }, options: [], isOnSale: true },
  },
];

export async function stockShop({ ports, clock }: Pick<GiftWorld, 'ports' | 'clock'>) {
  const products = ports.products as ProductStore;
  for (const product of TEST_PRODUCTS) await products.save(product, clock.now());
}

/** A line as the API takes it. */
export function giftLine(facts: Record<string, unknown> = {}) {
  return {
    recipient: {
      name: 'Grace Hopper',
      address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
      email: 'grace@example.com',
    },
    ...{ occasion: 'birthday', productCode: '22423', deliverOn: '2027-03-04' },
    message: 'Many happy returns',
    ...facts,
  };
}
