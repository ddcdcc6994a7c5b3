import type { Recipient } from '../customers/recipient.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Page } from '../table/table.ts';
import { customerIdOf, type Gift, type GiftId } from './gift.ts';
import { oldFirst } from './old-first.ts';
import type { GiftPorts } from './ports.ts';
import type { Release } from './release.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'recipients' | 'releases'>;

/** Puts a released parcel on the list that carriers poll. An e-gift needs no carrier. */
export async function listRelease(
  ports: Ports,
  giftId: GiftId,
): Promise<Outcome<Release, 'gift_not_found' | 'not_released' | 'no_parcel'>> {
  const released = await oldFirst(async (read) => {
    const gift = await ports.gifts.find(giftId, read);
    if (gift === undefined) return refused('gift_not_found');
    if (gift.kind === 'e_gift') return refused('no_parcel');
    return hasLeftOrMayLeave(gift) ? accepted(gift) : refused('not_released');
  });
  if (!released.ok) return released;
  const { recipientId } = released.value;
  const recipient = await ports.recipients.find({ customerId: customerIdOf(giftId), recipientId });
  // Whoever is forgotten this moment loses the one before the other.
  if (recipient === undefined) return refused('gift_not_found');
  const release = releaseOf(released.value, recipient);
  await ports.releases.add(release);
  return accepted(release);
}

function releaseOf(gift: ReleasedGift, recipient: Recipient): Release {
  const { id: giftId, chargedAt: releasedAt, deliverOn, expectedOn } = gift;
  const { productCode, productName, options, quantity, message, wrapping } = gift;
  return {
    ...{ giftId, releasedAt, deliverOn, expectedOn, productCode, productName, options, message },
    ...(quantity === undefined ? {} : { quantity }),
    ...(wrapping === undefined ? {} : { wrapping }),
    recipientName: recipient.name,
    address: recipient.address,
  };
}

type ReleasedGift = Extract<Gift, { chargedAt: Instant }>;

function hasLeftOrMayLeave(gift: Gift): gift is ReleasedGift {
  return 'chargedAt' in gift;
}

/** What carriers are to fetch now: listed, and neither cancelled, dispatched nor forgotten since. */
export async function openReleases(
  ports: Ports,
  page: {
    readonly since: Instant;
    readonly until: Instant;
    readonly limit: number;
    readonly cursor?: string;
  },
): Promise<Page<Release>> {
  const listed = await ports.releases.list(page);
  const open = await inParallel(listed.items, async (release) => {
    const gift = await ports.gifts.find(release.giftId);
    return gift?.state === 'released' ? [release] : [];
  });
  return { ...listed, items: open.flat() };
}
