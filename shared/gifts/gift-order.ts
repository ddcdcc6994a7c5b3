import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Currency } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { GiftOrderId, MailClaim } from './gift.ts';

/** What was agreed on a line when it was ordered; a repeat of the request is answered from here. */
export const OrderedLine = z.object({
  deliverOn: PlainDate,
  remindAt: z.exactOptional(Instant),
  chargeAt: Instant,
  totalMinor: z.int().nonnegative(),
});
export type OrderedLine = Readonly<z.output<typeof OrderedLine>>;

export const GiftOrder = z.object({
  id: GiftOrderId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  /**
   * `placing`: gifts are being written and none counts yet. `placed`: it is agreed; drafts may
   * still be becoming gifts until `finishedAt`. `undone`: it never came about.
   */
  state: z.enum(['placing', 'placed', 'undone']),
  currency: Currency,
  lines: z.array(OrderedLine).min(1).readonly(),
  /** SHA-256 of the request, to tell a repeat from another request under the same key. */
  fingerprint: z.string(),
  orderedAt: Instant,
  finishedAt: z.exactOptional(Instant),
  confirmation: z.exactOptional(z.object({ claim: MailClaim, sentAt: z.exactOptional(Instant) })),
});
export type GiftOrder = Readonly<z.output<typeof GiftOrder>>;
export type GiftOrderRef = {
  readonly customerId: CustomerId;
  readonly giftOrderId: GiftOrderId;
};
