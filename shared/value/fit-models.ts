// Maximum likelihood on counts of customers who stand alike: the work depends on how many ways of standing there are,
// not on how many customers.
import { type BgNbd, bgNbdLogLikelihoodOf } from './bg-nbd.ts';
import { type GammaGamma, gammaGammaLogLikelihood, type SpendingCount } from './gamma-gamma.ts';
import { minimize } from './minimize.ts';
import { type ParetoNbd, paretoNbdLogLikelihoodOf } from './pareto-nbd.ts';
import type { Standing, StandingCount } from './standing.ts';

export type Fit<Model> = {
  readonly model: Model;
  readonly logLikelihood: number;
  readonly isFound: boolean;
  /** How often the likelihood of everybody was worked out. */
  readonly evaluationCount: number;
};

/** Parameters are searched by their logarithm, between e⁻¹² and e¹²: at the ends a model is a simpler one. */
const LOG_MAX = 12;

/**
 * What the parameters are in other shops, each with a deviation of a factor of ten. Where a history says nothing of one
 * (whether anybody leaves for good, say) it stays there instead of running to an end of the range; where it
 * says something, a few dozen customers outweigh this.
 */
export type Prior = readonly number[];

const PRIOR_DEVIATION = Math.log(10);

export type FitOptions = {
  readonly start?: readonly number[];
  /** To a fiftieth of a unit of log-likelihood, as a backtest needs it. */
  readonly isQuick?: boolean;
  /** Without one it is plain maximum likelihood. */
  readonly prior?: Prior;
};

type Search<Model> = Required<Pick<FitOptions, 'start'>> &
  FitOptions & {
    readonly modelOf: (parameters: readonly number[]) => Model;
    readonly logLikelihoodOf: (model: Model) => number;
  };

function search<Model>({ modelOf, logLikelihoodOf, start, prior, isQuick = false }: Search<Model>) {
  const from = (at: readonly number[]) => modelOf(at.map(Math.exp));
  const penalty = (at: readonly number[]) => penaltyOf(prior, at);
  const cost = (at: readonly number[]) =>
    at.some((x) => Math.abs(x) > LOG_MAX)
      ? Number.POSITIVE_INFINITY
      : penalty(at) - logLikelihoodOf(from(at));
  const log = start.map((value) => Math.max(1 - LOG_MAX, Math.min(LOG_MAX - 1, Math.log(value))));
  const first = minimize(cost, {
    start: log,
    step: isQuick ? 0.2 : 0.5,
    tolerance: isQuick ? 2e-6 : 1e-7,
  });
  // A second search from where the first one ended leaves a false end behind; a prior has none.
  const found =
    isQuick || prior ? first : minimize(cost, { start: first.at, step: 0.1, tolerance: 1e-10 });
  return {
    model: from(found.at),
    logLikelihood: penalty(found.at) - found.value,
    isFound: found.isFound,
    evaluationCount: first.evaluationCount + (found === first ? 0 : found.evaluationCount),
  };
}

function penaltyOf(prior: Prior | undefined, at: readonly number[]): number {
  if (prior === undefined) return 0;
  let penalty = 0;
  for (const [place, value] of prior.entries())
    penalty += (((at[place] ?? 0) - Math.log(value)) / PRIOR_DEVIATION) ** 2 / 2;
  return penalty;
}

function summed<Counted extends { readonly count: number }>(
  counted: readonly Counted[],
  each: (counted: Counted) => number,
): number {
  let sum = 0;
  for (const one of counted) sum += one.count * each(one);
  return sum;
}

type ByRepeats = ReadonlyMap<number, readonly StandingCount[]>;

function summedByRepeats(
  byRepeats: ByRepeats,
  termsOf: (repeats: number) => (standing: Standing) => number,
): number {
  let sum = 0;
  for (const [repeats, standings] of byRepeats) sum += summed(standings, termsOf(repeats));
  return sum;
}

export function fitBgNbd(
  standings: readonly StandingCount[],
  { start = [0.5, 8, 0.8, 2.5], ...options }: FitOptions = {},
): Fit<BgNbd> {
  const byRepeats = Map.groupBy(standings, ({ repeats }) => repeats);
  return search<BgNbd>({
    ...options,
    start,
    modelOf: ([r = 1, alpha = 1, a = 1, b = 1]) => ({ kind: 'bg-nbd', r, alpha, a, b }),
    logLikelihoodOf: (model) =>
      summedByRepeats(byRepeats, (repeats) => bgNbdLogLikelihoodOf(model, repeats)),
  });
}

/** BG/NBD in which nobody leaves. */
export function fitNbd(
  standings: readonly StandingCount[],
  { start = [0.5, 8], ...options }: FitOptions = {},
): Fit<BgNbd> {
  const byRepeats = Map.groupBy(standings, ({ repeats }) => repeats);
  return search<BgNbd>({
    ...options,
    start: start.slice(0, 2),
    modelOf: ([r = 1, alpha = 1]) => ({ kind: 'bg-nbd', r, alpha, a: NEVER, b: 1 }),
    logLikelihoodOf: (model) =>
      summedByRepeats(byRepeats, (repeats) => bgNbdLogLikelihoodOf(model, repeats)),
  });
}

const NEVER = 1e-9;

export function fitParetoNbd(
  standings: readonly StandingCount[],
  { start = [0.5, 8, 0.5, 10], ...options }: FitOptions = {},
): Fit<ParetoNbd> {
  const byRepeats = Map.groupBy(standings, ({ repeats }) => repeats);
  return search<ParetoNbd>({
    ...options,
    start,
    modelOf: ([r = 1, alpha = 1, s = 1, beta = 1]) => ({ kind: 'pareto-nbd', r, alpha, s, beta }),
    logLikelihoodOf: (model) =>
      summedByRepeats(byRepeats, (repeats) => paretoNbdLogLikelihoodOf(model, repeats)),
  });
}

export function fitGammaGamma(
  spendings: readonly SpendingCount[],
  options: FitOptions = {},
): Fit<GammaGamma> {
  const count = summed(spendings, () => 1);
  const average = summed(spendings, (each) => each.average) / count;
  return search<GammaGamma>({
    ...options,
    start: options.start ?? [5, 4, average],
    modelOf: ([p = 1, q = 1, gamma = 1]) => ({ p, q, gamma }),
    logLikelihoodOf: (model) =>
      summed(spendings, (spending) => gammaGammaLogLikelihood(model, spending)),
  });
}
