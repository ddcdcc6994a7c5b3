import { type Outcome, refused } from '../kernel/outcome.ts';
import { type CancelRefusal, decideCancellation } from './decide-cancellation.ts';
import type { GiftId, GiftIn, PlacedGift } from './gift.ts';
import type { GiftPorts } from './ports.ts';

export type CancelGiftRefusal = CancelRefusal | 'gift_not_found' | 'changed_meanwhile';

/** Cancels a gift; once it was charged, the refund is due with the same write. */
export async function cancelGift(
  { gifts, clock }: Pick<GiftPorts, 'gifts' | 'clock'>,
  giftId: GiftId,
  cancelledFor: GiftIn<'cancelled'>['cancelledFor'] = 'customer',
): Promise<Outcome<PlacedGift, CancelGiftRefusal>> {
  const gift = await gifts.find(giftId);
  if (gift === undefined) return refused('gift_not_found');
  const now = clock.now();
  const decided = decideCancellation(gift, cancelledFor, now);
  if (!decided.ok) return decided;
  // Nothing happened: it was cancelled before, and pressing twice writes nothing.
  if (decided.value.gift === gift) return { ok: true, value: gift };
  return gifts.save(decided.value.gift, decided.value.happened, now);
}
