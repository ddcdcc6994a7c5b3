// Customers, each with one recipient, one card and one gift, as items that are written as they are.
import type { Customer } from '../../shared/customers/customer.ts';
import { customerItem } from '../../shared/customers/customer-item.ts';
import type { Recipient } from '../../shared/customers/recipient.ts';
import { recipientItem } from '../../shared/customers/recipient-item.ts';
import { type Gift, giftIdOf } from '../../shared/gifts/gift.ts';
import { giftDefinition } from '../../shared/gifts/gift-item.ts';
import { DEFAULT_GIFT_TERMS } from '../../shared/gifts/gift-terms.ts';
import { planGift } from '../../shared/gifts/plan-gift.ts';
import { instantOf, Temporal } from '../../shared/kernel/time.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import type { Item, Table } from '../../shared/table/table.ts';
import { seededIds } from '../support/seeded.ts';

const ZONE = 'Europe/London';

export type SampleGifts = {
  readonly count: number;
  readonly deliverOn: string;
  /** Whether it was reminded of already, so that its charge comes next. */
  readonly isReminded: boolean;
  readonly orderedAt: string;
  readonly seed: number;
  readonly shardCount: number;
};

/** Ordered, and due at the same instant. Gives a customer, a recipient and a gift in turns. */
export function* sampleItems(wanted: SampleGifts): Generator<Item> {
  // Only the mapping to items is used, which asks no table.
  const settings = { table: undefined as unknown as Table, shardCount: wanted.shardCount };
  const customers = new EntityStore(customerItem, settings);
  const recipients = new EntityStore(recipientItem, settings);
  const gifts = new EntityStore(giftDefinition, settings);
  const at = Temporal.Instant.from(wanted.orderedAt);
  const ids = seededIds(wanted.seed);
  for (let number = 0; number < wanted.count; number += 1) {
    const { customer, recipient, gift } = sampleOf(wanted, (prefix) => ids.next(prefix, at));
    yield customers.toItem({ entity: customer, happened: [], at });
    yield recipients.toItem({ entity: recipient, happened: [], at });
    yield gifts.toItem({ entity: gift, happened: [], at });
  }
}

export const ITEMS_PER_GIFT = 3;

function sampleOf(wanted: SampleGifts, newId: (prefix: string) => string) {
  const orderedAt = Temporal.Instant.from(wanted.orderedAt);
  const id = newId('cus');
  const cardId = newId('crd');
  const card = {
    ...{ id: cardId, providerCustomer: `sandbox_${id}`, providerMethod: 'sandbox_visa_ok' },
    ...{ brand: 'visa', last4: '4242', expiresInMonth: '2031-12', addedAt: orderedAt },
  };
  const customer: Customer = {
    ...{ id, version: 0, email: `${id.toLowerCase()}@example.com`, emailState: 'works' },
    ...{ name: 'Ada', zone: ZONE, language: 'en', currency: 'GBP' },
    ...{ cards: [card], cardIdToCharge: cardId, createdAt: orderedAt },
  };
  const recipient: Recipient = {
    ...{ id: newId('rcp'), version: 0, customerId: id, name: 'Grace Hopper' },
    address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
    ...{ email: 'grace@example.com', stoppedOccasions: [], createdAt: orderedAt },
  };
  return { customer, recipient, gift: giftOf(wanted, id, recipient.id, newId('ord')) };
}

function giftOf(wanted: SampleGifts, customerId: string, recipientId: string, orderId: string) {
  const deliverOn = Temporal.PlainDate.from(wanted.deliverOn);
  const facts = { deliverOn, kind: 'parcel', country: 'GB' } as const;
  const plan = planGift({ ...facts, customerZone: ZONE, recipientZone: ZONE }, DEFAULT_GIFT_TERMS);
  const gift: Gift = {
    ...{ state: 'ordered', id: giftIdOf(customerId, orderId, 1), version: 0, recipientId },
    ...{ occasion: 'birthday', productCode: '22423', productName: 'Regency cake stand' },
    ...{ kind: 'parcel', options: {}, message: 'Many happy returns', deliverOn, plan },
    price: {
      ...{ productMinor: 1275, optionsMinor: 0, wrappingMinor: 0, deliveryMinor: 395 },
      currency: 'GBP',
    },
    ...{ orderedAt: Temporal.Instant.from(wanted.orderedAt), attempts: [] },
    ...(wanted.isReminded ? { remindedAt: plan.remindAt } : {}),
  };
  return gift;
}

/** When a sample gift is due: its reminder, or its charge when it was reminded of. */
export function sampleDueAt({ deliverOn, isReminded }: SampleGifts): Temporal.Instant {
  const { reminderDaysBefore, reminderTime, chargeDaysBefore, chargeTime } = DEFAULT_GIFT_TERMS;
  const days = isReminded ? chargeDaysBefore : reminderDaysBefore;
  const on = Temporal.PlainDate.from(deliverOn).subtract({ days });
  return instantOf(on, isReminded ? chargeTime : reminderTime, ZONE);
}
