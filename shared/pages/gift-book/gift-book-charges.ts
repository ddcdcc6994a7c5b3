import { type PlacedGift, totalOf } from '../../gifts/gift.ts';
import type { BookVoice } from './gift-book-view.ts';

export type MonthCharge = {
  readonly month: string;
  readonly amount: string;
  readonly count: string;
  /** Of the largest month, in per cent. */
  readonly share: number;
};

/** One list for each currency; a customer has one as a rule. */
export type Charges = { readonly currency: string; readonly months: readonly MonthCharge[] };

type Sum = { readonly fromMs: number; readonly minor: number; readonly count: number };

/** What will be charged in which month, by the customer's calendar. */
export function chargesByMonth(
  gifts: readonly PlacedGift[],
  { book, formats }: BookVoice,
): readonly Charges[] {
  const sums = new Map<string, Map<string, Sum>>();
  for (const gift of gifts) {
    const at = chargeAtOf(gift);
    if (at === undefined) continue;
    const { amountMinor, currency } = totalOf(gift.price);
    const months = sums.get(currency) ?? new Map<string, Sum>();
    const month = formats.shortMonthAt(at, gift.plan.customerZone);
    const sum = months.get(month) ?? { fromMs: Number.POSITIVE_INFINITY, minor: 0, count: 0 };
    months.set(month, {
      fromMs: Math.min(sum.fromMs, at.epochMilliseconds),
      minor: sum.minor + amountMinor,
      count: sum.count + 1,
    });
    sums.set(currency, months);
  }
  return [...sums].map(([currency, months]) => {
    const largest = Math.max(1, ...[...months.values()].map(({ minor }) => minor));
    const inOrder = [...months].sort(([, left], [, right]) => left.fromMs - right.fromMs);
    return {
      currency,
      months: inOrder.map(([month, { minor, count }]) => ({
        month,
        amount: formats.money(minor, currency),
        count: book.charge(count),
        share: Math.round((1000 * minor) / largest) / 10,
      })),
    };
  });
}

function chargeAtOf(gift: PlacedGift) {
  if (gift.state === 'ordered') return gift.plan.chargeAt;
  return gift.state === 'charging' || gift.state === 'declined' ? gift.tryAt : undefined;
}
