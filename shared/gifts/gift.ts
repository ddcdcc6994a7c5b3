import * as z from 'zod';
import { ProductCode } from '../catalogue/product.ts';
import { type CustomerId, News } from '../customers/customer.ts';
import { Occasion, RecipientId } from '../customers/recipient.ts';
import { idSchema } from '../kernel/ids.ts';
import { Currency, type Money, money } from '../kernel/money.ts';
import { Instant, PlainDate, Zone } from '../kernel/time.ts';

export const GiftOrderId = idSchema('ord');
export type GiftOrderId = z.output<typeof GiftOrderId>;

/**
 * `gft_<customer>_<order>_<line>`: says by itself where the gift is stored, so that a carrier which
 * knows nothing else can report on it without an index. An id is no secret and opens nothing.
 */
export const GiftId = z
  .string()
  .regex(/^gft_[0-9A-HJKMNP-TV-Z]{26}_[0-9A-HJKMNP-TV-Z]{26}_\d{4}$/, 'must look like gft_01J…');
export type GiftId = z.output<typeof GiftId>;

/** `line` counts from 1. */
export function giftIdOf(customerId: CustomerId, orderId: GiftOrderId, line: number): GiftId {
  return ['gft', ulidOf(customerId), ulidOf(orderId), String(line).padStart(4, '0')].join('_');
}

export function customerIdOf(giftId: GiftId): CustomerId {
  return `cus_${giftId.split('_')[1]}`;
}

export function orderIdOf(giftId: GiftId): GiftOrderId {
  return `ord_${giftId.split('_')[2]}`;
}

export function lineOf(giftId: GiftId): number {
  return Number(giftId.split('_')[3]);
}

export function ulidOf(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}

/** Fixed when ordered, in minor units of `currency`. */
export const GiftPrice = z.object({
  productMinor: z.int().nonnegative(),
  optionsMinor: z.int().nonnegative(),
  wrappingMinor: z.int().nonnegative(),
  deliveryMinor: z.int().nonnegative(),
  currency: Currency,
});
export type GiftPrice = Readonly<z.output<typeof GiftPrice>>;

export function totalOf(price: GiftPrice): Money {
  const { productMinor, optionsMinor, wrappingMinor, deliveryMinor, currency } = price;
  return money(productMinor + optionsMinor + wrappingMinor + deliveryMinor, currency);
}

/** The instants that follow from the local dates; recomputed when a date, zone or zone rule changes. */
export const GiftPlan = z.object({
  customerZone: Zone,
  recipientZone: Zone,
  /** Absent when the gift was ordered or moved too late for a reminder. */
  remindAt: z.exactOptional(Instant),
  chargeAt: Instant,
  /** The last try to charge; an unpaid gift lapses then. */
  lastTryAt: Instant,
  /** Days on the way; 0 for an e-gift. */
  transitDays: z.int().nonnegative(),
});
export type GiftPlan = Readonly<z.output<typeof GiftPlan>>;

/** One line of the ledger: an attempt to charge, recorded before the provider is called. */
export const ChargeAttempt = z.object({
  /** Counts from 1; `attemptIdOf` makes the id that the provider sees. */
  number: z.int().positive(),
  startedAt: Instant,
  cardId: idSchema('crd'),
  amountMinor: z.int().nonnegative(),
  outcome: z.enum(['open', 'charged', 'declined']),
  declineKind: z.exactOptional(z.enum(['soft', 'hard', 'authentication_required'])),
  declineCode: z.exactOptional(z.string().max(60)),
  chargeRef: z.exactOptional(z.string().max(255)),
  endedAt: z.exactOptional(Instant),
});
export type ChargeAttempt = Readonly<z.output<typeof ChargeAttempt>>;

export function attemptIdOf(giftId: GiftId, attempt: Pick<ChargeAttempt, 'number'>): string {
  return `${giftId}-${attempt.number}`;
}

