import type { Customer } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { customerIdOf, type Gift, type GiftId } from './gift.ts';
import type { Read } from './old-first.ts';
import type { GiftPorts } from './ports.ts';

export type LoadedGift = {
  readonly gift: Gift;
  readonly customer: Customer;
  readonly recipient: Recipient;
};

/**
 * A gift with the two people it is between. Both are there as long as the gift is to be.
 * @param reads what may be a moment old; the recipient never, for a stopped occasion holds at once.
 */
export async function loadGift(
  ports: Pick<GiftPorts, 'gifts' | 'customers' | 'recipients'>,
  giftId: GiftId,
  reads: { readonly gift?: Read; readonly customer?: Read } = {},
): Promise<Outcome<LoadedGift, 'gift_not_found'>> {
  const customerId = customerIdOf(giftId);
  const [gift, customer] = await Promise.all([
    ports.gifts.find(giftId, reads.gift),
    ports.customers.find(customerId, reads.customer),
  ]);
  // Whoever is forgotten this moment loses the one before the other.
  if (gift === undefined || customer === undefined) return refused('gift_not_found');
  const recipient = await ports.recipients.find({ customerId, recipientId: gift.recipientId });
  if (recipient === undefined) return refused('gift_not_found');
  return accepted({ gift, customer, recipient });
}
