// One customer with many gifts from now on and some of last year, as items that are written as they are.
import type { Customer } from '../../shared/customers/customer.ts';
import { customerItem } from '../../shared/customers/customer-item.ts';
import type { Recipient } from '../../shared/customers/recipient.ts';
import { recipientItem } from '../../shared/customers/recipient-item.ts';
import { newSession, sessionTokenOf } from '../../shared/customers/session.ts';
import { sessionItem } from '../../shared/customers/session-item.ts';
import {
  type ChargeAttempt,
  type Gift,
  type GiftFacts,
  giftIdOf,
} from '../../shared/gifts/gift.ts';
import { giftDefinition } from '../../shared/gifts/gift-item.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { planGift } from '../../shared/gifts/plan-gift.ts';
import { type Instant, localDateOf, type PlainDate } from '../../shared/kernel/time.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import type { Item, Table } from '../../shared/table/table.ts';
import { seededIds } from '../support/seeded.ts';

const ZONE = 'Europe/London';
const DAYS_AHEAD = 480;
/** A fifth was given last year; the others are still to come. */
const GIVEN_SHARE = 0.2;
const RECIPIENT_COUNT = 60;
const OCCASIONS = ['birthday', 'christmas', 'anniversary', 'thank you'];
const PRODUCTS = [
  ['22423', 'Regency cake stand 3 tier'],
  ['85123A', 'White hanging heart candle holder'],
  ['MUG', 'Mug with a name'],
] as const;

export function sampleGiftBook(giftCount: number, now: Instant) {
  const settings = { table: undefined as unknown as Table, shardCount: 1 };
  const ids = seededIds(11);
  const next = (prefix: string) => ids.next(prefix, now);
  const customer = customerOf(next('cus'), next('crd'), now);
  const recipients = Array.from({ length: RECIPIENT_COUNT }, (_, number) =>
    recipientOf(number, { id: next('rcp'), customerId: customer.id, now }),
  );
  const orderId = next('ord');
  const gifts = Array.from({ length: giftCount }, (_, at) => {
    const recipient = recipients[at % RECIPIENT_COUNT];
    if (recipient === undefined) throw new RangeError('there are people');
    return giftOf(at, { id: giftIdOf(customer.id, orderId, at + 1), recipient, giftCount, now });
  });
  const secret = 'a-secret-of-a-sample-customer';
  const stores = {
    customers: new EntityStore(customerItem, settings),
    recipients: new EntityStore(recipientItem, settings),
    gifts: new EntityStore(giftDefinition, settings),
    sessions: new EntityStore(sessionItem, settings),
  };
  const change = <Entity>(entity: Entity) => ({ entity, happened: [], at: now });
  const items: Item[] = [
    stores.customers.toItem(change(customer)),
    ...recipients.map((each) => stores.recipients.toItem(change(each))),
    ...gifts.map((each) => stores.gifts.toItem(change(each))),
    stores.sessions.toItem(change(newSession(customer.id, secret, now))),
  ];
  return { items, sessionToken: sessionTokenOf(customer.id, secret) };
}

function customerOf(id: string, cardId: string, now: Instant): Customer {
  const card = {
    ...{ id: cardId, providerCustomer: `sandbox_${id}`, providerMethod: 'sandbox_visa_ok' },
    ...{ brand: 'visa', last4: '4242', expiresInMonth: '2039-12', addedAt: now },
  };
  return {
    ...{ id, version: 0, email: `${id.toLowerCase()}@example.com`, emailState: 'works' },
    ...{ name: 'Ada Lovelace', zone: ZONE, language: 'en', currency: 'GBP' },
    ...{ cards: [card], cardIdToCharge: cardId, createdAt: now },
  };
}

function recipientOf(
  number: number,
  { id, customerId, now }: { id: string; customerId: string; now: Instant },
): Recipient {
  return {
    ...{ id, version: 0, customerId, name: `Grace Brewster Murray ${number}` },
    address: {
      lines: [`${number + 1} High Street`, 'Flat 3'],
      ...{ city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
    },
    ...{ email: `grace.${number}@example.com`, stoppedOccasions: [], createdAt: now },
  };
}

type Sample = { id: string; recipient: Recipient; giftCount: number; now: Instant };

function giftOf(at: number, { id, recipient, giftCount, now }: Sample): Gift {
  const [productCode, productName] = PRODUCTS[at % PRODUCTS.length] ?? PRODUCTS[0];
  const givenCount = Math.round(giftCount * GIVEN_SHARE);
  const today = localDateOf(now, ZONE);
  const isGiven = at < givenCount;
  const share = isGiven ? at / givenCount : (at - givenCount) / (giftCount - givenCount);
  const days = Math.floor(share * (isGiven ? 330 : DAYS_AHEAD)) + 12;
  const deliverOn: PlainDate = isGiven ? today.subtract({ days }) : today.add({ days });
  const where = { country: 'GB', customerZone: ZONE, recipientZone: ZONE };
  const plan = planGift({ deliverOn, kind: 'parcel', ...where }, DEFAULT_GIFT_TERMS);
  const facts: GiftFacts = {
    ...{ id, version: 0, recipientId: recipient.id, productCode, productName, kind: 'parcel' },
    ...{ occasion: OCCASIONS[at % OCCASIONS.length] ?? 'birthday', options: {}, deliverOn, plan },
    message: 'Many happy returns of the day, with all my love',
    price: {
      ...{ productMinor: 1275, optionsMinor: 0, wrappingMinor: 150, deliveryMinor: 395 },
      currency: 'GBP',
    },
    ...{ orderedAt: plan.chargeAt.subtract({ hours: 24 * 60 }), attempts: [] },
  };
  if (!isGiven) return { ...facts, state: 'ordered' };
  const charged: ChargeAttempt = {
    ...{ number: 1, startedAt: plan.chargeAt, cardId: 'crd_01KAN0G4V00000000000000000' },
    ...{ amountMinor: 1820, outcome: 'charged', chargeRef: 'ch_1', endedAt: plan.chargeAt },
  };
  return {
    ...facts,
    state: 'delivered',
    attempts: [charged],
    chargedAt: plan.chargeAt,
    expectedOn: deliverOn,
    confirmOrSendAt: plan.lastTryAt,
    deliveredAt: plan.lastTryAt,
  };
}
