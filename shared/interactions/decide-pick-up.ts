import { noDialogueYet, standingAt } from '../dialogue/decide-left-off.ts';
import { decideKnown } from '../dialogue/facts/decide-known.ts';
import { withoutKnownQuestions } from '../dialogue/facts/decide-known-questions.ts';
import { type Instant, isDateBefore, localDateOf, type PlainDate } from '../kernel/time.ts';
import type { Prescription } from '../prescriptions/prescription.ts';
import type { GiftBrief, PickUp } from './pick-up.ts';
import type { PickUpParts } from './ports.ts';

/** About what came, or should have come, within so many days people still call. */
export const LATELY_DAYS = 14;
export const NEAREST_GIFT_COUNT_MAX = 4;

const TO_COME: ReadonlySet<GiftBrief['state']> = new Set([
  ...(['ordered', 'charging', 'declined', 'released', 'dispatched'] as const),
]);

/** From all that was read, what the one screen has room for. */
export function decidePickUp(parts: PickUpParts, now: Instant): Omit<PickUp, 'question'> {
  const { customer, leftOff, sheets, book } = parts;
  const today = localDateOf(now, customer.zone);
  return {
    ...{ customer, sheets, known: decideKnown(book), gifts: giftsAt(parts, today) },
    leftOff: withoutKnownQuestions(standingAt(leftOff ?? noDialogueYet(customer.id), now), book),
    prescriptions: parts.prescriptions.toSorted(
      (left, right) => usedAt(right).epochMilliseconds - usedAt(left).epochMilliseconds,
    ),
  };
}

function usedAt({ placed, createdAt }: Prescription): Instant {
  return placed.at(-1)?.orderedAt ?? createdAt;
}

function giftsAt({ gifts }: PickUpParts, today: PlainDate): PickUp['gifts'] {
  const since = today.subtract({ days: LATELY_DAYS });
  const near = gifts
    .filter(({ deliverOn }) => !isDateBefore(deliverOn, since))
    .toSorted((left, right) => placeOf(left).localeCompare(placeOf(right)));
  return {
    upcomingCount: gifts.filter(({ state }) => TO_COME.has(state)).length,
    nearest: near.slice(0, NEAREST_GIFT_COUNT_MAX),
  };
}

function placeOf({ deliverOn, giftId }: GiftBrief): string {
  return `${deliverOn} ${giftId}`;
}
