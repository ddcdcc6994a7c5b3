import type { Customer } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import type { MailQuestions } from '../dialogue/facts/ports.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { decideReplan } from './decide-replan.ts';
import type { Gift } from './gift.ts';
import type { GiftOrder, GiftOrderRef } from './gift-order.ts';
import { isClaimed } from './mail-claim.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<
  GiftPorts,
  | 'gifts'
  | 'giftOrders'
  | 'givers'
  | 'customers'
  | 'recipients'
  | 'letters'
  | 'terms'
  | 'clock'
  | 'ids'
> & { readonly questions?: MailQuestions };

export type ConfirmRefusal =
  | 'order_not_found'
  | 'not_placed'
  | 'already_confirmed'
  | 'in_progress'
  | 'changed_meanwhile';

/**
 * Tells the customer what was agreed, all gifts in one mail. A customer or recipient who moved while
 * the order was being written, unseen by it, is seen here at the latest: then it is planned anew.
 */
export async function confirmGiftOrder(
  ports: Ports,
  ref: GiftOrderRef,
): Promise<Outcome<GiftOrder, ConfirmRefusal>> {
  // Claimed under the version read, so that an old one fails; one not placed yet is read again.
  const old = await ports.giftOrders.find(ref, { stale: true });
  const order = old?.state === 'placed' ? old : await ports.giftOrders.find(ref);
  if (order === undefined) return refused('order_not_found');
  if (order.state !== 'placed') return refused('not_placed');
  if (order.confirmation?.sentAt !== undefined) return refused('already_confirmed');
  const now = ports.clock.now();
  if (isClaimed(order.confirmation?.claim, now)) return refused('in_progress');
  // Before the mark that ends it all, so that nobody who ordered is forgotten by the next edition.
  await ports.givers.note(order.customerId, now);
  const ordered = await loadOrdered(ports, order);
  if (!ordered.ok) return ordered;
  const planned = await plannedAnew(ports, ordered.value);
  if (!planned.ok) return planned;
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const claimed = await ports.giftOrders.save({ ...order, confirmation: { claim } }, [], now);
  if (!claimed.ok) return claimed;
  const { customer } = ordered.value;
  const letter = { kind: 'order_confirmation', customer, gifts: planned.value } as const;
  const question = await ports.questions?.forMail(customer);
  const asked = question === undefined ? {} : { question };
  await ports.letters.send({ ...letter, ...asked, order: claimed.value });
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

type Ordered = {
  readonly customer: Customer;
  readonly gifts: readonly { readonly gift: Gift; readonly recipient: Recipient }[];
};

/** Whoever is forgotten this moment loses one of these before the other. */
async function loadOrdered(
  ports: Ports,
  order: GiftOrder,
): Promise<Outcome<Ordered, 'order_not_found'>> {
  const ref = { customerId: order.customerId, giftOrderId: order.id };
  const [customer, gifts, recipients] = await Promise.all([
    ports.customers.find(order.customerId),
    ports.gifts.ofOrder(ref),
    ports.recipients.ofCustomer(order.customerId),
  ]);
  if (customer === undefined) return refused('order_not_found');
  const recipientById = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const ordered: Ordered['gifts'][number][] = [];
  for (const gift of gifts) {
    const recipient = recipientById.get(gift.recipientId);
    if (recipient === undefined) return refused('order_not_found');
    ordered.push({ gift, recipient });
  }
  return accepted({ customer, gifts: ordered });
}

/** Hardly ever is there anything to do; a draft that is to be planned anew is waited for. */
async function plannedAnew(
  ports: Ports,
  { customer, gifts }: Ordered,
): Promise<Outcome<Ordered['gifts'], 'changed_meanwhile'>> {
  const now = ports.clock.now();
  const planned: Ordered['gifts'][number][] = [];
  for (const { gift, recipient } of gifts) {
    const placed: Gift = gift.state === 'draft' ? { ...gift, state: 'ordered' } : gift;
    const replan = decideReplan({ gift: placed, customer, recipient }, ports.terms, now);
    if (replan === undefined) {
      planned.push({ gift, recipient });
      continue;
    }
    if (gift.state === 'draft') return refused('changed_meanwhile');
    const saved = await ports.gifts.save(replan.gift, replan.happened, now);
    if (!saved.ok) return saved;
    planned.push({ gift: saved.value, recipient });
  }
  return accepted(planned);
}
