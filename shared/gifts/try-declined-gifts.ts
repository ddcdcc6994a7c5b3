import type { CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { PaymentsUnavailable } from '../payments/payments-error.ts';
import { chargeGift } from './charge-gift.ts';
import type { GiftId } from './gift.ts';

type Ports = Parameters<typeof chargeGift>[0];

/**
 * A new card is tried at once for everything that waits to be paid, also one that came with another
 * record of the same person. A card that declined before waits for its hour (`decideCharge`).
 * @returns how many gifts were tried; refused as `in_progress` when one is to be tried again.
 */
export async function tryDeclinedGifts(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<number, 'in_progress'>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return accepted(0);
  const gifts = await ports.gifts.ofCustomer(partsOf(customer));
  const waiting = gifts.filter(({ state }) => state === 'declined' || state === 'charging');
  let triedCount = 0;
  let isRepeatNeeded = false;
  for (const { id } of waiting) {
    const refusal = await tried(ports, id);
    if (refusal === undefined) triedCount += 1;
    else isRepeatNeeded ||= REPEATED_FOR.has(refusal);
  }
  return isRepeatNeeded ? refused('in_progress') : accepted(triedCount);
}

const REPEATED_FOR: ReadonlySet<string> = new Set(['in_progress', 'changed_meanwhile']);

/** Its attempt stays open when the provider does not answer, and must not keep the others waiting. */
async function tried(ports: Ports, giftId: GiftId): Promise<string | undefined> {
  try {
    const outcome = await chargeGift(ports, giftId);
    return outcome.ok ? undefined : outcome.refusal;
  } catch (error) {
    if (error instanceof PaymentsUnavailable) return 'in_progress';
    throw error;
  }
}
