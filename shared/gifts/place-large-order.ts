import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { PlannedOrder } from './decide-gift-order.ts';
import { finishGiftOrder } from './finish-gift-order.ts';
import type { Gift } from './gift.ts';
import type { GiftOrder } from './gift-order.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'giftOrders' | 'recipients' | 'clock'>;

/**
 * Places an order that no transaction holds, in steps of which one decides: the order is written as
 * `placing`, then every gift as a draft, then the order becomes `placed`, then drafts become gifts.
 * Who dies before the third step leaves nothing that counts, and the sweep undoes it; who dies
 * after it leaves an order that the sweep finishes. Drafts cost no more than a transaction would.
 */
export async function placeLargeOrder(
  ports: Ports,
  { order, gifts, newRecipients }: PlannedOrder,
): Promise<Outcome<GiftOrder, 'changed_meanwhile'>> {
  const at = order.orderedAt;
  const { finishedAt: _notYet, ...unfinished } = order;
  const placing: GiftOrder = { ...unfinished, state: 'placing' };
  const begun = await ports.giftOrders.save(placing, [], at);
  if (!begun.ok) return begun;
  await inParallel(newRecipients, (recipient) => ports.recipients.save(recipient, [], at));
  const drafts = await inParallel(gifts, (gift) =>
    ports.gifts.save({ ...gift, state: 'draft' } as Gift, [], at),
  );
  if (drafts.some(({ ok }) => !ok)) return refused('changed_meanwhile');
  const placed = { ...begun.value, state: 'placed' } as const;
  const happened = { type: 'GiftOrderPlaced', giftCount: order.lines.length };
  const committed = await ports.giftOrders.save(placed, [happened], ports.clock.now());
  if (!committed.ok) return committed;
  const ref = { customerId: order.customerId, giftOrderId: order.id };
  const finished = await finishGiftOrder(ports, ref);
  // It is placed; what is left to finish, the sweep finishes.
  return accepted(finished.ok ? finished.value : committed.value);
}
