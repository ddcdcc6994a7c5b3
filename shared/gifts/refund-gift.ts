import { money } from '../kernel/money.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { refundDueOf, refunded } from './decide-refund.ts';
import type { Gift, GiftId } from './gift.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'payments' | 'clock'>;

/**
 * Gives the money of a cancelled gift back. The refund was recorded with the cancellation; the
 * provider knows it by that id, so that asking twice refunds once.
 */
export async function refundGift(
  { gifts, payments, clock }: Ports,
  giftId: GiftId,
): Promise<Outcome<Gift, 'gift_not_found' | 'not_to_be_refunded' | 'changed_meanwhile'>> {
  const gift = await gifts.find(giftId);
  if (gift === undefined) return refused('gift_not_found');
  const due = refundDueOf(gift);
  if (!due.ok) return due;
  const { id: refundId, chargeRef, amountMinor } = due.value;
  const amount = money(amountMinor, gift.price.currency);
  const { refundRef } = await payments.refund({ refundId, chargeRef, amount });
  const now = clock.now();
  const decided = refunded(gift, refundRef, now);
  if (!decided.ok) return decided;
  return gifts.save(decided.value.gift, decided.value.happened, now);
}
