import { describe, expect, test } from 'vitest';
import { PlainDate } from '../../shared/kernel/time.ts';
import { standingOf } from '../../shared/value/buyer-groups.ts';
import { cellSharesOf, cellsOf } from '../../shared/value/cell.ts';
import { fitBase } from '../../shared/value/fit-base.ts';
import { fitBgNbd, fitParetoNbd } from '../../shared/value/fit-models.ts';
import { fitValueModel } from '../../shared/value/fit-value-model.ts';
import { shopTimeOf } from '../../shared/value/season.ts';
import { ValueModel } from '../../shared/value/value-model.ts';
import { CDNOW_SPAN, standingsOfCases } from '../evaluate/evaluate-cdnow.ts';
import { casesOf, dayOf } from '../evaluate/history.ts';
import { seededRandom } from '../support/seeded.ts';
import { cdnowSample } from './cdnow-sample.ts';

const PUBLISHED = { bgNbd: [0.243, 4.414, 0.793, 2.426], pareto: [0.553, 10.578, 0.606, 11.669] };
const MONTH_DAYS = 30;
const AS_OF_DAY = MONTH_DAYS + 56;

/** 90 customers of one month, most of them regulars to its end; then nobody for 56 days. */
function silentShop(seed: number) {
  const random = seededRandom(seed);
  return Array.from({ length: 90 }, () => {
    const firstDay = Math.floor((random() * MONTH_DAYS) / 2);
    const orders = 1 + Math.floor(random() * random() * 12);
    const ends = firstDay + 1 + (MONTH_DAYS - firstDay - 1) * (1 - random() / 20);
    const lastDay = orders === 1 ? firstDay : Math.floor(ends);
    return { count: 1, firstDay, lastDay, orders, spendMinor: orders * 2000 * (1 + random()) };
  });
}

describe('a history that says little', () => {
  test.each([1, 2, 3])('does not run away with a model (%d)', (seed) => {
    const { bgNbd, paretoNbd } = fitBase(silentShop(seed), AS_OF_DAY, {});
    const parameters = [bgNbd, paretoNbd].flatMap((model) =>
      Object.values(model).filter((value) => typeof value === 'number'),
    );
    expect(parameters).toHaveLength(8);
    expect(parameters.filter((value) => value < 1e-3 || value > 1e3)).toEqual([]);
  });

  test('is searched in few steps', () => {
    const standings = silentShop(1).map((group) => ({
      ...standingOf(group, AS_OF_DAY, shopTimeOf(undefined)),
      count: 1,
    }));
    const fit = fitParetoNbd(standings, { prior: PUBLISHED.pareto });
    expect(fit.isFound).toBe(true);
    expect(fit.evaluationCount).toBeLessThan(500);
  });

  test('makes a model that says that it is too little', () => {
    const start = dayOf('2026-01-05');
    const shares = Array.from({ length: 90 }, (_, at) => {
      const first = { day: start + (at % 80), spendMinor: 2000 + at, marginMinor: 500 };
      const again = { ...first, day: first.day + 9 + (at % 11) };
      return cellSharesOf(at % 3 === 0 ? [first, again] : [first], 'EUR');
    });
    const asOf = PlainDate.decode('2026-06-20');
    const options = { id: 'mdl_test', currency: 'EUR', asOf };
    const fitted = fitValueModel(cellsOf(shares.flat()), options);
    if (!fitted.ok) throw new Error(fitted.refusal);
    expect(ValueModel.parse(ValueModel.encode(fitted.value))).toEqual(fitted.value);
    expect(fitted.value.quality).toEqual({ backtestCount: 0, isEnoughHistory: false });
  });
});

test('what other shops are like hardly moves a model of two thousand customers', () => {
  const sample = cdnowSample();
  const standings = standingsOfCases(casesOf(sample, sample, CDNOW_SPAN));
  const elsewhere = PUBLISHED.bgNbd.map((value) => value * 5);
  const { model } = fitBgNbd(standings, { prior: elsewhere, start: elsewhere });
  expect(model.r).toBeCloseTo(0.243, 2);
  expect(model.alpha / 4.414).toBeCloseTo(1, 1);
  expect(model.a / (model.a + model.b)).toBeCloseTo(0.793 / 3.219, 1);
});
