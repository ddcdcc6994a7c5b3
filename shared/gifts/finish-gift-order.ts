import { inParallel } from '../kernel/in-parallel.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import type { Gift } from './gift.ts';
import { announcementOf } from './gift-due.ts';
import type { GiftOrder, GiftOrderRef } from './gift-order.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'giftOrders' | 'clock'>;

export type FinishRefusal = 'order_not_found' | 'already_finished' | 'changed_meanwhile';

/**
 * Finishes an order that was placed, or undoes one that was not. Everything in it may happen
 * twice; whoever comes second finds less to do.
 */
export async function finishGiftOrder(
  ports: Ports,
  ref: GiftOrderRef,
): Promise<Outcome<GiftOrder, FinishRefusal>> {
  const order = await ports.giftOrders.find(ref);
  if (order === undefined) return refused('order_not_found');
  if (order.finishedAt !== undefined) return refused('already_finished');
  const now = ports.clock.now();
  if (order.state === 'placed') {
    const gifts = await ports.gifts.ofOrder(ref);
    const isActive = await inParallel(gifts, (gift) => activated(ports, gift));
    if (isActive.includes(false)) return refused('changed_meanwhile');
    return ports.giftOrders.save({ ...order, finishedAt: now }, [], now);
  }
  // From here on it cannot be placed any more, so that its drafts can go.
  const undone =
    order.state === 'undone' ? order : await undo(ports, { ...order, state: 'undone' });
  if (undone === undefined) return refused('changed_meanwhile');
  const drafts = await ports.gifts.ofOrder(ref);
  const removed = await inParallel(drafts, (gift) => ports.gifts.remove(gift));
  if (removed.some(({ ok }) => !ok)) return refused('changed_meanwhile');
  return ports.giftOrders.save({ ...undone, finishedAt: now }, [], now);
}

async function undo(ports: Ports, order: GiftOrder): Promise<GiftOrder | undefined> {
  const saved = await ports.giftOrders.save(order, [], ports.clock.now());
  return saved.ok ? saved.value : undefined;
}

/** Whether it counts now, whoever made it count. */
async function activated(ports: Ports, gift: Gift): Promise<boolean> {
  if (gift.state !== 'draft') return true;
  const ordered: Gift = { ...gift, state: 'ordered' };
  const now = ports.clock.now();
  const saved = await ports.gifts.save(ordered, announcementOf(ordered, now), now);
  return saved.ok || (await ports.gifts.find(gift.id))?.state !== 'draft';
}
