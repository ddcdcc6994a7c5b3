import * as z from 'zod';
import { ProductCode } from '../catalogue/product.ts';
import { Occasion, RecipientId } from '../customers/recipient.ts';
import { Money, money } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { type Gift, GiftId, GiftOrderId, orderIdOf, type PlacedGift, totalOf } from './gift.ts';
import { balanceOf } from './ledger.ts';

/** What a customer sees of a gift, and what the API answers; dates and instants are text there. */
export const GiftView = z
  .object({
    giftId: GiftId,
    giftOrderId: GiftOrderId,
    version: z.int().meta({ description: 'Send it back with a change to notice another one.' }),
    state: z.enum([
      'ordered',
      'charging',
      'declined',
      'released',
      'dispatched',
      'delivered',
      'delivery_failed',
      'cancelled',
      'lapsed',
    ]),
    recipientId: RecipientId,
    occasion: Occasion,
    productCode: ProductCode,
    productName: z.string(),
    kind: z.enum(['parcel', 'e_gift']),
    options: z.record(z.string(), z.string()),
    quantity: z.int().positive(),
    wrapping: z.exactOptional(z.string()),
    message: z.string(),
    deliverOn: PlainDate,
    total: Money,
    paid: Money.meta({ description: 'Charged and not refunded.' }),
    orderedAt: Instant,
    remindAt: z.exactOptional(Instant),
    remindedAt: z.exactOptional(Instant),
    chargeAt: Instant,
    nextTryAt: z.exactOptional(Instant),
    chargedAt: z.exactOptional(Instant),
    expectedOn: z.exactOptional(PlainDate),
    dispatchedAt: z.exactOptional(Instant),
    deliveredAt: z.exactOptional(Instant),
    cancelledAt: z.exactOptional(Instant),
    refundedAt: z.exactOptional(Instant),
    lapsedAt: z.exactOptional(Instant),
    canBeChanged: z.boolean(),
    canBeCancelled: z.boolean(),
  })
  .meta({ id: 'Gift' });
export type GiftView = z.output<typeof GiftView>;

export function giftView(gift: PlacedGift): GiftView {
  const { id, version, state, recipientId, occasion, productCode, productName, kind } = gift;
  const { options, message, deliverOn, orderedAt, price, plan } = gift;
  return {
    ...{ giftId: id, giftOrderId: orderIdOf(id), version, state, recipientId, occasion },
    ...{ productCode, productName, kind, options: { ...options }, message, deliverOn, orderedAt },
    quantity: gift.quantity ?? 1,
    ...(gift.wrapping === undefined ? {} : { wrapping: gift.wrapping }),
    total: totalOf(price),
    paid: gift.state === 'charging' ? money(0, price.currency) : balanceOf(gift),
    chargeAt: plan.chargeAt,
    ...(plan.remindAt === undefined ? {} : { remindAt: plan.remindAt }),
    ...(gift.remindedAt === undefined ? {} : { remindedAt: gift.remindedAt }),
    ...whatHappened(gift),
    canBeChanged: state === 'ordered',
    canBeCancelled: state === 'ordered' || state === 'declined' || state === 'released',
  };
}

function whatHappened(gift: Gift): Partial<GiftView> {
  switch (gift.state) {
    case 'declined':
      return { nextTryAt: gift.tryAt };
    case 'released':
      return { chargedAt: gift.chargedAt, expectedOn: gift.expectedOn };
    case 'dispatched':
    case 'delivered':
    case 'delivery_failed': {
      const { chargedAt, expectedOn, dispatchedAt } = gift;
      return {
        ...{ chargedAt, expectedOn },
        ...(dispatchedAt === undefined ? {} : { dispatchedAt }),
        ...(gift.state === 'delivered' ? { deliveredAt: gift.deliveredAt } : {}),
      };
    }
    case 'cancelled': {
      const refundedAt = gift.refund?.refundedAt;
      const { cancelledAt } = gift;
      return refundedAt === undefined ? { cancelledAt } : { cancelledAt, refundedAt };
    }
    case 'lapsed':
      return { lapsedAt: gift.lapsedAt };
    default:
      return {};
  }
}
