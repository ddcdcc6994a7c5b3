import type { CustomerId } from '../customers/customer.ts';
import { type PlainDate, Temporal } from '../kernel/time.ts';
import { epochDayOf } from '../value/cell.ts';
import { type KeptPurchase, netReturns } from './net-returns.ts';
import type { Purchase } from './purchase.ts';
import { type CountedDay, DAY_COUNT_MAX, type PurchaseStatistics } from './statistics.ts';

/** Of what goods cost, gift-ware leaves about this much; where nobody says better. */
export const ASSUMED_MARGIN_BASIS_POINTS = 4000;

const EPOCH = Temporal.PlainDate.from('1970-01-01');

export type StatisticsFacts = Omit<PurchaseStatistics, 'version'>;

/**
 * What a customer's purchases come to, returns netted; undefined when nothing of them is left. It
 * is a function of the set of purchases alone: their order, and how often they came, change nothing.
 * @param purchases all of them, of all records of the customer, in any order.
 */
export function decideStatistics(
  customerId: CustomerId,
  purchases: readonly Purchase[],
): StatisticsFacts | undefined {
  const kept = netReturns(purchases).kept.filter((each) => spendOf(each) > 0);
  const currency = mainCurrencyOf(kept);
  if (currency === undefined) return undefined;
  const counted = kept.filter(({ purchase }) => purchase.currency === currency);
  const days = daysOf(counted);
  const lines = counted.flatMap((each) => each.lines);
  return statisticsOfDays(days, {
    customerId,
    currency,
    items: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    isMarginAssumed: lines.some(
      ({ marginMinor, amountMinor }) => marginMinor === undefined && amountMinor > 0,
    ),
  });
}

/** @param days in order of time, at least one. */
export function statisticsOfDays(
  days: readonly CountedDay[],
  others: Pick<PurchaseStatistics, 'customerId' | 'currency' | 'items' | 'isMarginAssumed'>,
): StatisticsFacts | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    ...{ id: others.customerId, ...others },
    ...{ firstOn: dateOf(first.day), lastOn: dateOf(last.day), orders: days.length },
    spendMinor: days.reduce((sum, { spendMinor }) => sum + spendMinor, 0),
    marginMinor: days.reduce((sum, { marginMinor }) => sum + marginMinor, 0),
    days,
  };
}

function spendOf({ lines }: KeptPurchase): number {
  return lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function marginOf({ lines }: KeptPurchase): number {
  return lines.reduce((sum, { amountMinor, marginMinor }) => {
    const assumed = Math.round((amountMinor * ASSUMED_MARGIN_BASIS_POINTS) / 10_000);
    return sum + (marginMinor ?? assumed);
  }, 0);
}

/** On most days; of two as many, the first in the alphabet, so that it is always the same. */
function mainCurrencyOf(kept: readonly KeptPurchase[]): string | undefined {
  const daysByCurrency = new Map<string, Set<string>>();
  for (const { purchase } of kept) {
    const days = daysByCurrency.get(purchase.currency) ?? new Set();
    daysByCurrency.set(purchase.currency, days.add(purchase.on.toString()));
  }
  const [main] = [...daysByCurrency].toSorted(
    ([left, leftDays], [right, rightDays]) =>
      rightDays.size - leftDays.size || (left < right ? -1 : 1),
  );
  return main?.[0];
}

function daysOf(kept: readonly KeptPurchase[]): readonly CountedDay[] {
  const byDay = new Map<number, CountedDay>();
  for (const each of kept) {
    const day = epochDayOf(each.purchase.on);
    const { spendMinor = 0, marginMinor = 0 } = byDay.get(day) ?? {};
    byDay.set(day, {
      day,
      spendMinor: spendMinor + spendOf(each),
      marginMinor: marginMinor + marginOf(each),
    });
  }
  const days = [...byDay.values()].toSorted((left, right) => left.day - right.day);
  return days.slice(-DAY_COUNT_MAX);
}

function dateOf(day: number): PlainDate {
  return EPOCH.add({ days: day });
}
