import type { RefusedLine } from '../gifts/decide-gift-order.ts';
import { totalOf } from '../gifts/gift.ts';
import type { Money } from '../kernel/money.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import {
  type Instant,
  instantOf,
  isDateBefore,
  isDue,
  laterDateOf,
  localDateOf,
  type PlainDate,
} from '../kernel/time.ts';
import {
  countryOf,
  datesOf,
  decideSameAgain,
  type PlanAgainFacts,
  type PlannedAgain,
  refusalOf,
} from './decide-same-again.ts';
import {
  PLACED_COUNT_MAX,
  type PlacedAgain,
  type Prescription,
  type StandingOrder,
  type StuckReason,
} from './prescription.ts';
import {
  lastOrderOn,
  latestUntil,
  nextFrom,
  ORDER_TIME,
  orderAtFor,
  orderDaysBefore,
} from './standing-dates.ts';

/** More than this above what was agreed, and the customer is asked first. */
const PRICE_RISE_BASIS_POINTS_MAX = 1_000;

/** A prescription whose standing order exists. */
export type Standing = Prescription & { readonly standing: StandingOrder };

export type RepeatRefusal = 'no_standing_order' | 'paused' | 'not_due';

export type RepeatDecision =
  | {
      readonly kind: 'order';
      /** The date of the series; names the order, so that it is placed once. */
      readonly forOn: PlainDate;
      readonly planned: PlannedAgain;
    }
  /** Tried again tomorrow; `until` is the last day on which it helps. */
  | {
      readonly kind: 'stuck';
      readonly reason: StuckReason;
      readonly plannedOn: PlainDate;
      readonly until: PlainDate;
      readonly price?: Money;
      readonly next: Standing;
    }
  | {
      readonly kind: 'left_out';
      readonly reason: StuckReason;
      readonly plannedOn: PlainDate;
      readonly next: Standing;
    };

/**
 * What to do for a standing order that is due. What comes late through our own fault comes as early
 * as it can, once, however many dates went by; what was told to be stuck until its day had gone is
 * left out.
 */
export function decideRepeat(
  prescription: Prescription,
  facts: PlanAgainFacts,
): Outcome<RepeatDecision, RepeatRefusal> {
  const { standing } = prescription;
  if (standing === undefined) return refused('no_standing_order');
  if (standing.pausedAt !== undefined) return refused('paused');
  if (!isDue(standing.tryAt, facts.now)) return refused('not_due');
  const current: Standing = { ...prescription, standing };
  const { everyWeeks, nextOn, stuck } = standing;
  const { firstOn } = datesOf(prescription, facts);
  if (stuck !== undefined && isDateBefore(nextOn, firstOn)) {
    const next = movedTo(current, nextFrom(nextOn, everyWeeks, firstOn), facts);
    return accepted({ kind: 'left_out', reason: stuck.reason, plannedOn: nextOn, next });
  }
  const forOn = latestUntil(nextOn, everyWeeks, firstOn);
  const planned = decideSameAgain(prescription, facts, laterDateOf(forOn, firstOn));
  if (!planned.ok) return accepted(stuckFor(current, stuckReasonOf(planned.refusal), facts));
  const price = totalOf(planned.value.gift.price);
  return isMuchMore(price, standing.agreed)
    ? accepted({ ...stuckFor(current, 'price_changed', facts), price })
    : accepted({ kind: 'order', forOn, planned: planned.value });
}

/**
 * The engine refused what looked possible: it is stuck with the engine's reason. `undefined` when only
 * the day went by meanwhile, since another try chooses another one.
 */
export function afterRefusedLines(
  prescription: Standing,
  problems: readonly RefusedLine[],
  facts: PlanAgainFacts,
): Extract<RepeatDecision, { kind: 'stuck' }> | undefined {
  const { refusal } = refusalOf(problems);
  if (refusal === 'too_soon' || refusal === 'too_far_ahead') return undefined;
  return stuckFor(prescription, refusal, facts);
}

/** A date was chosen to be possible; what refuses it all the same is gone in some other way. */
function stuckReasonOf(refusal: StuckReason | 'too_soon' | 'too_far_ahead'): StuckReason {
  return refusal === 'too_soon' || refusal === 'too_far_ahead' ? 'product_gone' : refusal;
}

function isMuchMore(price: Money, agreed: Money): boolean {
  if (price.currency !== agreed.currency) return true;
  return price.amountMinor * 10_000 > agreed.amountMinor * (10_000 + PRICE_RISE_BASIS_POINTS_MAX);
}

function stuckFor(prescription: Standing, reason: StuckReason, facts: PlanAgainFacts) {
  const { standing } = prescription;
  const { customer, now, terms } = facts;
  const today = localDateOf(now, customer.zone);
  const since = standing.stuck?.reason === reason ? standing.stuck.since : now;
  const tryAt = instantOf(today.add({ days: 1 }), ORDER_TIME, customer.zone);
  const last = lastOrderOn(standing.nextOn, wayOf(prescription, facts), terms);
  return {
    ...({ kind: 'stuck', reason, plannedOn: standing.nextOn } as const),
    until: laterDateOf(last, today),
    next: { ...prescription, standing: { ...standing, tryAt, stuck: { reason, since } } },
  };
}

/** It was ordered for a date of the series: the next one is planned, and the order is kept. */
export function afterRepeat(
  prescription: Standing,
  { forOn, placed }: { readonly forOn: PlainDate; readonly placed: PlacedAgain },
  facts: PlanAgainFacts,
): Standing {
  const { everyWeeks } = prescription.standing;
  const ordered = { ...prescription, placed: withPlaced(prescription, placed) };
  return movedTo(ordered, forOn.add({ weeks: everyWeeks }), facts);
}

/** Whatever comes twice is kept once. */
export function withPlaced({ placed }: Prescription, order: PlacedAgain): readonly PlacedAgain[] {
  if (placed.some(({ giftOrderId }) => giftOrderId === order.giftOrderId)) return placed;
  return [...placed, order].slice(-PLACED_COUNT_MAX);
}

/** To be ordered for this date, in time for it; nothing is in its way as far as is known. */
export function movedTo(
  prescription: Standing,
  nextOn: PlainDate,
  facts: PlanAgainFacts,
): Standing {
  const { stuck: _over, pausedAt: _ended, ...standing } = prescription.standing;
  const tryAt = tryAtOf(prescription, nextOn, facts);
  return { ...prescription, standing: { ...standing, nextOn, tryAt } };
}

function tryAtOf(prescription: Prescription, nextOn: PlainDate, facts: PlanAgainFacts): Instant {
  const days = orderDaysBefore(wayOf(prescription, facts), facts.terms);
  return orderAtFor(nextOn, days, facts.customer.zone);
}

function wayOf(prescription: Prescription, facts: PlanAgainFacts) {
  return { product: facts.product, country: countryOf(prescription, facts) };
}
