import * as z from 'zod';
import { Money, money, sum } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { GiftId, GiftOrderId, giftIdOf } from './gift.ts';
import type { GiftOrder } from './gift-order.ts';

/** What was agreed when it was ordered; each gift's own state is at `/v1/gifts/{giftId}`. */
export const GiftOrderView = z
  .object({
    giftOrderId: GiftOrderId,
    orderedAt: Instant,
    total: Money,
    gifts: z.array(
      z.object({
        line: z.int().positive(),
        giftId: GiftId,
        deliverOn: PlainDate,
        remindAt: z
          .exactOptional(Instant)
          .meta({ description: 'Absent: ordered too late for one.' }),
        chargeAt: Instant,
        total: Money,
      }),
    ),
  })
  .meta({ id: 'GiftOrder' });
export type GiftOrderView = z.output<typeof GiftOrderView>;

export function giftOrderView(order: GiftOrder): GiftOrderView {
  const { id, customerId, currency, orderedAt } = order;
  const gifts = order.lines.map(({ totalMinor, ...agreed }, index) => ({
    line: index + 1,
    giftId: giftIdOf(customerId, id, index + 1),
    ...agreed,
    total: money(totalMinor, currency),
  }));
  const total = sum(
    gifts.map((gift) => gift.total),
    currency,
  );
  return { giftOrderId: id, orderedAt, total, gifts };
}
