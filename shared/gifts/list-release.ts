import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Page } from '../table/table.ts';
import { customerIdOf, type Gift, type GiftId } from './gift.ts';
import { inParallel } from './in-parallel.ts';
import { type LoadedGift, loadGift } from './load-gift.ts';
import type { GiftPorts } from './ports.ts';
import type { Release } from './release.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'releases'>;

/** Puts a released parcel on the list that carriers poll. An e-gift needs no carrier. */
export async function listRelease(
  ports: Ports,
  giftId: GiftId,
): Promise<Outcome<Release, 'gift_not_found' | 'not_released' | 'no_parcel'>> {
  const loaded = await loadGift(ports, giftId);
  if (!loaded.ok) return loaded;
  if (loaded.value.gift.kind === 'e_gift') return refused('no_parcel');
  const release = releaseOf(loaded.value);
  if (release === undefined) return refused('not_released');
  await ports.releases.add(release);
  return accepted(release);
}

function releaseOf({ gift, recipient }: LoadedGift): Release | undefined {
  if (!hasLeftOrMayLeave(gift)) return undefined;
  const { id: giftId, chargedAt: releasedAt, deliverOn, expectedOn } = gift;
  const { productCode, productName, options, message, wrapping } = gift;
  return {
    ...{ giftId, releasedAt, deliverOn, expectedOn, productCode, productName, options, message },
    ...(wrapping === undefined ? {} : { wrapping }),
    recipientName: recipient.name,
    address: recipient.address,
  };
}

function hasLeftOrMayLeave(gift: Gift) {
  return 'chargedAt' in gift;
}

/** What carriers are to fetch now: listed, and neither cancelled nor dispatched since. */
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
    assert(gift !== undefined, `a release has its gift, of ${customerIdOf(release.giftId)}`);
    return gift.state === 'released' ? [release] : [];
  });
  return { ...listed, items: open.flat() };
}
