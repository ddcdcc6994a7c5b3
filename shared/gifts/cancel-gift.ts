import { type Outcome, refused } from '../kernel/outcome.ts';
import { type CancelRefusal, decideCancellation } from './decide-cancellation.ts';
import type { Gift, GiftId, GiftIn, PlacedGift } from './gift.ts';
import type { GiftPorts } from './ports.ts';

export type CancelGiftRefusal = CancelRefusal | 'gift_not_found' | 'changed_meanwhile';

type Ports = Pick<GiftPorts, 'gifts' | 'clock'>;

/** Cancels a gift for its customer; once it was charged, the refund is due with the same write. */
export async function cancelGift(
  ports: Ports,
  giftId: GiftId,
): Promise<Outcome<PlacedGift, CancelGiftRefusal>> {
  const gift = await ports.gifts.find(giftId);
  return gift === undefined ? refused('gift_not_found') : cancelAsRead(ports, gift, 'customer');
}

/** Only while it still is as it was read: what was true of it then is why it is cancelled. */
export async function cancelAsRead(
  { gifts, clock }: Ports,
  gift: Gift,
  cancelledFor: GiftIn<'cancelled'>['cancelledFor'],
): Promise<Outcome<PlacedGift, CancelRefusal | 'changed_meanwhile'>> {
  const now = clock.now();
  const decided = decideCancellation(gift, cancelledFor, now);
  if (!decided.ok) return decided;
  // Nothing happened: it was cancelled before, and pressing twice writes nothing.
  if (decided.value.gift === gift) return { ok: true, value: gift };
  return gifts.save(decided.value.gift, decided.value.happened, now);
}
