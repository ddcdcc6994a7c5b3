import { describe, expect, test } from 'vitest';
import { outlookOf } from '../../shared/value/forecast.ts';
import { correctedForecast, groupForecasts } from '../../shared/value/group-forecast.ts';
import { valueInterval } from '../../shared/value/value-interval.ts';
import type { ForecastModel } from '../../shared/value/value-model.ts';
import { evaluateMadeUp } from '../evaluate/evaluate-made-up.ts';
import { figuresText } from '../evaluate/figure.ts';

const AS_OF_DAY = 20_000;
const UNTIL_DAY = AS_OF_DAY + 1096;
const buyer = { firstDay: 19_700, lastDay: 19_980, orders: 12, spendMinor: 60_000 };
const correction = { level: 0.1, coefficients: [0.2], centres: [-2], reaches: [1] };

function modelOf(a: number): ForecastModel {
  return {
    base: [{ weight: 1, model: { kind: 'bg-nbd', r: 1, alpha: 10, a, b: 8 } }],
    spend: { p: 6, q: 4, gamma: 1500 },
    ...{ orderCorrection: correction, spendCorrection: { ...correction, level: -0.1 } },
  };
}

function intervalOf(a: number) {
  const model = modelOf(a);
  const outlook = outlookOf(model, buyer, AS_OF_DAY);
  return valueInterval({ model, buyer, outlook, untilDay: UNTIL_DAY });
}

describe('how long somebody stays', () => {
  const variation = (a: number, day = UNTIL_DAY) =>
    outlookOf(modelOf(a), buyer, AS_OF_DAY).stayVariation(day);

  test('does not vary where nobody leaves, nor within no time', () => {
    expect(variation(1e-9)).toBeCloseTo(1, 6);
    expect(variation(1, AS_OF_DAY)).toBe(1);
  });

  test('varies the more, the likelier they leave and the longer one looks', () => {
    expect(variation(0.2)).toBeGreaterThan(1.05);
    expect(variation(1)).toBeGreaterThan(variation(0.2));
    expect(variation(1)).toBeGreaterThan(variation(1, AS_OF_DAY + 90));
  });

  test('makes the interval wider', () => {
    const sure = intervalOf(1e-9);
    const unsure = intervalOf(0.5);
    expect(sure.low).toBeGreaterThan(unsure.low);
    expect(sure.high).toBeLessThan(unsure.high);
    expect(sure.low).toBeLessThan(1);
    expect(sure.high).toBeGreaterThan(1);
  });
});

test('at least four in five made up customers end inside their interval, the best ones too', () => {
  const figures = evaluateMadeUp(4000).flatMap((report) => report.figures);
  expect(figures).toHaveLength(6);
  expect(figuresText(figures.filter(({ isHeld }) => !isHeld))).toBe('');
});

test('a group is forecast as each of its customers is', () => {
  const model = modelOf(0.5);
  const outlook = outlookOf(model, buyer, AS_OF_DAY);
  const span = { asOfDay: AS_OF_DAY, untilDay: UNTIL_DAY };
  const [forecast] = groupForecasts(model, [{ count: 3, ...buyer }], span);
  if (forecast === undefined) throw new Error('there is one group');
  const corrected = correctedForecast(forecast, model);
  const orders = outlook.ordersUntil(UNTIL_DAY);
  expect(corrected.orders).toBeCloseTo(orders, 9);
  expect(corrected.spendMinor).toBeCloseTo(orders * outlook.spendPerOrderMinor, 6);
});
