// From cells to a model: candidates, fitted as of earlier cuts, forecast what came after; the best one is fitted on everything.
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { PlainDate } from '../kernel/time.ts';
import { type Backtest, type BuyerGroup, backtestsOf, presentGroups } from './buyer-groups.ts';
import { type Cell, epochDayOf, HORIZON_WEEKS } from './cell.ts';
import { BASE_KINDS, type BaseFits, fitBase, forecastModelOf } from './fit-base.ts';
import { qualityOf, type Recorded } from './fit-quality.ts';
import {
  calibrationOf,
  type Forecasted,
  normalizedGini,
  poissonDeviance,
} from './forecast-measures.ts';
import {
  type Corrections,
  correctedForecast,
  type GroupForecast,
  groupForecasts,
} from './group-forecast.ts';
import { dateOfEpochDay } from './history-end.ts';
import { learnCorrections, type Tested, testedOf, UNCORRECTED } from './learn-correction.ts';
import { mergeGroups } from './merge-groups.ts';
import { isEnough, isWithin, type ObservedSpan, observedSpanOf } from './observed-span.ts';
import type { SeasonTable } from './season.ts';
import type { ForecastModel, ValueModel } from './value-model.ts';

export type FitOptions = {
  readonly id: string;
  readonly currency: string;
  /** The end of this day is now. */
  readonly asOf: PlainDate;
  readonly season?: SeasonTable;
};

const CORRECTIONS = ['none', 'shape', 'shape and level'] as const;
/** Enough for four parameters and a few coefficients. */
const MERGE = { countMax: 2500, isSpendApart: true };
type CorrectionKind = (typeof CORRECTIONS)[number];

/** What is seen in a shorter time before a cut is no habit yet. */
const HISTORY_BEFORE_CUT_DAYS = 56;
/** Older cuts tell of another shop. */
const BACKTESTS_MAX = 8;
/** A season that has not been seen to its end cannot be judged by its past. */
const SEASON_JUDGED_WEEKS = 60;
const MARGIN_SHARE_UNKNOWN = 0.3;

export function fitValueModel(
  cells: readonly Cell[],
  options: FitOptions,
): Outcome<ValueModel, 'too_little_history'> {
  const own = cells.filter(({ currency }) => currency === options.currency);
  const span = observedSpanOf(own, epochDayOf(options.asOf));
  if (span === undefined) return refused('too_little_history');
  const asOfDay = span.endsDay ?? epochDayOf(options.asOf);
  const everybody = presentGroups(own).filter((group) => isWithin(group, span));
  const firstDay = everybody.reduce((first, group) => Math.min(first, group.firstDay), asOfDay);
  const historyWeeks = (asOfDay - firstDay) / 7;
  const seasons = seasonsOf(options.season, historyWeeks);
  const tests = testsOf(own, span, { asOfDay, firstDay });
  const groups = mergeGroups(everybody, MERGE);
  const lines = seasons.flatMap((season) => linesOf(season, tests, groups, asOfDay));
  const records = lines.flatMap((line) =>
    CORRECTIONS.map((correction) => ({ line, correction, ...recordOf(line, correction) })),
  );
  const best = bestOf(records);
  const corrections = correctionsOf(best.line.tested, best.line.forecasts, best.correction);
  const candidates = records.map(({ record }) => ({ ...record, isChosen: record === best.record }));
  return accepted({
    ...best.line.now,
    ...corrections,
    id: options.id,
    currency: options.currency,
    asOf: dateOfEpochDay(asOfDay),
    ...(span.beginsDay !== undefined && { observedFrom: dateOfEpochDay(span.beginsDay) }),
    customerCount: groups.reduce((sum, { count }) => sum + count, 0),
    historyWeeks: Math.round(historyWeeks * 10) / 10,
    candidates: candidates.filter(({ deviance = 0 }) => Number.isFinite(deviance)),
    quality: qualityOf(best, historyWeeks, span),
    marginShare: marginShareOf(own),
  });
}

function testsOf(
  cells: readonly Cell[],
  span: ObservedSpan,
  { asOfDay, firstDay }: { readonly asOfDay: number; readonly firstDay: number },
): readonly Backtest[] {
  return backtestsOf(cells, asOfDay)
    .slice(-BACKTESTS_MAX)
    .filter(({ cutDay }) => cutDay - firstDay >= HISTORY_BEFORE_CUT_DAYS)
    .map((test) => ({ ...test, groups: test.groups.filter((group) => isWithin(group, span)) }))
    .filter((test) => isEnough(test.groups))
    .map((test) => ({ ...test, groups: mergeGroups(test.groups, MERGE) }));
}

