import * as z from 'zod';
import { CustomerId, News } from '../customers/customer.ts';
import { Occasion, RecipientId } from '../customers/recipient.ts';
import { Currency } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { GiftId, GiftOrderId } from './gift.ts';

/** On every event of the bus; `eventId` is the same when the event comes twice. */
const envelope = { eventId: z.string().max(200), occurredAt: Instant, customerId: CustomerId };
const ofGift = { ...envelope, giftId: GiftId };
const dueOfGift = { ...ofGift, dueAt: Instant };
const amount = { amountMinor: z.int().nonnegative(), currency: Currency };

export const GiftOrderPlaced = z.object({
  ...envelope,
  type: z.literal('GiftOrderPlaced'),
  giftOrderId: GiftOrderId,
  giftCount: z.int().positive(),
});
export const GiftOrderFinishDue = z.object({
  ...envelope,
  type: z.literal('GiftOrderFinishDue'),
  giftOrderId: GiftOrderId,
  dueAt: Instant,
});
export const GiftReminderDue = z.object({ ...dueOfGift, type: z.literal('GiftReminderDue') });
export const GiftChargeDue = z.object({ ...dueOfGift, type: z.literal('GiftChargeDue') });
export const GiftRefundDue = z.object({ ...dueOfGift, type: z.literal('GiftRefundDue') });
/** An e-gift is to be sent. */
export const GiftDeliveryDue = z.object({ ...dueOfGift, type: z.literal('GiftDeliveryDue') });
/** A parcel should have been confirmed by now. */
export const GiftConfirmationDue = z.object({
  ...dueOfGift,
  type: z.literal('GiftConfirmationDue'),
});
/** `reached` is false when the customer's address takes no mail; the gift goes on all the same. */
export const GiftReminded = z.object({
  ...ofGift,
  type: z.literal('GiftReminded'),
  reached: z.boolean(),
});
export const GiftChanged = z.object({ ...ofGift, type: z.literal('GiftChanged') });
export const GiftCharged = z.object({ ...ofGift, ...amount, type: z.literal('GiftCharged') });
export const GiftReleased = z.object({
  ...ofGift,
  type: z.literal('GiftReleased'),
  deliverOn: PlainDate,
  expectedOn: PlainDate,
});
/** Beside `GiftReleased`, when it was paid too late for its date. */
export const GiftDelayed = z.object({
  ...ofGift,
  type: z.literal('GiftDelayed'),
  deliverOn: PlainDate,
  expectedOn: PlainDate,
});
/** Put only for customers who asked for such news, so that nothing is woken for the others. */
export const GiftNewsDue = z.object({ ...ofGift, type: z.literal('GiftNewsDue'), news: News });
export const GiftDeclined = z.object({
  ...ofGift,
  type: z.literal('GiftDeclined'),
  declineCode: z.string(),
  declineKind: z.enum(['soft', 'hard', 'authentication_required', 'no_card']),
  /** When it is tried again; absent when only a new card helps. */
  nextTryAt: z.exactOptional(Instant),
});
export const GiftLapsed = z.object({ ...ofGift, type: z.literal('GiftLapsed') });
export const GiftCancelled = z.object({
  ...ofGift,
  type: z.literal('GiftCancelled'),
  cancelledFor: z.enum(['customer', 'stopped_occasion', 'objected_recipient']),
  isRefundDue: z.boolean(),
});
export const GiftRefunded = z.object({ ...ofGift, ...amount, type: z.literal('GiftRefunded') });
export const GiftDispatched = z.object({ ...ofGift, type: z.literal('GiftDispatched') });
export const GiftDelivered = z.object({ ...ofGift, type: z.literal('GiftDelivered') });
export const GiftDeliveryFailed = z.object({ ...ofGift, type: z.literal('GiftDeliveryFailed') });
export const GiftDeliveryUnconfirmed = z.object({
  ...ofGift,
  type: z.literal('GiftDeliveryUnconfirmed'),
});

const ofRecipient = { ...envelope, recipientId: RecipientId };
export const OccasionStopped = z.object({
  ...ofRecipient,
  type: z.literal('OccasionStopped'),
  occasion: Occasion,
});
export const OccasionLifted = z.object({
  ...ofRecipient,
  type: z.literal('OccasionLifted'),
  occasion: Occasion,
});
/** Name, address or zone: open gifts are planned anew. */
export const RecipientChanged = z.object({ ...ofRecipient, type: z.literal('RecipientChanged') });
export const CustomerZoneChanged = z.object({
  ...envelope,
  type: z.literal('CustomerZoneChanged'),
});
export const CardAdded = z.object({ ...envelope, type: z.literal('CardAdded') });
/** Another of the customer's cards is charged from now on. */
export const CardChosen = z.object({ ...envelope, type: z.literal('CardChosen') });
