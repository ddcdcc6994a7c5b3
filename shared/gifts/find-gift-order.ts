import type { CustomerParts } from '../customers/customer-parts.ts';
import { ofAllParts } from '../customers/of-all-parts.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { GiftOrderId } from './gift.ts';
import type { GiftOrder } from './gift-order.ts';
import type { GiftPorts } from './ports.ts';

/** An order that was placed, in whichever record of theirs; one that never came about is as good as none. */
export async function findGiftOrder(
  { giftOrders }: Pick<GiftPorts, 'giftOrders'>,
  {
    customerId: parts,
    giftOrderId,
  }: { readonly customerId: CustomerParts; readonly giftOrderId: GiftOrderId },
): Promise<Outcome<GiftOrder, 'order_not_found'>> {
  const [order] = await ofAllParts(parts, async (customerId) => {
    const found = await giftOrders.find({ customerId, giftOrderId });
    return found?.state === 'placed' ? [found] : [];
  });
  return order === undefined ? refused('order_not_found') : accepted(order);
}
