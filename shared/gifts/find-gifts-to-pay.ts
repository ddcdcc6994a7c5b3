import type { CustomerId } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Recipient } from '../customers/recipient.ts';
import type { GiftId, PlacedGift } from './gift.ts';
import { openGift } from './open-gift.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'clock'>;

/** Who came back from the payment page: signed in, or with a gift's link, or neither. */
export type CameBack = {
  readonly customerId?: CustomerId | undefined;
  readonly customerIds?: readonly CustomerId[] | undefined;
  readonly link?: { readonly giftId: GiftId; readonly token?: string | undefined } | undefined;
};

export type GiftToPay = { readonly gift: PlacedGift; readonly recipient: Recipient };

/**
 * The gifts that a new card of `customerId` is tried for at once, as far as whoever came back may
 * know: all of them for the customer, one for the holder of its link.
 * @returns undefined for anybody else.
 */
export async function findGiftsToPay(
  ports: Ports,
  customerId: CustomerId,
  { link, ...asker }: CameBack,
): Promise<readonly GiftToPay[] | undefined> {
  if (asker.customerId === customerId) return allToPay(ports, asker.customerIds ?? customerId);
  if (link === undefined) return undefined;
  const opened = await openGift(ports, link.giftId, { token: link.token });
  if (!opened.ok || opened.value.customer.id !== customerId) return undefined;
  const { gift, recipient } = opened.value;
  return isToPay(gift) ? [{ gift, recipient }] : [];
}

async function allToPay(ports: Ports, customer: CustomerParts): Promise<readonly GiftToPay[]> {
  const [gifts, recipients] = await Promise.all([
    ports.gifts.ofCustomer(customer),
    ports.recipients.ofCustomer(customer),
  ]);
  const recipientById = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  return gifts.filter(isToPay).flatMap((gift) => {
    const recipient = recipientById.get(gift.recipientId);
    // Whoever is forgotten this moment loses the one before the other.
    return recipient === undefined ? [] : [{ gift, recipient }];
  });
}

/** Those that `tryDeclinedGifts` tries. */
function isToPay(gift: { readonly state: string }): gift is PlacedGift {
  return gift.state === 'declined' || gift.state === 'charging';
}
