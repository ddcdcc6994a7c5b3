// The base model and what an order brings, fitted on where everybody stood on a day.

import type { BgNbd } from './bg-nbd.ts';
import { type BuyerGroup, standingOf } from './buyer-groups.ts';
import { fitBgNbd, fitGammaGamma, fitNbd, fitParetoNbd } from './fit-models.ts';
import type { SpendingCount } from './gamma-gamma.ts';
import { mergeGroups } from './merge-groups.ts';
import type { ParetoNbd } from './pareto-nbd.ts';
import { type SeasonTable, shopTimeOf } from './season.ts';
import { type BaseModel, type ForecastModel, NO_CORRECTION } from './value-model.ts';

/** `combined` is the average of both models, a quarter of it supposing that nobody leaves. */
export const BASE_KINDS = ['bg-nbd', 'pareto-nbd', 'combined'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

const NOBODY_LEAVES_WEIGHT = 0.25;

/** The fits that every kind is made of. */
export type BaseFits = {
  readonly bgNbd: BgNbd;
  readonly paretoNbd: ParetoNbd;
  readonly nbd: BgNbd;
  readonly spend: ForecastModel['spend'];
  readonly season?: SeasonTable;
};

export type BaseOptions = {
  readonly season?: SeasonTable;
  /** Of a neighbouring day, to begin from; its spend is taken over. */
  readonly before?: BaseFits;
};

export function fitBase(
  groups: readonly BuyerGroup[],
  asOfDay: number,
  { season, before }: BaseOptions,
): BaseFits {
  const isQuick = before !== undefined;
  const time = shopTimeOf(season);
  const standings = mergeGroups(groups, {
    countMax: isQuick ? QUICK_STANDING_COUNT_MAX : STANDING_COUNT_MAX,
    isSpendApart: false,
  }).map((group) => ({
    ...standingOf(group, asOfDay, time),
    count: group.count,
  }));
  const bg = before?.bgNbd;
  const pareto = before?.paretoNbd;
  const nbd = before?.nbd;
  return {
    bgNbd: fitBgNbd(standings, {
      ...{ isQuick, prior: PRIORS.bgNbd },
      start: bg ? [bg.r, bg.alpha, bg.a, bg.b] : PRIORS.bgNbd,
    }).model,
    paretoNbd: fitParetoNbd(standings, {
      ...{ isQuick, prior: PRIORS.paretoNbd },
      start: pareto ? [pareto.r, pareto.alpha, pareto.s, pareto.beta] : PRIORS.paretoNbd,
    }).model,
    nbd: fitNbd(standings, {
      ...{ isQuick, prior: PRIORS.nbd },
      start: nbd ? [nbd.r, nbd.alpha] : PRIORS.nbd,
    }).model,
    spend: before?.spend ?? fitSpend(groups),
    ...(season !== undefined && { season }),
  };
}

/** As Fader, Hardie and Lee (2005) found them at CDNOW; weeks. */
const PRIORS = {
  bgNbd: [0.243, 4.414, 0.793, 2.426],
  paretoNbd: [0.553, 10.578, 0.606, 11.669],
  nbd: [0.385, 12.072],
} as const;

export function forecastModelOf(fits: BaseFits, kind: BaseKind): ForecastModel {
  const { season, spend } = fits;
  return {
    base: baseOf(fits, kind),
    spend,
    ...(season !== undefined && { season }),
    orderCorrection: NO_CORRECTION,
    spendCorrection: NO_CORRECTION,
  };
}

function baseOf({ bgNbd, paretoNbd, nbd }: BaseFits, kind: BaseKind): BaseModel {
  if (kind === 'bg-nbd') return [{ weight: 1, model: bgNbd }];
  if (kind === 'pareto-nbd') return [{ weight: 1, model: paretoNbd }];
  const weight = (1 - NOBODY_LEAVES_WEIGHT) / 2;
  return [
    { weight, model: bgNbd },
    { weight, model: paretoNbd },
    { weight: NOBODY_LEAVES_WEIGHT, model: nbd },
  ];
}

/** Fitted in units of the average, so that no currency is too large. */
export function fitSpend(groups: readonly BuyerGroup[]): ForecastModel['spend'] {
  const spending = groups.filter(({ spendMinor }) => spendMinor > 0);
  const count = spending.reduce((sum, group) => sum + group.count, 0);
  const unit =
    spending.reduce((sum, group) => sum + (group.count * group.spendMinor) / group.orders, 0) /
    count;
  const counts = new Map<string, SpendingCount>();
  for (const group of spending) {
    const average = group.spendMinor / group.orders / unit;
    const name = `${group.orders.toFixed(1)}|${Math.round(8 * Math.log2(average))}`;
    const known = counts.get(name) ?? { orders: group.orders, average, count: 0 };
    const together = known.count + group.count;
    counts.set(name, {
      orders: known.orders,
      average: (known.average * known.count + average * group.count) / together,
      count: together,
    });
  }
  const { model } = fitGammaGamma([...counts.values()], { start: [3, 3, 1] });
  return { p: model.p, q: Math.max(model.q, Q_MIN), gamma: model.gamma * unit };
}

/** At q ≤ 1 the average of all averages would be endless. */
const Q_MIN = 1.05;

/** So many ways of standing are enough for four parameters. */
const STANDING_COUNT_MAX = 2500;
const QUICK_STANDING_COUNT_MAX = 800;
