import type { Customer, CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { decideReplan } from './decide-replan.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'terms' | 'clock'>;

/**
 * Computes the instants of a customer's open gifts anew: after a change of zone or address, or of
 * the zone rules themselves. The dates that were agreed stay, and only what differs is written.
 * @returns how many gifts moved; refused when one was changed meanwhile, to be repeated.
 */
export async function replanGifts(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<number, 'customer_not_found' | 'changed_meanwhile'>> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const parts = [...new Set([customerId, ...partsOf(customer)])];
  const moved = await inParallel(parts, (partId) => replanPart(ports, partId, customer));
  return moved.some(({ isRepeatNeeded }) => isRepeatNeeded)
    ? refused('changed_meanwhile')
    : accepted(moved.reduce((sum, { movedCount }) => sum + movedCount, 0));
}

/** Of two customers who were one: each of them is where they are. */
export async function replanAllOf(
  ports: Ports,
  customerIds: readonly CustomerId[],
): ReturnType<typeof replanGifts> {
  let movedCount = 0;
  for (const customerId of customerIds) {
    const replanned = await replanGifts(ports, customerId);
    // Whoever is not here any more has no gifts either.
    if (!replanned.ok && replanned.refusal === 'changed_meanwhile') return replanned;
    movedCount += replanned.ok ? replanned.value : 0;
  }
  return accepted(movedCount);
}

/** The gifts of one record, each with the recipient that lies beside it. */
async function replanPart(ports: Ports, partId: CustomerId, customer: Customer) {
  const [recipients, gifts] = await Promise.all([
    ports.recipients.ofCustomer(partId),
    ports.gifts.ofCustomer(partId),
  ]);
  const recipientById = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  const now = ports.clock.now();
  let movedCount = 0;
  let isRepeatNeeded = false;
  for (const gift of gifts) {
    const recipient = recipientById.get(gift.recipientId);
    // Whoever is forgotten this moment loses the one before the other.
    if (recipient === undefined) continue;
    // Its order is being placed this moment, with what was known when it began.
    isRepeatNeeded ||= gift.state === 'draft';
    const replan = decideReplan({ gift, customer, recipient }, ports.terms, now);
    if (replan === undefined) continue;
    const saved = await ports.gifts.save(replan.gift, replan.happened, now);
    if (saved.ok) movedCount += 1;
    else isRepeatNeeded = true;
  }
  return { movedCount, isRepeatNeeded };
}
