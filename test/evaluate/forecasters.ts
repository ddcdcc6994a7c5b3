// The engine's forecast and the two that it is measured against, on the same cases.
import { Temporal } from '../../shared/kernel/time.ts';
import { bgNbdExpected } from '../../shared/value/bg-nbd.ts';
import { fitBgNbd, fitGammaGamma } from '../../shared/value/fit-models.ts';
import { fitValueModel } from '../../shared/value/fit-value-model.ts';
import { outlookOf } from '../../shared/value/forecast.ts';
import {
  calibrationOf,
  type Forecasted,
  normalizedGini,
  rootMeanSquareError,
} from '../../shared/value/forecast-measures.ts';
import { gammaGammaExpected } from '../../shared/value/gamma-gamma.ts';
import type { SeasonTable } from '../../shared/value/season.ts';
import type { ValueModel } from '../../shared/value/value-model.ts';
import type { Ratio } from './figure.ts';
import { type Case, cellsOfCases, type Span } from './history.ts';
import { total } from './total.ts';

export type CaseForecast = {
  readonly orders: number;
  readonly spendMinor: number;
  /** Of buying at all. */
  readonly buys: number;
};

export function fittedModel(
  cases: readonly Case[],
  { cutDay }: Span,
  season?: SeasonTable,
): ValueModel {
  const asOf = Temporal.PlainDate.from('1970-01-01').add({ days: cutDay });
  const options = { id: 'evaluated', currency: 'XTS', asOf, ...(season && { season }) };
  const fitted = fitValueModel(cellsOfCases(cases, 'XTS'), options);
  if (!fitted.ok) throw new Error(`no model: ${fitted.refusal}`);
  return fitted.value;
}

export function engineForecasts(
  cases: readonly Case[],
  { cutDay, untilDay }: Span,
  model: ValueModel,
): readonly CaseForecast[] {
  return cases.map(({ buyer }) => {
    const outlook = outlookOf(model, buyer, cutDay);
    const orders = outlook.ordersUntil(untilDay);
    const buys = outlook.buysUntil(untilDay);
    return { orders, buys, spendMinor: orders * outlook.spendPerOrderMinor };
  });
}

/** As in the papers: weeks from the first order, spend of the orders after the first. */
export function bgNbdForecasts(
  cases: readonly Case[],
  { cutDay, untilDay }: Span,
): readonly CaseForecast[] {
  const seen = cases.map(({ days, buyer }) => ({
    repeats: buyer.orders - 1,
    recency: (buyer.lastDay - buyer.firstDay) / 7,
    age: (cutDay - buyer.firstDay) / 7,
    average:
      total(days.slice(1), ({ spendMinor }) => spendMinor) / Math.max(1, buyer.orders - 1) / 100,
    count: 1,
  }));
  const { model } = fitBgNbd(seen);
  const spend = fitGammaGamma(
    seen
      .filter(({ average }) => average > 0)
      .map(({ repeats, average }) => ({ orders: repeats, average, count: 1 })),
  ).model;
  return seen.map((each) => {
    const orders = bgNbdExpected(model, each, (untilDay - cutDay) / 7);
    const average = gammaGammaExpected(spend, { orders: each.repeats, average: each.average });
    return { orders, spendMinor: orders * average * 100, buys: 1 - Math.exp(-orders) };
  });
}

/** Own repeat rate × own average. */
export function ownRateForecasts(
  cases: readonly Case[],
  { cutDay, untilDay }: Span,
): readonly CaseForecast[] {
  return cases.map(({ buyer }) => {
    const days = Math.max(1, cutDay - buyer.firstDay);
    const orders = ((buyer.orders - 1) / days) * (untilDay - cutDay);
    const spendMinor = (orders * buyer.spendMinor) / buyer.orders;
    return { orders, spendMinor, buys: 1 - Math.exp(-orders) };
  });
}

export type Measures = {
  readonly calibration: number;
  readonly ratio: Ratio;
  readonly error: number;
  readonly gini: number;
};

export function measuresOf(
  cases: readonly Case[],
  forecasts: readonly CaseForecast[],
): { readonly orders: Measures; readonly spend: Measures } {
  const rowsOf = (predicted: (forecast: CaseForecast) => number, actual: (one: Case) => number) =>
    cases.flatMap((one, at): Forecasted[] => {
      const forecast = forecasts[at];
      return forecast ? [{ count: 1, predicted: predicted(forecast), actual: actual(one) }] : [];
    });
  const measured = (rows: readonly Forecasted[]): Measures => ({
    calibration: calibrationOf(rows),
    ratio: { ratio: calibrationOf(rows), error: ratioError(rows) },
    error: rootMeanSquareError(rows),
    gini: normalizedGini(rows),
  });
  const orders = measured(
    rowsOf(
      ({ orders: value }) => value,
      ({ orders: value }) => value,
    ),
  );
  const spend = measured(
    rowsOf(
      ({ spendMinor }) => spendMinor / 100,
      ({ spendMinor }) => spendMinor / 100,
    ),
  );
  return { orders, spend };
}

/** Of predicted ÷ actual, as customers who are independent of one another differ from what is forecast of them. */
function ratioError(rows: readonly Forecasted[]): number {
  const ratio = calibrationOf(rows);
  const squares = total(rows, ({ predicted, actual }) => (predicted / ratio - actual) ** 2);
  return (ratio * Math.sqrt(squares)) / total(rows, ({ actual }) => actual);
}
