import { PRICES, type Priced } from './prices.ts';

/** How much of everything that AWS charges for. */
export type Usage = Readonly<Record<Priced, number>>;

export const PRICED = Object.keys(PRICES) as readonly Priced[];

export function usageOf(parts: Partial<Usage>): Usage {
  return Object.fromEntries(PRICED.map((priced) => [priced, parts[priced] ?? 0])) as Usage;
}

export function addUsages(all: readonly Usage[]): Usage {
  const total = (priced: Priced) => all.reduce((sum, usage) => sum + usage[priced], 0);
  return Object.fromEntries(PRICED.map((priced) => [priced, total(priced)])) as Usage;
}

export function timesUsage(usage: Usage, factor: number): Usage {
  return Object.fromEntries(PRICED.map((priced) => [priced, usage[priced] * factor])) as Usage;
}

/** US dollars by what they are paid for. */
export function dollarsOf(usage: Usage): Readonly<Record<Priced, number>> {
  const dollars = PRICED.map((priced) => [
    priced,
    (usage[priced] * PRICES[priced].usdPerMillion) / 1_000_000,
  ]);
  return Object.fromEntries(dollars);
}

export function totalDollars(usage: Usage): number {
  return Object.values(dollarsOf(usage)).reduce((sum, dollars) => sum + dollars, 0);
}

/** Mail costs more than all the rest, whatever the rest is made of. */
export function dollarsButMail(usage: Usage): number {
  return totalDollars(usage) - dollarsOf(usage).mails;
}
