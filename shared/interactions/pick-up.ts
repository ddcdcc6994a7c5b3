import * as z from 'zod';
import type { Customer } from '../customers/customer.ts';
import { RecipientId } from '../customers/recipient.ts';
import type { KnownTopic } from '../dialogue/facts/decide-known.ts';
import type { NextQuestion } from '../dialogue/facts/decide-next-question.ts';
import type { LeftOff } from '../dialogue/left-off.ts';
import { GiftId, type GiftState } from '../gifts/gift.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { OrderSheetId } from '../order-sheet/order-sheet.ts';
import type { Prescription } from '../prescriptions/prescription.ts';

const GIFT_STATES = [
  ...['ordered', 'charging', 'declined', 'released', 'dispatched'],
  ...['delivered', 'delivery_failed', 'lapsed'],
] as const satisfies readonly GiftState[];

/** Of a gift, what somebody asks about on the phone. */
export const GiftBrief = z.object({
  giftId: GiftId,
  state: z.enum(GIFT_STATES),
  occasion: z.string(),
  productName: z.string(),
  /** Absent where it is one. */
  quantity: z.exactOptional(z.int()),
  recipientId: RecipientId,
  /** Absent when the recipient is no longer in the address book. */
  recipientName: z.exactOptional(z.string()),
  deliverOn: PlainDate,
});
export type GiftBrief = Readonly<z.output<typeof GiftBrief>>;

/** An order sheet on which somebody began to fill in something. */
export const HalfFilledSheet = z.object({
  sheetId: OrderSheetId,
  rowCount: z.int().positive(),
  changedAt: Instant,
});
export type HalfFilledSheet = Readonly<z.output<typeof HalfFilledSheet>>;

/** What whoever takes a call, or stands at the till, needs to go on where the dialogue was left. */
export type PickUp = {
  readonly customer: Customer;
  readonly leftOff: LeftOff;
  /** The one used last first. */
  readonly prescriptions: readonly Prescription[];
  readonly known: readonly KnownTopic[];
  readonly question?: NextQuestion;
  readonly sheets: readonly HalfFilledSheet[];
  readonly gifts: {
    /** Ordered and not there yet. */
    readonly upcomingCount: number;
    /** The nearest, among them what should have come lately. */
    readonly nearest: readonly GiftBrief[];
  };
};
