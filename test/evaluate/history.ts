// Who bought when for how much: what the evaluation reads, wherever it comes from.
import type { BuyerGroup } from '../../shared/value/buyer-groups.ts';
import {
  type BuyingDay,
  type Cell,
  cellSharesOf,
  cellsOf,
  epochDayOf,
} from '../../shared/value/cell.ts';
import { total } from './total.ts';

export type History = { readonly customer: string; readonly days: readonly BuyingDay[] };

/** A customer at the end of a day, and what they did in the weeks after it. */
export type Case = {
  readonly customer: string;
  readonly days: readonly BuyingDay[];
  readonly buyer: BuyerGroup;
  readonly orders: number;
  readonly spendMinor: number;
};

export type Span = { readonly cutDay: number; readonly untilDay: number };

/**
 * @param before what was known at the cut: nothing of it may come from later.
 * @param all with what came after, returns netted as they are known today.
 */
export function casesOf(
  before: readonly History[],
  all: readonly History[],
  { cutDay, untilDay }: Span,
): readonly Case[] {
  const later = new Map(all.map(({ customer, days }) => [customer, days]));
  return before.flatMap(({ customer, days: whole }) => {
    const days = whole.filter(({ day }) => day <= cutDay);
    const [first] = days;
    if (first === undefined) return [];
    const after = (later.get(customer) ?? []).filter(({ day }) => day > cutDay && day <= untilDay);
    const buyer = {
      ...{ count: 1, firstDay: first.day, lastDay: days.at(-1)?.day ?? first.day },
      ...{ orders: days.length, spendMinor: total(days, ({ spendMinor }) => spendMinor) },
    };
    const spendMinor = total(after, (each) => each.spendMinor);
    return [{ customer, days, buyer, orders: after.length, spendMinor }];
  });
}

export function cellsOfCases(cases: readonly Case[], currency: string): readonly Cell[] {
  return cellsOf(cases.flatMap(({ days }) => cellSharesOf(days, currency)));
}

/** Orders of one day are one. */
export function historiesOf(
  amounts: Iterable<{ customer: string; day: number; spendMinor: number }>,
): readonly History[] {
  const customers = new Map<string, Map<number, number>>();
  for (const { customer, day, spendMinor } of amounts) {
    const days = customers.get(customer) ?? new Map<number, number>();
    customers.set(customer, days.set(day, (days.get(day) ?? 0) + spendMinor));
  }
  return [...customers].map(([customer, days]) => ({
    customer,
    days: [...days]
      .map(([day, spendMinor]) => ({ day, spendMinor, marginMinor: 0 }))
      .sort((left, right) => left.day - right.day),
  }));
}

/** @param text `2011-06-30` or `20110630`. */
export function dayOf(text: string): number {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(text) ?? [];
  return epochDayOf({ year: Number(year), month: Number(month), day: Number(day) });
}
