import { isDeepStrictEqual } from 'node:util';
import { type Instant, isBefore, isDue } from '../kernel/time.ts';
import { finalTryAt } from './charge-tries.ts';
import { planFactsOf } from './decide-gift-line.ts';
import type { Decision } from './decision.ts';
import type { Gift, PlacedGift } from './gift.ts';
import { announcementOf, nextOf } from './gift-due.ts';
import type { GiftTerms } from './gift-terms.ts';
import type { LoadedGift } from './load-gift.ts';
import { confirmOrSendAtOf, replanGift } from './plan-gift.ts';

/**
 * The gift with its instants computed anew, or nothing when they are as they were. What is open
 * moves with its zones; a parcel under way moves with its recipient's noon.
 */
export function decideReplan(
  { gift, customer, recipient }: LoadedGift,
  terms: GiftTerms,
  now: Instant,
): Decision | undefined {
  const facts = planFactsOf(gift.deliverOn, gift.kind, { customer, recipient });
  const after = replanned(gift, { plan: replanGift(gift, facts, terms), terms, now });
  if (after === undefined || isSamePlan(gift, after)) return undefined;
  return { gift: after, happened: announcementOf(after, now) };
}

function replanned(
  gift: Gift,
  {
    plan,
    terms,
    now,
  }: { readonly plan: Gift['plan']; readonly terms: GiftTerms; readonly now: Instant },
): PlacedGift | undefined {
  switch (gift.state) {
    case 'ordered':
      return { ...gift, plan };
    case 'declined': {
      const moved = { ...gift, plan };
      const [before, after] = [finalTryAt(gift, terms), finalTryAt(moved, terms)];
      // The last try, or the lapse, is that of the new zone: left behind it would be one try too many.
      const isLastNow = gift.tryAt.equals(before) || isBefore(after, gift.tryAt);
      return isLastNow ? { ...moved, tryAt: after } : moved;
    }
    case 'released':
    case 'dispatched': {
      // What is to be sent or confirmed by now stays so: its hour has come in any zone.
      if (gift.mailClaim !== undefined || isDue(gift.confirmOrSendAt, now)) return undefined;
      const { customerZone, recipientZone } = plan;
      const rezoned = { ...gift, plan: { ...gift.plan, customerZone, recipientZone } };
      return { ...rezoned, confirmOrSendAt: confirmOrSendAtOf(rezoned, gift.expectedOn, terms) };
    }
    default:
      return undefined;
  }
}

/** As plain values, since the order of a plan's parts says nothing. */
function isSamePlan(before: Gift, after: Gift): boolean {
  const [left, right] = [before, after].map((gift) =>
    JSON.parse(JSON.stringify([gift.plan, nextOf(gift)])),
  );
  return isDeepStrictEqual(left, right);
}
