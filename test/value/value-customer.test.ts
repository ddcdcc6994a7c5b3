import { describe, expect, test } from 'vitest';
import { PlainDate } from '../../shared/kernel/time.ts';
import { type BuyerStatistics, CustomerValue } from '../../shared/value/customer-value.ts';
import { fitValueModel } from '../../shared/value/fit-value-model.ts';
import {
  areaUnderCurve,
  calibrationError,
  calibrationOf,
  logLoss,
  normalizedGini,
  poissonDeviance,
  rootMeanSquareError,
} from '../../shared/value/forecast-measures.ts';
import { shrunkMean } from '../../shared/value/learn-correction.ts';
import { shopTimeOf } from '../../shared/value/season.ts';
import { valueCustomer } from '../../shared/value/value-customer.ts';
import { ValueModel } from '../../shared/value/value-model.ts';
import { CDNOW_SPAN } from '../evaluate/evaluate-cdnow.ts';
import { casesOf, cellsOfCases, dayOf } from '../evaluate/history.ts';
import { cdnowSample } from './cdnow-sample.ts';

const date = (text: string) => PlainDate.decode(text);
const asOf = date('1997-09-30');
const sample = cdnowSample();
const cells = cellsOfCases(casesOf(sample, sample, CDNOW_SPAN), 'USD');
const fitted = fitValueModel(cells, { id: 'mdl_test', currency: 'USD', asOf });
if (!fitted.ok) throw new Error('the sample is enough');
const model = fitted.value;

const regular: BuyerStatistics = {
  ...{ currency: 'USD', firstOn: date('1997-01-10'), lastOn: date('1997-09-20') },
  ...{ orders: 10, spendMinor: 40_000, marginMinor: 16_000 },
};
const value = valueCustomer(regular, model, { asOf });

describe('a model', () => {
  test('is plain data that its schema takes back, and tells what it was chosen among', () => {
    expect(ValueModel.parse(ValueModel.encode(model))).toEqual(model);
    expect(model.candidates.filter(({ isChosen }) => isChosen)).toHaveLength(1);
    expect(model.candidates).toHaveLength(9);
    expect(model.customerCount).toBe(2357);
    expect(model.marginShare).toBeCloseTo(0.4, 2);
  });

  test('says that nine months are not enough, and how well it forecast in them', () => {
    expect(model.quality.isEnoughHistory).toBe(false);
    expect(model.quality.backtestCount).toBeGreaterThan(0);
    expect(model.quality.calibrationOrders).toBeGreaterThan(0.8);
    expect(model.quality.gini).toBeGreaterThan(0.4);
  });

  test('is none of too few customers, nor of another currency', () => {
    const few = cellsOfCases(casesOf(sample.slice(0, 30), sample, CDNOW_SPAN), 'USD');
    const options = { id: 'mdl_test', currency: 'USD', asOf };
    expect(fitValueModel(few, options)).toMatchObject({ refusal: 'too_little_history' });
    expect(fitValueModel(cells, { ...options, currency: 'EUR' })).toMatchObject({
      refusal: 'too_little_history',
    });
    expect(fitValueModel([], options)).toMatchObject({ refusal: 'too_little_history' });
  });
});

describe('a value', () => {
  test('is what its schema says, larger the further it looks, and lies in its interval', () => {
    expect(CustomerValue.parse(CustomerValue.encode(value))).toEqual(value);
    const { in3Months, in12Months, in36Months } = value;
    expect(in3Months.orders).toBeLessThan(in12Months.orders);
    expect(in12Months.marginMinor).toBeLessThan(in36Months.marginMinor);
    expect(value.lifetimeValueLowMinor).toBeLessThan(value.lifetimeValueMinor);
    expect(value.lifetimeValueHighMinor).toBeGreaterThan(value.lifetimeValueMinor);
    expect(value.lifetimeValueMinor).toBe(in36Months.marginMinor);
    expect(in36Months.marginMinor / in36Months.spendMinor).toBeCloseTo(0.4, 3);
  });

  test('falls with silence and with what serving costs, down below zero', () => {
    const later = valueCustomer(regular, model, { asOf: date('1998-06-30') });
    expect(later.lifetimeValueMinor).toBeLessThan(value.lifetimeValueMinor / 2);
    const costs = { perOrderMinor: 100, perYearMinor: 500_000, discountRate: 0.1 };
    const dear = valueCustomer(regular, model, { asOf, costs });
    expect(dear.costToServeMinor).toBeGreaterThan(1_000_000);
    expect(dear.lifetimeValueMinor).toBe(dear.in36Months.marginMinor - dear.costToServeMinor);
    expect(dear.lifetimeValueMinor).toBeLessThan(0);
  });

  test('of who bought once, today, or 10,000 times is a number', () => {
    const once = {
      ...regular,
      orders: 1,
      firstOn: asOf,
      lastOn: asOf,
      spendMinor: 0,
      marginMinor: 0,
    };
    const always = { ...regular, orders: 10_000, firstOn: date('1970-01-01'), lastOn: asOf };
    for (const statistics of [once, always])
      expect(CustomerValue.encode(valueCustomer(statistics, model, { asOf }))).toBeTruthy();
    expect(valueCustomer(once, model, { asOf }).lifetimeValueLowMinor).toBe(0);
  });

  test('is below zero where every order costs more than it brings', () => {
    const loss = valueCustomer({ ...regular, marginMinor: -8000 }, model, { asOf });
    expect(loss.lifetimeValueMinor).toBeLessThan(0);
    expect(loss.lifetimeValueLowMinor).toBeLessThan(loss.lifetimeValueHighMinor);
  });
});

