// Gamma-Gamma: what a customer spends on an order varies around their own average, and the averages between customers.
// Fader, Hardie and Lee (2005), "RFM and CLV", Journal of Marketing Research 42(4); Fader and Hardie (2013),
// "The Gamma-Gamma Model of Monetary Value".
import { logGamma } from './log-gamma.ts';

export type GammaGamma = { readonly p: number; readonly q: number; readonly gamma: number };

export type Spending = {
  readonly orders: number;
  /** Per order, above 0. */
  readonly average: number;
};

/** So many customers spend so. */
export type SpendingCount = Spending & { readonly count: number };

export function gammaGammaLogLikelihood(
  { p, q, gamma }: GammaGamma,
  { orders: x, average }: Spending,
): number {
  return (
    logGamma(p * x + q) -
    logGamma(p * x) -
    logGamma(q) +
    q * Math.log(gamma) +
    (p * x - 1) * Math.log(average) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(gamma + x * average)
  );
}

/** What the next order is expected to bring: their own average, drawn to everybody's the less they have bought. */
export function gammaGammaExpected(
  { p, q, gamma }: GammaGamma,
  { orders: x, average }: Spending,
): number {
  return (p * (gamma + x * average)) / (p * x + q - 1);
}
