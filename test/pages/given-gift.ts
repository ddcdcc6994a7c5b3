import type { Gift } from '../../shared/gifts/gift.ts';
import type { PageWorld } from './page-world.ts';

/** The gift as if it had been paid and delivered just now. */
export async function given({ ports, clock }: PageWorld, gift: Gift): Promise<Gift> {
  const now = clock.now();
  const { deliverOn: expectedOn } = gift;
  const paid = { chargedAt: now, expectedOn, confirmOrSendAt: now, deliveredAt: now };
  const saved = await ports.gifts.save({ ...gift, ...paid, state: 'delivered' } as Gift, [], now);
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
}
