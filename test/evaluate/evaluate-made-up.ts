// Three years of customers who were made up by the model that forecasts them: the interval alone is measured.
import type { BgNbd } from '../../shared/value/bg-nbd.ts';
import { coverageFigures } from './coverage.ts';
import type { CutReport } from './evaluate-gift-shop.ts';
import { MADE_UP_SPAN, madeUpCustomers } from './made-up-customers.ts';

const SEED = 42;

const SHOPS: readonly (readonly [string, BgNbd])[] = [
  ['as at CDNOW', { kind: 'bg-nbd', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }],
  ['who stay longer', { kind: 'bg-nbd', r: 1, alpha: 10, a: 0.3, b: 6 }],
];

export function evaluateMadeUp(count: number): readonly CutReport[] {
  return SHOPS.map(([name, base]) => {
    const { cases, model } = madeUpCustomers(base, { count, seed: SEED });
    const title = `${count} made up customers ${name}, three years ahead`;
    return { title, figures: coverageFigures(cases, model, MADE_UP_SPAN) };
  });
}
