import type * as z from 'zod';
import { isOccasionStopped } from '../customers/recipient.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { isBefore } from '../kernel/time.ts';
import { cancelGiftsOfStoppedOccasion } from './cancel-gifts-of-stopped-occasion.ts';
import type { Gift, GiftIn } from './gift.ts';
import type { OccasionStopped } from './gift-events.ts';
import type { Letter } from './letters.ts';
import type { GiftPorts } from './ports.ts';
import { type TellOnceRefusal, tellOnce } from './tell-once.ts';
import type { Telling } from './telling.ts';

type Ports = Pick<
  GiftPorts,
  'gifts' | 'tellings' | 'customers' | 'recipients' | 'letters' | 'clock' | 'ids'
>;
type StopEvent = z.output<typeof OccasionStopped>;
type NoLetter = 'recipient_not_found' | 'nothing_to_tell';

/** Two machines' clocks may differ; one stop is told of by one letter all the same. */
const CLOCKS_DIFFER_MAX = { minutes: 1 };

/**
 * Cancels what is open for a stopped occasion, then tells the customer of it in one letter: a
 * mistake, or a press by somebody else who had the mail, is noticed and can be taken back.
 */
export async function endStoppedOccasion(
  ports: Ports,
  event: StopEvent,
): Promise<Outcome<Telling, NoLetter | TellOnceRefusal>> {
  const ended = await cancelGiftsOfStoppedOccasion(ports, event);
  if (!ended.ok && ended.refusal === 'in_progress') return refused('in_progress');
  return tellOnce<NoLetter>(ports, event, () => findLetter(ports, event));
}

async function findLetter(ports: Ports, event: StopEvent): Promise<Outcome<Letter, NoLetter>> {
  const { customerId, recipientId, occasion } = event;
  const [customer, recipient, gifts] = await Promise.all([
    ports.customers.find(customerId),
    ports.recipients.find({ customerId, recipientId }),
    ports.gifts.ofCustomer(customerId),
  ]);
  if (recipient === undefined) return refused('recipient_not_found');
  assert(customer !== undefined, 'a recipient has its customer');
  const cancelled = gifts.filter((gift) => isEndedBy(event, gift));
  // Taken back before it did anything: only the customer's own pages saw it.
  if (cancelled.length === 0 && !isOccasionStopped(recipient, occasion)) {
    return refused('nothing_to_tell');
  }
  return accepted({ kind: 'occasion_stopped', customer, recipient, occasion, cancelled });
}

function isEndedBy(event: StopEvent, gift: Gift): gift is GiftIn<'cancelled'> {
  return (
    gift.state === 'cancelled' &&
    gift.cancelledFor === 'stopped_occasion' &&
    gift.recipientId === event.recipientId &&
    gift.occasion === event.occasion &&
    !isBefore(gift.cancelledAt, event.occurredAt.subtract(CLOCKS_DIFFER_MAX))
  );
}
