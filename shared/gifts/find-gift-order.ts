import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { GiftOrder, GiftOrderRef } from './gift-order.ts';
import type { GiftPorts } from './ports.ts';

/** An order that was placed; one that never came about is as good as none. */
export async function findGiftOrder(
  { giftOrders }: Pick<GiftPorts, 'giftOrders'>,
  ref: GiftOrderRef,
): Promise<Outcome<GiftOrder, 'order_not_found'>> {
  const order = await giftOrders.find(ref);
  return order?.state === 'placed' ? accepted(order) : refused('order_not_found');
}
