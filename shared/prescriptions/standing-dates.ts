import type { Product } from '../catalogue/product.ts';
import { type GiftTerms, transitDaysTo } from '../gifts/gift-terms.ts';
import {
  type Instant,
  instantOf,
  isDateBefore,
  type PlainDate,
  type Zone,
} from '../kernel/time.ts';

/** Ordered this long before its delivery, so that reminder and charge come as for every gift. */
export const ORDER_DAYS_BEFORE = 14;
export const ORDER_TIME = '09:00';
/** Of a day or two for what could not be ordered at once. */
const SPARE_DAYS = 4;

type Way = {
  readonly product: Pick<Product, 'kind' | 'leadDays'> | undefined;
  readonly country: string | undefined;
};

/** Longer for what takes long to make, or has a long way to go. */
export function orderDaysBefore({ product, country }: Way, terms: GiftTerms): number {
  const transitDays = transitDaysOf({ product, country }, terms);
  const chargeDays = Math.max(terms.chargeDaysBefore, transitDays);
  const remindDays = Math.max(
    terms.reminderDaysBefore,
    chargeDays + terms.reminderDaysBeforeChargeMin,
  );
  return Math.max(
    ORDER_DAYS_BEFORE,
    remindDays + SPARE_DAYS,
    (product?.leadDays ?? 0) + SPARE_DAYS,
  );
}

/** The last day on which it can still be ordered for `nextOn`. */
export function lastOrderOn(nextOn: PlainDate, way: Way, terms: GiftTerms): PlainDate {
  const days = Math.max(way.product?.leadDays ?? 0, transitDaysOf(way, terms));
  return nextOn.subtract({ days });
}

function transitDaysOf({ product, country }: Way, terms: GiftTerms): number {
  if (product?.kind === 'e_gift' || country === undefined) return 0;
  return transitDaysTo(country, terms);
}

export function orderAtFor(nextOn: PlainDate, daysBefore: number, zone: Zone): Instant {
  return instantOf(nextOn.subtract({ days: daysBefore }), ORDER_TIME, zone);
}

/** The first date of the series that is not before `firstOn`. */
export function nextFrom(nextOn: PlainDate, everyWeeks: number, firstOn: PlainDate): PlainDate {
  if (!isDateBefore(nextOn, firstOn)) return nextOn;
  const days = nextOn.until(firstOn, { largestUnit: 'days' }).days;
  return nextOn.add({ weeks: everyWeeks * Math.ceil(days / (7 * everyWeeks)) });
}

/** Of the dates of the series that have come too near, the last one; `nextOn` when none has. */
export function latestUntil(nextOn: PlainDate, everyWeeks: number, firstOn: PlainDate): PlainDate {
  if (!isDateBefore(nextOn, firstOn)) return nextOn;
  const days = nextOn.until(firstOn, { largestUnit: 'days' }).days;
  return nextOn.add({ weeks: everyWeeks * Math.floor(days / (7 * everyWeeks)) });
}