describe('what changed', () => {
  const codes = (statistics: BuyerStatistics, on = asOf, by = model, from = value) =>
    valueCustomer(statistics, by, { asOf: on, before: from }).changes.map(({ code }) => code);

  test('is the first value, when there was none or one in another currency', () => {
    expect(value.changes).toEqual([{ code: 'first_value' }]);
    expect(codes(regular, asOf, model, { ...value, currency: 'EUR' })).toEqual(['first_value']);
  });

  test('is nothing when nothing did', () => {
    expect(codes(regular)).toEqual([]);
  });

  test('is a purchase, with what was spent', () => {
    const more = { ...regular, orders: 11, spendMinor: 90_000, lastOn: asOf };
    const { changes } = valueCustomer(more, model, { asOf, before: value });
    expect(changes).toContainEqual({ code: 'bought', orders: 1, spendMinor: 50_000 });
    expect(changes.map(({ code }) => code)).toContain('spends_more');
    expect(codes({ ...regular, spendMinor: 20_000 })).toContain('spends_less');
  });

  test('is silence from twice the usual time between orders', () => {
    // 253 days between ten orders: 28 days is usual.
    expect(codes(regular, date('1997-11-14'))).not.toContain('silent');
    expect(codes(regular, date('1997-11-15'))).toContain('silent');
    expect(codes(regular, date('1998-05-01'))).toContain('likelier_gone');
    const gone = { ...value, probabilityAlive: 0.2 };
    expect(codes(regular, asOf, model, gone)).toContain('likelier_to_stay');
  });

  test('is a new model', () => {
    expect(codes(regular, asOf, { ...model, id: 'mdl_other' })).toEqual(['new_model']);
  });
});

describe('a season', () => {
  const season = { source: 'test', factors: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 13] };
  const time = shopTimeOf(season);

  test('stretches the weeks of its months, and beyond its years a week is a week', () => {
    const weeks = (from: string, to: string) => time(dayOf(to)) - time(dayOf(from));
    expect(weeks('2027-12-06', '2027-12-13')).toBeCloseTo(6.5, 6);
    expect(weeks('2027-06-07', '2027-06-14')).toBeCloseTo(0.5, 6);
    expect(time(dayOf('1980-01-08')) - time(dayOf('1980-01-01'))).toBeCloseTo(1, 6);
    expect(time(dayOf('2150-01-08')) - time(dayOf('2150-01-01'))).toBeCloseTo(1, 6);
  });

  test('forecasts its months higher', () => {
    const seasonal = valueCustomer(regular, { ...model, season }, { asOf });
    const share = ({ in3Months, in12Months }: CustomerValue) =>
      in3Months.orders / in12Months.orders;
    expect(share(seasonal)).toBeGreaterThan(1.5 * share(value));
  });
});

test('a level is believed as far as it is steady', () => {
  expect(shrunkMean([0.3])).toBe(0);
  expect(shrunkMean([0.3, -0.3, 0.25, -0.2])).toBe(0);
  expect(shrunkMean([0.3, 0.31, 0.29, 0.3])).toBeCloseTo(0.297, 2);
});

describe('measures', () => {
  const rows = [
    { count: 2, predicted: 1, actual: 2, actualSquared: 4 },
    { count: 1, predicted: 3, actual: 4, actualSquared: 16 },
  ];

  test('weigh groups by their customers', () => {
    expect(calibrationOf(rows)).toBeCloseTo(5 / 6, 9);
    expect(rootMeanSquareError(rows)).toBeCloseTo(Math.sqrt((4 - 4 + 2 + 1) / 3), 9);
    expect(poissonDeviance(rows)).toBeCloseTo((2 * (2 + 3 - 4 * Math.log(3))) / 3, 9);
  });

  test('of ranking: 1 is perfect, 0 chance, -1 upside down', () => {
    const ranked = (predicted: readonly number[]) =>
      normalizedGini(predicted.map((each, at) => ({ count: 1, predicted: each, actual: at })));
    expect(ranked([0, 1, 2, 3])).toBeCloseTo(1, 9);
    expect(ranked([1, 1, 1, 1])).toBeCloseTo(0, 9);
    expect(ranked([3, 2, 1, 0])).toBeCloseTo(-1, 9);
  });

  test('of chances', () => {
    const chances = [
      { predicted: 0.9, happened: true },
      { predicted: 0.2, happened: false },
      { predicted: 0.2, happened: true },
    ];
    expect(areaUnderCurve(chances)).toBeCloseTo(0.75, 9);
    expect(logLoss(chances)).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8) + Math.log(0.2)) / 3, 9);
    expect(calibrationError(chances)).toBeCloseTo((0.1 + 0.6) / 3, 9);
  });
});
