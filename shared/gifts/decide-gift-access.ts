import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDateBefore, localDateOf } from '../kernel/time.ts';
import { customerIdOf, type Gift, type GiftId } from './gift.ts';
import { isLinkTokenOf } from './link-token.ts';

/** Who stands at a gift's page: signed in, or with the token of a mail's link, or neither. */
export type GiftAsker = {
  readonly customerId?: CustomerId | undefined;
  /** With the other records that are theirs. */
  readonly customerIds?: readonly CustomerId[] | undefined;
  readonly token?: string | undefined;
};

/** `owner`: the customer. `link`: whoever holds the link, who may see and do no more than it says. */
export type GiftAccess = 'owner' | 'link';
export type AccessRefusal = 'not_signed_in' | 'gift_not_found' | 'link_not_valid';

/** An old mail that lies around opens nothing any more. */
export const LINK_DAYS_AFTER_DELIVERY = 30;

/**
 * Whether a gift's page opens. The refusal follows from what was brought along and never from
 * whether there is such a gift, so that nobody learns which gifts exist.
 */
export function decideGiftAccess(
  { giftId, gift }: { readonly giftId: GiftId; readonly gift: Gift | undefined },
  { customerId, customerIds = [], token }: GiftAsker,
  now: Instant,
): Outcome<GiftAccess, AccessRefusal> {
  const exists = gift !== undefined && gift.state !== 'draft';
  const ownerId = customerIdOf(giftId);
  const isOwner = customerId === ownerId || customerIds.includes(ownerId);
  if (exists && isOwner) return accepted('owner');
  if (exists && token !== undefined && isOpenedBy(gift, token, now)) return accepted('link');
  if (token !== undefined) return refused('link_not_valid');
  return customerId === undefined ? refused('not_signed_in') : refused('gift_not_found');
}

function isOpenedBy({ linkTokenHashes = [], deliverOn, plan }: Gift, token: string, now: Instant) {
  const lastOn = deliverOn.add({ days: LINK_DAYS_AFTER_DELIVERY });
  if (isDateBefore(lastOn, localDateOf(now, plan.customerZone))) return false;
  return linkTokenHashes.some((hash) => isLinkTokenOf(token, hash));
}
