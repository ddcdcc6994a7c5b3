import type { Product } from '../../shared/catalogue/product.ts';
import type { Card, Customer } from '../../shared/customers/customer.ts';
import type { Recipient } from '../../shared/customers/recipient.ts';
import {
  type ChargeAttempt,
  type GiftFacts,
  type GiftIn,
  type GiftState,
  giftIdOf,
} from '../../shared/gifts/gift.ts';
import { type Instant, instantText, type PlainDate, Temporal } from '../../shared/kernel/time.ts';

// One gift of one customer, for decisions: for London on 4 March 2027, ordered in November, reminded
// on 22 February and charged on 2 March, both at 09:00. Every test says only what differs.

const ULID = '01KAN0G4V00000000000000000';
export const CUSTOMER_ID = `cus_${ULID}`;
export const ORDER_ID = `ord_${ULID}`;
export const RECIPIENT_ID = `rcp_${ULID}`;
export const CARD_ID = `crd_${ULID}`;
export const GIFT_ID = giftIdOf(CUSTOMER_ID, ORDER_ID, 1);

export const at = (text: string): Instant => Temporal.Instant.from(text);
export const on = (text: string): PlainDate => Temporal.PlainDate.from(text);

/** Instants and dates as the text in which a table row gives them. */
export function asText(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return instantText(value).replace(':00.000Z', 'Z');
  if (value instanceof Temporal.PlainDate) return value.toString();
  return value;
}

export function exampleCard(facts: Partial<Card> = {}): Card {
  return {
    ...{ id: CARD_ID, providerCustomer: 'sandbox_x', providerMethod: 'sandbox_visa_ok' },
    ...{ brand: 'visa', last4: '4242', expiresInMonth: '2031-12' },
    addedAt: at('2026-11-01T00:00:00Z'),
    ...facts,
  };
}

export function exampleCustomer(facts: Partial<Customer> = {}): Customer {
  return {
    ...{ id: CUSTOMER_ID, version: 1, email: 'ada@example.com', emailState: 'works' },
    ...{ name: 'Ada', zone: 'Europe/London', language: 'en', currency: 'GBP' },
    ...{ cards: [exampleCard()], cardIdToCharge: CARD_ID },
    createdAt: at('2026-11-01T00:00:00Z'),
    ...facts,
  };
}

export function exampleRecipient(facts: Partial<Recipient> = {}): Recipient {
  return {
    ...{ id: RECIPIENT_ID, version: 1, customerId: CUSTOMER_ID, name: 'Grace Hopper' },
    address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
    ...{ email: 'grace@example.com', stoppedOccasions: [] },
    createdAt: at('2026-11-01T00:00:00Z'),
    ...facts,
  };
}

export function recipientIn(country: string, facts: Partial<Recipient> = {}): Recipient {
  return exampleRecipient({ address: { lines: ['1 Road'], city: 'Town', country }, ...facts });
}

export function exampleProduct(facts: Partial<Product> = {}): Product {
  return {
    ...{ id: 'MUG', version: 1, name: 'Mug', kind: 'parcel', leadDays: 3, isOnSale: true },
    ...{ price: { amountMinor: 900, currency: 'GBP' }, options: [] },
    ...facts,
  };
}

const facts: GiftFacts = {
  ...{ id: GIFT_ID, version: 1, recipientId: RECIPIENT_ID, occasion: 'birthday' },
  ...{ productCode: 'MUG', productName: 'Mug', kind: 'parcel', options: {} },
  ...{ message: 'Many happy returns', deliverOn: on('2027-03-04') },
  price: {
    ...{ productMinor: 900, optionsMinor: 0, wrappingMinor: 0, deliveryMinor: 395 },
    currency: 'GBP',
  },
  plan: {
    ...{ customerZone: 'Europe/London', recipientZone: 'Europe/London', transitDays: 2 },
    remindAt: at('2027-02-22T09:00:00Z'),
    chargeAt: at('2027-03-02T09:00:00Z'),
    lastTryAt: at('2027-03-04T06:00:00Z'),
  },
  orderedAt: at('2026-11-21T12:00:00Z'),
  attempts: [],
};

export function attempt(more: Partial<ChargeAttempt> = {}): ChargeAttempt {
  return {
    ...{ number: 1, startedAt: at('2027-03-02T09:00:00Z'), cardId: CARD_ID, amountMinor: 1295 },
    outcome: 'open',
    ...more,
  };
}

export const declinedAttempt = (more: Partial<ChargeAttempt> = {}) =>
  attempt({
    ...{ outcome: 'declined', declineKind: 'soft', declineCode: 'insufficient_funds' },
    endedAt: at('2027-03-02T09:00:00Z'),
    ...more,
  });

export const chargedAttempt = (more: Partial<ChargeAttempt> = {}) =>
  attempt({
    ...{ outcome: 'charged', chargeRef: 'ch_1', endedAt: at('2027-03-02T09:00:00Z') },
    ...more,
  });

const released = {
  attempts: [chargedAttempt()],
  chargedAt: at('2027-03-02T09:00:00Z'),
  expectedOn: on('2027-03-04'),
  confirmOrSendAt: at('2027-03-05T12:00:00Z'),
};

const OF_STATE: { readonly [State in GiftState]: Omit<GiftIn<State>, keyof GiftFacts | 'state'> } =
  {
    draft: {},
    ordered: {},
    charging: { tryAt: at('2027-03-02T09:00:00Z') },
    declined: { tryAt: at('2027-03-02T15:00:00Z') },
    released,
    dispatched: { ...released, dispatchedAt: at('2027-03-03T10:00:00Z') },
    delivered: { ...released, deliveredAt: at('2027-03-04T10:00:00Z') },
    delivery_failed: { ...released, failedAt: at('2027-03-04T10:00:00Z') },
    cancelled: { cancelledAt: at('2027-02-01T10:00:00Z'), cancelledFor: 'customer' },
    lapsed: { lapsedAt: at('2027-03-04T06:00:00Z') },
  };

const ATTEMPTS_OF_STATE: Partial<Record<GiftState, readonly ChargeAttempt[]>> = {
  charging: [attempt()],
  declined: [declinedAttempt()],
  lapsed: [declinedAttempt()],
};

export const GIFT_STATES = Object.keys(OF_STATE) as readonly GiftState[];

/** The example gift in a state; `more` replaces facts of that state. */
export function giftIn<State extends GiftState>(
  state: State,
  more: Partial<GiftIn<State>> = {},
): GiftIn<State> {
  const attempts = ATTEMPTS_OF_STATE[state] ?? facts.attempts;
  const gift: unknown = { ...facts, attempts, ...OF_STATE[state], state, ...more };
  return gift as GiftIn<State>;
}

/** Paid, then cancelled; its refund is due. */
export function refundableGift(more: Partial<GiftIn<'cancelled'>> = {}): GiftIn<'cancelled'> {
  return giftIn('cancelled', {
    attempts: [chargedAttempt()],
    refund: { id: `${GIFT_ID}-refund`, amountMinor: 1295, chargeRef: 'ch_1' },
    ...more,
  });
}
