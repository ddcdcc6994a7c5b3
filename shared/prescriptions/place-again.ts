import type { CustomerId } from '../customers/customer.ts';
import type { RefusedLine } from '../gifts/decide-gift-order.ts';
import { findOrderOfKey } from '../gifts/find-order-of-key.ts';
import type { GiftLine } from '../gifts/gift-line.ts';
import type { GiftOrder } from '../gifts/gift-order.ts';
import { type OrderRefusal, orderGifts } from '../gifts/order-gifts.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { PrescriptionPorts } from './ports.ts';
import type { PlacedAgain } from './prescription.ts';

type Ports = Omit<PrescriptionPorts, 'prescriptions' | 'turns' | 'leftOffs'>;

/**
 * One gift order under a key. Whoever comes second with the key gets the order of the first, also
 * when the line has become another one since: an address moved, or the earliest day went by.
 */
export async function placeAgain(
  ports: Ports,
  {
    customerId,
    orderKey,
    line,
  }: { readonly customerId: CustomerId; readonly orderKey: string; readonly line: GiftLine },
): Promise<Outcome<GiftOrder, OrderRefusal, readonly RefusedLine[]>> {
  const earlier = await findOrderOfKey(ports, { customerId, orderKey });
  if (earlier !== undefined) return accepted(earlier);
  const ordered = await orderGifts(ports, { customerId, lines: [line], idempotencyKey: orderKey });
  if (ordered.ok || ordered.refusal !== 'idempotency_key_reused') return ordered;
  const other = await findOrderOfKey(ports, { customerId, orderKey });
  return other === undefined ? ordered : accepted(other);
}

export function placedOf({ id: giftOrderId, orderedAt, lines }: GiftOrder): PlacedAgain {
  const [line] = lines;
  assert(line !== undefined, 'an order has a line');
  return { giftOrderId, orderedAt, deliverOn: line.deliverOn };
}