export const Refund = z.object({
  /** `<gift id>-refund`, which is 69 characters. */
  id: z.string().max(100),
  amountMinor: z.int().positive(),
  chargeRef: z.string().max(255),
  /** Both are there once the provider has taken it over. */
  refundRef: z.exactOptional(z.string().max(255)),
  refundedAt: z.exactOptional(Instant),
});
export type Refund = Readonly<z.output<typeof Refund>>;

/** Of the same thing in one gift. */
export const GIFT_QUANTITY_MAX = 20;

/** Somebody is sending a mail about this gift; after `MAIL_LEASE_MINUTES` another may. */
export const MailClaim = z.object({ id: z.string().max(40), claimedAt: Instant });
export type MailClaim = Readonly<z.output<typeof MailClaim>>;

const facts = {
  id: GiftId,
  version: z.int().nonnegative(),
  recipientId: RecipientId,
  occasion: Occasion,
  productCode: ProductCode,
  productName: z.string().max(120),
  kind: z.enum(['parcel', 'e_gift']),
  options: z.record(z.string(), z.string()).readonly(),
  /** Absent for one, as nearly every gift is. */
  quantity: z.exactOptional(z.int().min(2).max(GIFT_QUANTITY_MAX)),
  wrapping: z.exactOptional(z.string().max(40)),
  message: z.string(),
  deliverOn: PlainDate,
  price: GiftPrice,
  plan: GiftPlan,
  orderedAt: Instant,
  /** For the date that it has now; moving the gift beyond its new reminder forgets it. */
  remindedAt: z.exactOptional(Instant),
  /** Of the links' tokens (`link-token.ts`), newest last; a mail sent twice has two that work. */
  linkTokenHashes: z.exactOptional(z.array(z.string()).max(3).readonly()),
  mailClaim: z.exactOptional(MailClaim),
  attempts: z.array(ChargeAttempt).readonly(),
};

const releasedFacts = {
  ...facts,
  chargedAt: Instant,
  /** Later than `deliverOn` when it was paid too late for that. */
  expectedOn: PlainDate,
  /** Noon of the day after; or for an e-gift the instant at which it is sent. */
  confirmOrSendAt: Instant,
  unconfirmedAt: z.exactOptional(Instant),
  /** What its customer still wants to hear of it, as wished when it was charged. */
  news: z.exactOptional(z.array(News).max(2).readonly()),
};
const dispatchedFacts = { ...releasedFacts, dispatchedAt: z.exactOptional(Instant) };

export const Gift = z.discriminatedUnion('state', [
  /** Belongs to an order that is not placed yet: unseen, never reminded, never charged. */
  z.object({ ...facts, state: z.literal('draft') }),
  z.object({ ...facts, state: z.literal('ordered') }),
  /** An attempt is recorded and its outcome not known yet. */
  z.object({ ...facts, state: z.literal('charging'), tryAt: Instant }),
  /** `tryAt` is the next try, or the lapse when no try is left or no card can work. */
  z.object({ ...facts, state: z.literal('declined'), tryAt: Instant }),
  z.object({ ...releasedFacts, state: z.literal('released') }),
  z.object({ ...dispatchedFacts, state: z.literal('dispatched') }),
  z.object({ ...dispatchedFacts, state: z.literal('delivered'), deliveredAt: Instant }),
  z.object({ ...dispatchedFacts, state: z.literal('delivery_failed'), failedAt: Instant }),
  z.object({
    ...facts,
    state: z.literal('cancelled'),
    cancelledAt: Instant,
    cancelledFor: z.enum(['customer', 'stopped_occasion', 'objected_recipient']),
    refund: z.exactOptional(Refund),
  }),
  z.object({ ...facts, state: z.literal('lapsed'), lapsedAt: Instant }),
]);
export type Gift = Readonly<z.output<typeof Gift>>;
/** A gift that counts; a draft is nobody's yet. */
export type PlacedGift = Exclude<Gift, { state: 'draft' }>;
export type GiftState = Gift['state'];
export type GiftIn<State extends GiftState> = Extract<Gift, { state: State }>;

/** What every gift has, whatever its state. */
export type GiftFacts = Omit<GiftIn<'draft'>, 'state'>;
