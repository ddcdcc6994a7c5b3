import { totalOf } from '../gifts/gift.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, laterDateOf, type PlainDate } from '../kernel/time.ts';
import { datesOf, type PlanAgainFacts, planSameAgain } from './decide-same-again.ts';
import { movedTo, type Standing } from './decide-standing-order.ts';
import type { Prescription } from './prescription.ts';
import { nextFrom } from './standing-dates.ts';

/** What can be pressed beside a standing order. */
export const STANDING_PRESSES = ['skip', 'pause', 'resume', 'stop', 'agree'] as const;

export type StandingPress = {
  readonly press: (typeof STANDING_PRESSES)[number];
  /** The next date that stood there: another press skipped it already. */
  readonly seenOn?: PlainDate;
  /** The price that is agreed to. */
  readonly seenMinor?: number;
};

export type PressRefusal = 'no_standing_order' | 'nothing_to_agree' | 'price_changed';

/** A second press is as good as the first. */
export function decidePress(
  prescription: Prescription,
  asked: StandingPress,
  facts: PlanAgainFacts,
): Outcome<Prescription, PressRefusal> {
  const { standing, ...rest } = prescription;
  if (standing === undefined) {
    return asked.press === 'stop' ? accepted(prescription) : refused('no_standing_order');
  }
  const current: Standing = { ...rest, standing };
  switch (asked.press) {
    case 'stop':
      return accepted(rest);
    case 'pause':
      return accepted(paused(prescription, facts.now));
    case 'resume':
      return accepted(resumed(current, facts));
    case 'skip':
      return accepted(skipped(current, asked, facts));
    case 'agree':
      return agreed(current, asked, facts);
  }
}

/** The very same when nothing comes by itself, or it is paused already. */
export function paused(prescription: Prescription, now: Instant): Prescription {
  const { standing } = prescription;
  return standing === undefined || standing.pausedAt !== undefined
    ? prescription
    : { ...prescription, standing: { ...standing, pausedAt: now } };
}

/** It goes on in its rhythm, with the first date that is still possible. */
function resumed(prescription: Standing, facts: PlanAgainFacts): Standing {
  const { pausedAt, nextOn, everyWeeks } = prescription.standing;
  if (pausedAt === undefined) return prescription;
  const { firstOn } = datesOf(prescription, facts);
  return movedTo(prescription, nextFrom(nextOn, everyWeeks, firstOn), facts);
}

function skipped(
  prescription: Standing,
  { seenOn }: StandingPress,
  facts: PlanAgainFacts,
): Standing {
  const { nextOn, everyWeeks, pausedAt } = prescription.standing;
  if (seenOn !== undefined && !seenOn.equals(nextOn)) return prescription;
  const next = movedTo(prescription, nextOn.add({ weeks: everyWeeks }), facts);
  return pausedAt === undefined ? next : { ...next, standing: { ...next.standing, pausedAt } };
}

/** Yes to the price as it is now; what was stuck on it is tried at once. */
function agreed(
  prescription: Standing,
  { seenMinor }: StandingPress,
  facts: PlanAgainFacts,
): Outcome<Standing, 'nothing_to_agree' | 'price_changed'> {
  const { standing } = prescription;
  const { firstOn } = datesOf(prescription, facts);
  const planned = planSameAgain(prescription, facts, laterDateOf(standing.nextOn, firstOn));
  if (!planned.ok) return refused('nothing_to_agree');
  const price = totalOf(planned.value.gift.price);
  if (seenMinor !== undefined && seenMinor !== price.amountMinor) return refused('price_changed');
  const tryAt = standing.stuck === undefined ? standing.tryAt : facts.now;
  return accepted({ ...prescription, standing: { ...standing, agreed: price, tryAt } });
}
