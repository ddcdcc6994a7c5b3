import * as z from 'zod';
import { ReportedPurchase } from '../../shared/purchases/reported-purchase.ts';
import type { Dice } from './dice.ts';

export type SlipLine = {
  readonly sku: string;
  readonly quantity: number;
  readonly amountMinor: number;
  readonly marginMinor?: number;
};
export type SlipContent = { readonly lines: readonly SlipLine[]; readonly replaces?: number };

/** One sale of a till as the till knows it. */
export type Slip = {
  readonly source: string;
  readonly sourceId: string;
  readonly at: string;
  readonly currency: string;
  readonly customer:
    | { readonly customerId: string }
    | { readonly email: string }
    | { readonly ref: string };
  /** What it says now. */
  latest: SlipContent;
  /** What it said when it was last taken in. */
  accepted: SlipContent | undefined;
  version: number | undefined;
  isAsked: boolean;
};

const PRICES: Readonly<Record<string, number>> = { 22423: 1295, '85123A': 295, MUG: 850 };
const PRICE_ELSEWHERE = 169;

/** What stands on slips, and how it is reported. */
export const content = {
  line(sku: string, quantity: number, dice: Dice): SlipLine {
    const amountMinor = quantity * (PRICES[sku] ?? PRICE_ELSEWHERE);
    const line = { sku, quantity, amountMinor };
    return dice.chance(0.3) ? { ...line, marginMinor: Math.round(amountMinor / 2) } : line;
  },

  reported(slip: Slip, { lines, replaces }: SlipContent): ReportedPurchase {
    const { source, sourceId, at, currency, customer } = slip;
    return z.parse(ReportedPurchase, {
      ...{ source, sourceId, at, currency, customer, lines },
      ...(replaces === undefined ? {} : { replaces }),
    });
  },
};
