// The gift retailer at the ends of its months, a quarter ahead or as far as the file goes.
import {
  areaUnderCurve,
  type Chance,
  calibrationError,
  logLoss,
} from '../../shared/value/forecast-measures.ts';
import { coverageFigures } from './coverage.ts';
import { atLeast, atMost, type Figure, nearerToOne, withChance } from './figure.ts';
import {
  bgNbdForecasts,
  type CaseForecast,
  engineForecasts,
  fittedModel,
  measuresOf,
  ownRateForecasts,
} from './forecasters.ts';
import { GIFT_SEASON } from './gift-season.ts';
import { type Case, casesOf, dayOf, type Span } from './history.ts';
import type { GiftShop } from './read-gift-shop.ts';
import { type Compared, distanceOfRatio, shareAhead, squaredErrors } from './resamples.ts';

/** What the engine tells of each customer for the nearest future. */
const QUARTER_DAYS = 90;
/** Before it nobody has a habit, after it nothing is left to be forecast. */
const HISTORY_DAYS_MIN = 110;
const AHEAD_DAYS_MIN = 30;
/** The last cut with a whole quarter after it. */
const COVERAGE_CUT = '2011-05-31';
const BUYS_AGAIN_ON = '2011-06-30';
const BUYS_AGAIN_DAYS = 30;

export type CutReport = { readonly title: string; readonly figures: readonly Figure[] };

export function evaluateGiftShop(shop: GiftShop): readonly CutReport[] {
  const all = shop.historiesUntil(shop.lastDay);
  const reportOf = (cut: string): CutReport => {
    const cutDay = dayOf(cut);
    const untilDay = Math.min(shop.lastDay, cutDay + QUARTER_DAYS);
    const span = { cutDay, untilDay };
    const cases = casesOf(shop.historiesUntil(cutDay), all, span);
    const model = fittedModel(cases, span, GIFT_SEASON);
    const chosen = model.candidates.find(({ isChosen }) => isChosen)?.name ?? '';
    const title = `${cut}, ${untilDay - cutDay} days ahead (${cases.length} customers; ${chosen})`;
    const forecasts = engineForecasts(cases, span, model);
    const coverage = cut === COVERAGE_CUT ? coverageFigures(cases, model, span) : [];
    return { title, figures: [...besideBaselines(cases, span, forecasts), ...coverage] };
  };
  const cuts = monthEnds().filter(
    (cut) =>
      dayOf(cut) - shop.firstDay >= HISTORY_DAYS_MIN && shop.lastDay - dayOf(cut) >= AHEAD_DAYS_MIN,
  );
  return [...cuts.map(reportOf), buysAgain(shop)];
}

function monthEnds(): readonly string[] {
  return ['03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31'].map(
    (day) => `2011-${day}`,
  );
}

function besideBaselines(
  cases: readonly Case[],
  span: Span,
  forecasts: readonly CaseForecast[],
): readonly Figure[] {
  const baselines = [bgNbdForecasts(cases, span), ownRateForecasts(cases, span)];
  const ours = measuresOf(cases, forecasts);
  const theirs = baselines.map((each) => measuresOf(cases, each));
  const best = (of: (measures: typeof ours) => number, pick: (...all: number[]) => number) =>
    pick(...theirs.map(of));
  const calibrations = (of: 'orders' | 'spend') => theirs.map((each) => each[of].calibration);
  const orders = comparedBy(cases, [forecasts, ...baselines], (each) => each.orders);
  const spend = comparedBy(cases, [forecasts, ...baselines], (each) => each.spendMinor);
  return [
    withChance(
      nearerToOne('orders predicted ÷ actual', ours.orders.ratio, calibrations('orders')),
      shareAhead(orders, distanceOfRatio),
    ),
    withChance(
      nearerToOne('spend predicted ÷ actual', ours.spend.ratio, calibrations('spend')),
      shareAhead(spend, distanceOfRatio),
    ),
    atLeast('Gini of orders', ours.orders.gini, [best((each) => each.orders.gini, Math.max), 3]),
    atLeast('Gini of spend', ours.spend.gini, [best((each) => each.spend.gini, Math.max), 3]),
    withChance(
      atMost('RMSE of orders', ours.orders.error, [best((each) => each.orders.error, Math.min), 3]),
      shareAhead(orders, squaredErrors),
    ),
    withChance(
      atMost('RMSE of spend', ours.spend.error, [best((each) => each.spend.error, Math.min), 1]),
      shareAhead(spend, squaredErrors),
    ),
  ];
}

function comparedBy(
  cases: readonly Case[],
  forecasts: readonly (readonly CaseForecast[])[],
  of: (each: Case | CaseForecast) => number,
): readonly Compared[] {
  return cases.map((one, at) => ({
    actual: of(one),
    predicted: forecasts.flatMap((each) => {
      const forecast = each[at];
      return forecast ? [of(forecast)] : [];
    }),
  }));
}

function buysAgain(shop: GiftShop): CutReport {
  const cutDay = dayOf(BUYS_AGAIN_ON);
  const span = { cutDay, untilDay: cutDay + BUYS_AGAIN_DAYS };
  const cases = casesOf(shop.historiesUntil(cutDay), shop.historiesUntil(shop.lastDay), span);
  const forecasts = engineForecasts(cases, span, fittedModel(cases, span, GIFT_SEASON));
  const chances = cases.map(
    ({ orders }, at): Chance => ({ predicted: forecasts[at]?.buys ?? 0, happened: orders > 0 }),
  );
  return {
    title: `buys again within ${BUYS_AGAIN_DAYS} days of ${BUYS_AGAIN_ON}`,
    figures: [
      atMost('log-loss', logLoss(chances), [0.477, 3]),
      atMost('calibration error, 10 bins', calibrationError(chances), [0.029, 3]),
      atLeast('area under the curve', areaUnderCurve(chances), [0.745, 3]),
    ],
  };
}
