import { isOccasionStopped, type Occasion, type RecipientRef } from '../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type CancelGiftRefusal, cancelAsRead } from './cancel-gift.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'recipients' | 'clock'>;

/**
 * Cancels or refunds what is open for an occasion that was stopped. What is on its way stays.
 * Refused as `in_progress` while one of the gifts is being charged, to be repeated.
 * @returns how many gifts were cancelled now or before.
 */
export async function cancelGiftsOfStoppedOccasion(
  ports: Ports,
  { occasion, ...ref }: RecipientRef & { readonly occasion: Occasion },
): Promise<Outcome<number, 'recipient_not_found' | 'not_stopped' | 'in_progress'>> {
  const recipient = await ports.recipients.find(ref);
  if (recipient === undefined) return refused('recipient_not_found');
  // Lifted meanwhile: what is open now was ordered, or kept, on purpose.
  if (!isOccasionStopped(recipient, occasion)) return refused('not_stopped');
  const gifts = await ports.gifts.ofCustomer(ref.customerId);
  const concerned = gifts.filter(
    (gift) => gift.recipientId === ref.recipientId && gift.occasion === occasion,
  );
  let cancelledCount = 0;
  let isRepeatNeeded = false;
  for (const gift of concerned) {
    const outcome = await cancelAsRead(ports, gift, 'stopped_occasion');
    if (outcome.ok) cancelledCount += 1;
    else isRepeatNeeded ||= REPEATED_FOR.has(outcome.refusal);
  }
  return isRepeatNeeded ? refused('in_progress') : accepted(cancelledCount);
}

/** A draft is left out: ordering refuses a stopped occasion, and an order just being placed repeats. */
const REPEATED_FOR: ReadonlySet<CancelGiftRefusal> = new Set([
  'charge_in_progress',
  'changed_meanwhile',
  'not_placed',
]);
