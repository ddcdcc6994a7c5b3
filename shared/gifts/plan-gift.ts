import {
  type Instant,
  instantOf,
  isDue,
  laterDateOf,
  laterOf,
  localDateOf,
  type PlainDate,
  type Zone,
} from '../kernel/time.ts';
import type { Gift, GiftPlan } from './gift.ts';
import { type GiftTerms, transitDaysTo } from './gift-terms.ts';

export type PlanFacts = {
  readonly deliverOn: PlainDate;
  readonly kind: Gift['kind'];
  readonly country: string;
  readonly customerZone: Zone;
  readonly recipientZone: Zone;
};

/**
 * What follows from a gift's local dates, whenever it was ordered. Reminder and charge come at a
 * time of the customer's day; a long way moves the charge to the day the parcel must leave, and
 * the reminder ahead of it.
 */
export function planGift(facts: PlanFacts, terms: GiftTerms): GiftPlan & { remindAt: Instant } {
  const { deliverOn, customerZone, recipientZone } = facts;
  const transitDays = facts.kind === 'e_gift' ? 0 : transitDaysTo(facts.country, terms);
  const chargeDays = Math.max(terms.chargeDaysBefore, transitDays);
  const remindDays = Math.max(
    terms.reminderDaysBefore,
    chargeDays + terms.reminderDaysBeforeChargeMin,
  );
  const daysBefore = (days: number) => deliverOn.subtract({ days });
  return {
    customerZone,
    recipientZone,
    remindAt: instantOf(daysBefore(remindDays), terms.reminderTime, customerZone),
    chargeAt: instantOf(daysBefore(chargeDays), terms.chargeTime, customerZone),
    lastTryAt: instantOf(deliverOn, terms.lastTryTime, customerZone),
    transitDays,
  };
}

/** The plan of a gift ordered or moved now: too late for a reminder means none, for the charge at once. */
export function planGiftFrom(facts: PlanFacts, terms: GiftTerms, now: Instant): GiftPlan {
  const { remindAt, ...plan } = planGift(facts, terms);
  const chargeAt = laterOf(plan.chargeAt, now);
  return isDue(remindAt, now) ? { ...plan, chargeAt } : { ...plan, chargeAt, remindAt };
}

/**
 * The plan of a gift whose zone, zone rules or address changed, its dates being the same. What
 * fell into the past by that is due now; a reminder that was not planned stays unplanned.
 */
export function replanGift(gift: Gift, facts: PlanFacts, terms: GiftTerms): GiftPlan {
  const { remindAt, ...plan } = planGift(facts, terms);
  const chargeAt = laterOf(plan.chargeAt, gift.orderedAt);
  return gift.plan.remindAt === undefined ? { ...plan, chargeAt } : { ...plan, chargeAt, remindAt };
}

export type Arrival = {
  readonly expectedOn: PlainDate;
  /** A parcel: when its delivery should be confirmed. An e-gift: when it is sent. */
  readonly confirmOrSendAt: Instant;
};

/** When a gift that is released now arrives: on its date, or as soon as it can after that. */
export function planArrival(gift: Gift, terms: GiftTerms, now: Instant): Arrival {
  const { customerZone, recipientZone, transitDays } = gift.plan;
  if (gift.kind === 'e_gift') {
    const sendAt = laterOf(confirmOrSendAtOf(gift, gift.deliverOn, terms), now);
    return { expectedOn: localDateOf(sendAt, recipientZone), confirmOrSendAt: sendAt };
  }
  const earliestOn = localDateOf(now, customerZone).add({ days: transitDays });
  const expectedOn = laterDateOf(gift.deliverOn, earliestOn);
  return { expectedOn, confirmOrSendAt: confirmOrSendAtOf(gift, expectedOn, terms) };
}

/** In the recipient's zone: the hour of an e-gift, or noon of the day after a parcel's delivery. */
export function confirmOrSendAtOf(
  { kind, plan }: Pick<Gift, 'kind' | 'plan'>,
  expectedOn: PlainDate,
  terms: GiftTerms,
): Instant {
  return kind === 'e_gift'
    ? instantOf(expectedOn, terms.eGiftTime, plan.recipientZone)
    : instantOf(expectedOn.add({ days: 1 }), terms.confirmTime, plan.recipientZone);
}
