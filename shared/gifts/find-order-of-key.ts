import type { CustomerId } from '../customers/customer.ts';
import type { GiftOrder } from './gift-order.ts';
import { orderIdOfKey } from './order-id.ts';
import type { GiftPorts } from './ports.ts';

/** As often as an order may have been undone and begun again (`order-gifts.ts`). */
const TRY_COUNT_MAX = 10;

/** The order that was placed under an Idempotency-Key, if there is one. */
export async function findOrderOfKey(
  { giftOrders }: Pick<GiftPorts, 'giftOrders'>,
  { customerId, orderKey }: { readonly customerId: CustomerId; readonly orderKey: string },
): Promise<GiftOrder | undefined> {
  for (let undoneCount = 0; undoneCount < TRY_COUNT_MAX; undoneCount += 1) {
    const giftOrderId = orderIdOfKey(customerId, orderKey, undoneCount);
    const order = await giftOrders.find({ customerId, giftOrderId });
    if (order === undefined || order.state === 'placed') return order;
  }
  return undefined;
}
