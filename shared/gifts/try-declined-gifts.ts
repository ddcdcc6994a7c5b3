import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { chargeGift } from './charge-gift.ts';

type Ports = Parameters<typeof chargeGift>[0];

/**
 * A new card is tried at once for everything that waits to be paid.
 * @returns how many gifts were tried; refused as `in_progress` when one is to be tried again.
 */
export async function tryDeclinedGifts(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<number, 'in_progress'>> {
  const gifts = await ports.gifts.ofCustomer(customerId);
  const waiting = gifts.filter(({ state }) => state === 'declined' || state === 'charging');
  let triedCount = 0;
  let isRepeatNeeded = false;
  for (const { id } of waiting) {
    const outcome = await chargeGift(ports, id);
    if (outcome.ok) triedCount += 1;
    else
      isRepeatNeeded ||=
        outcome.refusal === 'in_progress' || outcome.refusal === 'changed_meanwhile';
  }
  return isRepeatNeeded ? refused('in_progress') : accepted(triedCount);
}
