// The gift engine over a real DynamoDB API, with everything that leaves it counted.
import { cachedProducts } from '../../shared/catalogue/cached-products.ts';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { apiKeyStore } from '../../shared/customers/api-key-store.ts';
import type { Card, Customer } from '../../shared/customers/customer.ts';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { makeApiKey } from '../../shared/customers/make-api-key.ts';
import type { Recipient } from '../../shared/customers/recipient.ts';
import { recipientStore } from '../../shared/customers/recipient-store.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { sessionStore } from '../../shared/customers/session-store.ts';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import type { SweepDeps } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { eventsOfItem } from '../../shared/events/published-events.ts';
import { giftOrderStore } from '../../shared/gifts/gift-order-store.ts';
import { giftStore } from '../../shared/gifts/gift-store.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { giverStore } from '../../shared/gifts/giver-store.ts';
import { releaseStore } from '../../shared/gifts/release-store.ts';
import { tellingStore } from '../../shared/gifts/telling-store.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import { managedCustomerStore } from '../../shared/managers/managed-customer-store.ts';
import type { ChargeResult, Payments } from '../../shared/payments/ports.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { PaperLetters } from '../../shared/print/paper-letters.ts';
import { printJobStore } from '../../shared/print/print-job-store.ts';
import type { DynamoTable } from '../../shared/table/dynamo-table.ts';
import type { Item, Table, Write } from '../../shared/table/table.ts';
import type { Dynamo } from '../support/dynamo.ts';
import { TEST_PRODUCTS } from '../support/gift-world.ts';
import { itemSizeBytes } from '../support/item-size.ts';
import { manualClock } from '../support/manual-clock.ts';
import { seededIds, seededSecrets } from '../support/seeded.ts';

export type LifeWorld = Awaited<ReturnType<typeof lifeWorld>>;

/** The events of one written item, as one stream record brings them. */
export type Record = readonly BusEvent[];

/** What a provider remembers lies with the provider; a reference is as long as Stripe's. */
const CHARGED: ChargeResult = { kind: 'charged', chargeRef: 'pi_3MtwBwLkdIwHu7ix28a3tqPa' };
const unasked = async () => {
  throw new Error('in a life without trouble nobody asks the provider for this');
};
const SHOP = { name: 'The Gift Shop', siteUrl: 'https://shop.test' };
const NO_PAYMENTS: Payments = {
  ...{ charge: unasked, findCharge: unasked, refund: unasked },
  ...{ beginCardSetup: unasked, findCardOfSetup: unasked, forgetCustomer: unasked },
};

export async function lifeWorld(dynamo: Dynamo, startsAt: string) {
  const written: Record[] = [];
  const bytesByEntity = new Map<string, number>();
  const table = observed((await dynamo.newTable()).table, (item) => {
    const bytes = Math.max(itemSizeBytes(item), bytesByEntity.get(String(item.entity)) ?? 0);
    bytesByEntity.set(String(item.entity), bytes);
    const events = eventsOfItem(item);
    if (events.length > 0) written.push(events);
  });
  const clock = manualClock(startsAt);
  const settings = { table, shardCount: 1 };
  const mails = { count: 0 };
  const gate = {
    ...{ outreaches: outreachStore(settings), suppressions: suppressionStore(settings) },
    managed: managedCustomerStore(settings),
    ...{ ids: seededIds(), clock },
  };
  const ports = {
    gifts: giftStore(settings),
    giftOrders: giftOrderStore(settings),
    releases: releaseStore(settings),
    givers: giverStore(settings),
    tellings: tellingStore(settings),
    customers: customerStore(settings),
    recipients: recipientStore(settings),
    sessions: sessionStore(settings),
    apiKeys: apiKeyStore(settings),
    products: cachedProducts(new ProductStore(settings), clock),
    payments: { ...NO_PAYMENTS, charge: async () => CHARGED },
    letters: new PaperLetters(
      new GiftLetters({
        mailer: {
          send: async () => {
            mails.count += 1;
          },
        },
        gate,
        ...{ siteUrl: SHOP.siteUrl, shopName: SHOP.name },
      }),
      { printJobs: printJobStore(settings), clock, shop: SHOP, gate },
    ),
    transactions: table,
    terms: DEFAULT_GIFT_TERMS,
    ...{ clock, ids: seededIds(), secrets: seededSecrets() },
  };
  const products = new ProductStore(settings);
  for (const product of TEST_PRODUCTS) await products.save(product, clock.now());
  const announced: BusEvent[] = [];
  const sweep: SweepDeps = {
    due: dueEntriesStore(table),
    watermarks: watermarkStore(settings),
    clock,
    publisher: {
      publish: async (events) => {
        announced.push(...events);
      },
    },
  };
  return { ports, clock, sweep, mails, bytesByEntity, announced, written };
}

/** A signed-in customer with people to give to, and a carrier with a key that it used today. */
export async function newShop({ ports, clock }: LifeWorld, recipientCount: number) {
  const customer = customerNow(ports.ids, clock.now());
  await ports.customers.save(customer, [], clock.now());
  const secret = ports.secrets.token();
  await ports.sessions.save(newSession(customer.id, secret, clock.now()), clock.now());
  const recipients: Recipient[] = [];
  for (let number = 1; number <= recipientCount; number += 1) {
    const recipient: Recipient = {
      ...{ id: ports.ids.next('rcp', clock.now()), version: 0, customerId: customer.id },
      name: `Grace Brewster Murray ${number}`,
      address: {
        lines: [`${number} High Street`, 'Flat 3'],
        ...{ city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
      },
      ...{ email: `grace.${number}@example.com`, stoppedOccasions: [], createdAt: clock.now() },
    };
    await ports.recipients.save(recipient, [], clock.now());
    recipients.push(recipient);
  }
  const { token: carrierKey } = await makeApiKey(ports, { name: 'Post', scopes: ['carrier'] });
  return { customer, recipients, carrierKey, sessionToken: sessionTokenOf(customer.id, secret) };
}

function customerNow(ids: Ids, now: Instant): Customer {
  const id = ids.next('cus', now);
  const card: Card = {
    ...{ id: ids.next('crd', now), brand: 'visa', last4: '4242', expiresInMonth: '2031-12' },
    // As long as Stripe's.
    ...{ providerCustomer: 'cus_NffrFeUfNV2Hib', providerMethod: 'pm_1MqLiJLkdIwHu7ixUEgbFdYF' },
    addedAt: now,
  };
  return {
    ...{ id, version: 0, email: `${id.toLowerCase()}@example.com`, emailState: 'works' },
    ...{ name: 'Ada Lovelace', zone: 'Europe/London', language: 'en', currency: 'GBP' },
    ...{ cards: [card], cardIdToCharge: card.id, createdAt: now },
  };
}

/** Shows every item that was written. */
function observed(table: DynamoTable, onWritten: (item: Item) => void): Table {
  const show = (write: Write) => {
    if (write.kind === 'create' || write.kind === 'replace') onWritten(write.item);
  };
  return {
    find: (key, options) => table.find(key, options),
    findMany: (keys) => table.findMany(keys),
    query: (range) => table.query(range),
    countUp: (key, limit) => table.countUp(key, limit),
    write: async (write) => {
      const outcome = await table.write(write);
      if (outcome.ok) show(write);
      return outcome;
    },
    writeAll: async (writes) => {
      const outcome = await table.writeAll(writes);
      if (outcome.ok) writes.forEach(show);
      return outcome;
    },
  };
}
