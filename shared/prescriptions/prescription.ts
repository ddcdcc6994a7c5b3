import * as z from 'zod';
import { ProductCode } from '../catalogue/product.ts';
import { CustomerId } from '../customers/customer.ts';
import { type Occasion, RecipientId } from '../customers/recipient.ts';
import { GIFT_QUANTITY_MAX, GiftOrderId } from '../gifts/gift.ts';
import { idSchema } from '../kernel/ids.ts';
import { Money } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';

export const PrescriptionId = idSchema('prs');
export type PrescriptionId = z.output<typeof PrescriptionId>;

export const PRESCRIPTION_COUNT_MAX = 100;
/** Of the orders that were made from one, the newest are kept. */
export const PLACED_COUNT_MAX = 30;
export const EVERY_WEEKS_MAX = 52;

/** What goes to oneself, and what goes to somebody else again and again. */
export const OCCASION_FOR_ONESELF: Occasion = 'for you';
export const OCCASION_FOR_OTHERS: Occasion = 'as always';

/** Bought again and again: no day of the year that comes round. */
export function isRegularOccasion(occasion: Occasion): boolean {
  return occasion === OCCASION_FOR_ONESELF || occasion === OCCASION_FOR_OTHERS;
}

/** Why a standing order's next delivery could not be ordered yet. */
export const StuckReason = z.enum([
  'no_card',
  'address_missing',
  'recipient_not_found',
  'product_gone',
  'choice_gone',
  'email_missing',
  'occasion_stopped',
  'price_changed',
]);
export type StuckReason = z.output<typeof StuckReason>;

/** Comes by itself every so many weeks until it is paused or stopped. */
export const StandingOrder = z.object({
  everyWeeks: z.int().min(1).max(EVERY_WEEKS_MAX),
  /** When it was set up like this: the same date is ordered once since then. */
  since: Instant,
  /** The next delivery that is not ordered yet. */
  nextOn: PlainDate,
  /** When it is ordered, or tried again. */
  tryAt: Instant,
  /** What one delivery costs as the customer last saw and wanted it; it moves with consent alone. */
  agreed: Money,
  pausedAt: z.exactOptional(Instant),
  stuck: z.exactOptional(z.object({ reason: StuckReason, since: Instant })),
});
export type StandingOrder = Readonly<z.output<typeof StandingOrder>>;

/** One order that was made from a prescription; the gift in it is the order's first. */
export const PlacedAgain = z.object({
  giftOrderId: GiftOrderId,
  deliverOn: PlainDate,
  orderedAt: Instant,
});
export type PlacedAgain = Readonly<z.output<typeof PlacedAgain>>;

/** A named specification of something that is bought again and again: "Dad's shirts". */
export const Prescription = z.object({
  id: PrescriptionId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  name: z.string().min(1).max(80),
  productCode: ProductCode,
  /** As it was called when it was written down. */
  productName: z.string().max(120),
  options: z.record(z.string().max(40), z.string().max(40)).readonly(),
  quantity: z.int().min(1).max(GIFT_QUANTITY_MAX),
  /** Absent when it goes to the customer's own address. */
  recipientId: z.exactOptional(RecipientId),
  note: z.exactOptional(z.string().max(300)),
  standing: z.exactOptional(StandingOrder),
  /** The newest last. */
  placed: z.array(PlacedAgain).max(PLACED_COUNT_MAX).readonly(),
  createdAt: Instant,
});
export type Prescription = Readonly<z.output<typeof Prescription>>;
export type PrescriptionRef = {
  readonly customerId: CustomerId;
  readonly prescriptionId: PrescriptionId;
};