function seasonsOf(
  season: SeasonTable | undefined,
  historyWeeks: number,
): readonly (SeasonTable | undefined)[] {
  if (season === undefined) return [undefined];
  return historyWeeks < SEASON_JUDGED_WEEKS ? [season] : [undefined, season];
}

/** One base model through all cuts to now. */
type Line = {
  readonly name: string;
  readonly tested: readonly Tested[];
  readonly now: ForecastModel;
  /** By `now`, of everybody. */
  readonly forecasts: readonly GroupForecast[];
};

function linesOf(
  season: SeasonTable | undefined,
  tests: readonly Backtest[],
  groups: readonly BuyerGroup[],
  asOfDay: number,
): readonly Line[] {
  const options = season === undefined ? {} : { season };
  const now = fitBase(groups, asOfDay, options);
  const fits: BaseFits[] = [];
  // Backwards in time, each search beginning where the later one ended.
  for (const test of tests.toReversed())
    fits.unshift(fitBase(test.groups, test.cutDay, { ...options, before: fits[0] ?? now }));
  const span = { asOfDay, untilDay: asOfDay + HORIZON_WEEKS * 7 };
  return BASE_KINDS.map((kind) => {
    const model = forecastModelOf(now, kind);
    return {
      name: season === undefined ? kind : `${kind}, season`,
      tested: tests.map((test, at) => testedOf(test, forecastModelOf(fits[at] ?? now, kind))),
      now: model,
      forecasts: groupForecasts(model, groups, span),
    };
  });
}

function correctionsOf(
  tested: readonly Tested[],
  forecasts: readonly GroupForecast[],
  correction: CorrectionKind,
): Corrections {
  if (correction === 'none') return UNCORRECTED;
  return learnCorrections(tested, { forecasts, hasLevel: correction === 'shape and level' });
}

/** Without a test of what was learned from an earlier one, the average of the models is the safest. */
function bestOf<Each extends Recorded>(records: readonly Each[]): Each {
  const safest = records.find(({ record }) => record.name.startsWith('combined'));
  const tested = records.filter(({ cutCount }) => cutCount > 0);
  const best = tested.reduce<Each | undefined>(
    (one, other) => (one && devianceOf(one) <= devianceOf(other) ? one : other),
    undefined,
  );
  const chosen = best ?? records.find(({ record }) => FALLBACK.test(record.name)) ?? safest;
  assert(chosen !== undefined, 'there are candidates');
  return chosen;
}

function devianceOf({ record }: Recorded): number {
  return record.deviance ?? Number.POSITIVE_INFINITY;
}

const FALLBACK = /^combined.*, shape$/;

/** What the candidate would have said at each cut, knowing only what was known then. */
function recordOf({ name, tested }: Line, correction: CorrectionKind): Recorded {
  const orders: Forecasted[] = [];
  const spend: Forecasted[] = [];
  let cutCount = 0;
  for (const { test, forecasts } of tested) {
    const known = tested.filter((other) => other.test.untilDay <= test.cutDay);
    if (known.length === 0) continue;
    cutCount += 1;
    const corrections = correctionsOf(known, forecasts, correction);
    for (const [at, forecast] of forecasts.entries()) {
      const after = test.groups[at]?.after;
      if (after === undefined) continue;
      const { count } = forecast;
      const predicted = correctedForecast(forecast, corrections);
      orders.push({
        ...{ count, predicted: predicted.orders, actual: after.orders },
        actualSquared: after.ordersSquared,
      });
      spend.push({ count, predicted: predicted.spendMinor, actual: after.spendMinor });
    }
  }
  const title = correction === 'none' ? name : `${name}, ${correction}`;
  if (!isTelling(orders) || !isTelling(spend)) return { record: { name: title }, cutCount: 0 };
  const measures = {
    deviance: poissonDeviance(orders),
    ...{ calibrationOrders: calibrationOf(orders), calibrationSpend: calibrationOf(spend) },
    ...{ giniOrders: normalizedGini(orders), giniSpend: normalizedGini(spend) },
  };
  return { record: { name: title, ...measures }, cutCount };
}

/** Where nobody bought anything, or only got it for nothing, there is no ratio and nobody to rank. */
function isTelling(rows: readonly Forecasted[]): boolean {
  return rows.some(({ actual }) => actual > 0);
}

function marginShareOf(cells: readonly Cell[]): number {
  let spend = 0;
  let margin = 0;
  for (const cell of cells.filter(({ kind }) => kind === 'present')) {
    spend += cell.spendMinor;
    margin += cell.marginMinor;
  }
  return spend > 0 && margin > 0 ? margin / spend : MARGIN_SHARE_UNKNOWN;
}
