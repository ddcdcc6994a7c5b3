// CDNOW, as published: parameters of the three models, then the 39 weeks after 1997-09-30.
import { fitBgNbd, fitGammaGamma, fitParetoNbd } from '../../shared/value/fit-models.ts';
import { coverageFigures } from './coverage.ts';
import { atLeast, atMost, type Figure, near, nearerToOne } from './figure.ts';
import { engineForecasts, fittedModel, measuresOf } from './forecasters.ts';
import { type Case, casesOf, dayOf, type History } from './history.ts';
import { total } from './total.ts';

const CUT_DAY = dayOf('1997-09-30');
const HOLDOUT_DAYS = 39 * 7;
export const CDNOW_SPAN = { cutDay: CUT_DAY, untilDay: CUT_DAY + HOLDOUT_DAYS };

export function evaluateCdnow(histories: readonly History[]): readonly Figure[] {
  const cases = casesOf(histories, histories, CDNOW_SPAN);
  const model = fittedModel(cases, CDNOW_SPAN);
  const forecasts = engineForecasts(cases, CDNOW_SPAN, model);
  const { orders, spend } = measuresOf(cases, forecasts);
  return [
    ...publishedFits(cases),
    atMost('39 weeks ahead: RMSE of orders', orders.error, [1.603, 3]),
    atMost('39 weeks ahead: RMSE of spend', spend.error, [71.95, 2]),
    atLeast('39 weeks ahead: normalised Gini of orders', orders.gini, [0.673, 3]),
    atLeast('39 weeks ahead: normalised Gini of spend', spend.gini, [0.659, 3]),
    nearerToOne('39 weeks ahead: orders predicted ÷ actual', orders.ratio, [0.885]),
    nearerToOne('39 weeks ahead: spend predicted ÷ actual', spend.ratio, [0.852]),
    ...coverageFigures(cases, model, CDNOW_SPAN),
  ];
}

export function standingsOfCases(cases: readonly Case[]) {
  return cases.map(({ buyer }) => ({
    repeats: buyer.orders - 1,
    recency: (buyer.lastDay - buyer.firstDay) / 7,
    age: (CUT_DAY - buyer.firstDay) / 7,
    count: 1,
  }));
}

export function spendingsOfCases(cases: readonly Case[]) {
  return cases
    .map(({ days, buyer }) => ({
      orders: buyer.orders - 1,
      average: total(days.slice(1), ({ spendMinor }) => spendMinor) / (buyer.orders - 1) / 100,
      count: 1,
    }))
    .filter(({ average }) => average > 0);
}

function publishedFits(cases: readonly Case[]): readonly Figure[] {
  const bgNbd = fitBgNbd(standingsOfCases(cases));
  const pareto = fitParetoNbd(standingsOfCases(cases));
  const spend = fitGammaGamma(spendingsOfCases(cases));
  return [
    near('customers', cases.length, [2357, 0, 0]),
    near('BG/NBD r', bgNbd.model.r, [0.243, 0.0006, 3]),
    near('BG/NBD α', bgNbd.model.alpha, [4.414, 0.002, 3]),
    near('BG/NBD a', bgNbd.model.a, [0.793, 0.0006, 3]),
    near('BG/NBD b', bgNbd.model.b, [2.426, 0.0015, 3]),
    near('BG/NBD log-likelihood', bgNbd.logLikelihood, [-9582.429, 0.01, 3]),
    near('Pareto/NBD r', pareto.model.r, [0.553, 0.0006, 3]),
    near('Pareto/NBD α', pareto.model.alpha, [10.578, 0.002, 3]),
    near('Pareto/NBD s', pareto.model.s, [0.606, 0.0006, 3]),
    near('Pareto/NBD β', pareto.model.beta, [11.669, 0.002, 3]),
    near('Pareto/NBD log-likelihood', pareto.logLikelihood, [-9594.976, 0.01, 3]),
    near('Gamma-Gamma customers', spendingsOfCases(cases).length, [946, 0, 0]),
    near('Gamma-Gamma p', spend.model.p, [6.25, 0.006, 2]),
    near('Gamma-Gamma q', spend.model.q, [3.74, 0.006, 2]),
    near('Gamma-Gamma γ', spend.model.gamma, [15.44, 0.006, 2]),
    near('Gamma-Gamma log-likelihood', spend.logLikelihood, [-4055.918, 0.01, 3]),
  ];
}
