import { assert } from '../kernel/assert.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { GiftOrder, GiftOrderRef } from './gift-order.ts';
import { isClaimed } from './mail-claim.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'giftOrders' | 'customers' | 'recipients' | 'letters' | 'clock' | 'ids'
>;

export type ConfirmRefusal =
  | 'order_not_found'
  | 'not_placed'
  | 'already_confirmed'
  | 'in_progress'
  | 'changed_meanwhile';

/** Tells the customer what was agreed, all gifts in one mail. */
export async function confirmGiftOrder(
  ports: Ports,
  ref: GiftOrderRef,
): Promise<Outcome<GiftOrder, ConfirmRefusal>> {
  const order = await ports.giftOrders.find(ref);
  if (order === undefined) return refused('order_not_found');
  if (order.state !== 'placed') return refused('not_placed');
  if (order.confirmation?.sentAt !== undefined) return refused('already_confirmed');
  const now = ports.clock.now();
  if (isClaimed(order.confirmation?.claim, now)) return refused('in_progress');
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const claimed = await ports.giftOrders.save({ ...order, confirmation: { claim } }, [], now);
  if (!claimed.ok) return claimed;
  await sendConfirmation(ports, claimed.value);
  return markConfirmed(ports, claimed.value);
}

/** A large order may be finished while its mail is written; the mark goes to what it is now. */
async function markConfirmed(ports: Ports, claimed: GiftOrder) {
  const { customerId, id: giftOrderId, confirmation } = claimed;
  assert(confirmation !== undefined, 'an order being confirmed is claimed');
  let order: GiftOrder | undefined = claimed;
  return repeatWhenChanged<GiftOrder, 'order_not_found'>(async () => {
    if (order === undefined) return refused('order_not_found');
    const at = ports.clock.now();
    const confirmed = { ...order, confirmation: { ...confirmation, sentAt: at } };
    const saved = await ports.giftOrders.save(confirmed, [], at);
    if (!saved.ok) order = await ports.giftOrders.find({ customerId, giftOrderId });
    return saved;
  });
}

async function sendConfirmation(ports: Ports, order: GiftOrder): Promise<void> {
  const ref = { customerId: order.customerId, giftOrderId: order.id };
  const [customer, gifts, recipients] = await Promise.all([
    ports.customers.find(order.customerId, { stale: true }),
    ports.gifts.ofOrder(ref),
    ports.recipients.ofCustomer(order.customerId),
  ]);
  assert(customer !== undefined, 'an order has its customer');
  const recipientById = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  await ports.letters.send({
    kind: 'order_confirmation',
    customer,
    order,
    gifts: gifts.map((gift) => {
      const recipient = recipientById.get(gift.recipientId);
      assert(recipient !== undefined, 'a gift has its recipient');
      return { gift, recipient };
    }),
  });
}
