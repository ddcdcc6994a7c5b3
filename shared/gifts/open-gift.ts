import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import {
  type AccessRefusal,
  decideGiftAccess,
  type GiftAccess,
  type GiftAsker,
} from './decide-gift-access.ts';
import { customerIdOf, type GiftId, type PlacedGift } from './gift.ts';
import type { LoadedGift } from './load-gift.ts';
import type { GiftPorts } from './ports.ts';

export type OpenedGift = LoadedGift & { readonly gift: PlacedGift; readonly access: GiftAccess };

/** The gift of a page, for whoever may open it; for anybody else nothing more is read. */
export async function openGift(
  ports: Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'clock'>,
  giftId: GiftId,
  asker: GiftAsker,
): Promise<Outcome<OpenedGift, AccessRefusal>> {
  const gift = await ports.gifts.find(giftId);
  const access = decideGiftAccess({ giftId, gift }, asker, ports.clock.now());
  if (!access.ok) return access;
  if (gift === undefined || gift.state === 'draft') return refused('gift_not_found');
  const customerId = customerIdOf(giftId);
  const [customer, recipient] = await Promise.all([
    ports.customers.find(customerId),
    ports.recipients.find({ customerId, recipientId: gift.recipientId }),
  ]);
  // Whoever is forgotten this moment loses the one before the other.
  if (customer === undefined || recipient === undefined) return refused('gift_not_found');
  return accepted({ gift, customer, recipient, access: access.value });
}
