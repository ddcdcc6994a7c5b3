// A shop with an old past and a young present: what nobody saw is neither believed nor taken for leaving.
import { describe, expect, test } from 'vitest';
import { printModels } from '../../commands/value/print-models.ts';
import { Instant, PlainDate } from '../../shared/kernel/time.ts';
import { type BuyingDay, type Cell, cellSharesOf, cellsOf } from '../../shared/value/cell.ts';
import { qualityOf } from '../../shared/value/fit-quality.ts';
import { fitValueModel } from '../../shared/value/fit-value-model.ts';
import { dateOfEpochDay, valuedAsOf } from '../../shared/value/history-end.ts';
import { BREAK_WEEKS, observedSpanOf } from '../../shared/value/observed-span.ts';
import { refitModels } from '../../shared/value/refit-models.ts';
import { type CandidateRecord, ValueModel } from '../../shared/value/value-model.ts';
import { seededRandom } from '../support/seeded.ts';
import { MADE_UP_LAST_DAY, madeUpCustomers } from './shop-of-three-years.ts';
import { lifeOf, valueWorld } from './value-world.ts';

type Histories = readonly (readonly BuyingDay[])[];
const on = (day: number): BuyingDay => ({ day, spendMinor: 2000, marginMinor: 500 });
const cellsOfAll = (histories: Histories): readonly Cell[] =>
  cellsOf(histories.flatMap((days) => cellSharesOf(days, 'GBP')));

/** A Monday. */
const MONDAY = 20_818 - 3;
const WEEK = 7;
/** 60 customers of whom 30 come back within a fortnight; all weeks of ten are bought in. */
const stretch = (from: number): Histories =>
  Array.from({ length: 60 }, (_, at) => {
    const first = from + (at % 8) * WEEK;
    return at % 2 === 0 ? [on(first), on(first + 2 * WEEK)] : [on(first)];
  });
const lastBuyingDay = (from: number) => from + 8 * WEEK;
const spanOf = (histories: Histories, asOfDay: number) =>
  observedSpanOf(cellsOfAll(histories), asOfDay);

describe('the part of the past that counts', () => {
  const end = lastBuyingDay(MONDAY);

  test.each([
    ['a silence of a week less than a year stays a part of it', BREAK_WEEKS - 1, false],
    ['a silence of a whole year ends it', BREAK_WEEKS, true],
  ])('%s', (_, silentWeeks, isBroken) => {
    const back = end + (silentWeeks + 1) * WEEK;
    const young = stretch(back);
    expect(spanOf([...stretch(MONDAY), ...young], back + 100)).toEqual(
      isBroken ? { beginsDay: back } : {},
    );
    // The same with a present that says nothing yet.
    expect(spanOf([...stretch(MONDAY), [on(back)]], back + 100)).toEqual(
      isBroken ? { endsDay: end + WEEK - 1 } : {},
    );
  });

  test('is all of it where nobody was silent for long, or too few ever came', () => {
    expect(spanOf(stretch(MONDAY), end)).toEqual({});
    expect(spanOf(stretch(MONDAY).slice(0, 49), end)).toBeUndefined();
    expect(observedSpanOf([], end)).toBeUndefined();
  });

  test('a purchase now and then makes no history of a silence', () => {
    const many = [...madeUpCustomers(600)];
    const trickle = [1, 2, 3, 4].map((each) => [on(MADE_UP_LAST_DAY + each * 280)]);
    const span = spanOf([...many, ...trickle], MADE_UP_LAST_DAY + 1200);
    expect(span?.endsDay).toBeGreaterThan(MADE_UP_LAST_DAY - 14);
    expect(span?.endsDay).toBeLessThan(MADE_UP_LAST_DAY + WEEK);
  });

  test('a shop in which a few buy each year is not silent', () => {
    const yearly = Array.from({ length: 60 }, (_, at) => [on(MONDAY), on(MONDAY + at * 40)]);
    expect(spanOf(yearly, MONDAY + 60 * 40)).toEqual({});
  });
});

describe('an old past and two purchases sixteen years later', () => {
  const gapDays = 5700;
  const late = MADE_UP_LAST_DAY + gapDays;
  const histories = [...madeUpCustomers(400), [on(late - 104), on(late)]];
  const cells = cellsOfAll(histories);
  const fitted = () => {
    const options = { id: 'mdl_test', currency: 'GBP', asOf: dateOfEpochDay(late + 30) };
    const outcome = fitValueModel(cells, options);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };

  test('are valued as of the end of the past, measured there, and never called enough', () => {
    const model = fitted();
    expect(ValueModel.parse(ValueModel.encode(model))).toEqual(model);
    expect(model.asOf).toEqual(valuedAsOf(cells, dateOfEpochDay(late + 30)));
    expect(PlainDate.encode(model.asOf)).toMatch(/^202[67]-/);
    expect(model.historyWeeks).toBeLessThan(160);
    expect(model.customerCount).toBe(400);
    const { calibrationOrders = 0, backtestCount, isEnoughHistory } = model.quality;
    expect(calibrationOrders).toBeGreaterThan(0.6);
    expect(calibrationOrders).toBeLessThan(1.5);
    expect(backtestCount).toBeGreaterThan(2);
    expect(isEnoughHistory).toBe(false);
  });
});

describe('a present that is enough', () => {
  test('is fitted alone, and what lies before the silence is said to be left out', () => {
    const old = stretch(MADE_UP_LAST_DAY - 6000);
    const options = { id: 'mdl_test', currency: 'GBP', asOf: dateOfEpochDay(MADE_UP_LAST_DAY) };
    const fitted = fitValueModel(cellsOfAll([...old, ...madeUpCustomers(300)]), options);
    if (!fitted.ok) throw new Error(fitted.refusal);
    const { observedFrom, asOf, customerCount, historyWeeks } = fitted.value;
    expect(PlainDate.encode(observedFrom ?? asOf)).toMatch(/^2024-0[1-3]/);
    expect(asOf).toEqual(options.asOf);
    expect(valuedAsOf(cellsOfAll(old), options.asOf)).not.toEqual(options.asOf);
    expect(customerCount).toBeGreaterThan(290);
    expect(customerCount).toBeLessThanOrEqual(300);
    expect(historyWeeks).toBeLessThan(160);
  });
});

describe('whether a history is enough', () => {
  const record = (calibrationOrders: number, calibrationSpend: number) => ({
    ...{ name: 'combined', deviance: 1, calibrationOrders, calibrationSpend },
    ...{ giniOrders: 0.7, giniSpend: 0.7 },
  });
  const isEnough = (orders: number, spend = 1, cutCount = 3, weeks = 52) =>
    qualityOf({ cutCount, record: record(orders, spend) }, weeks, {}).isEnoughHistory;

  test.each([
    [1.5, true],
    [1.501, false],
    [3.17, false],
    [0.667, true],
    [0.666, false],
  ])('orders ÷ actual of %d: %s', (calibration, enough) => {
    expect(isEnough(calibration)).toBe(enough);
    expect(isEnough(1, calibration)).toBe(enough);
  });

  test('wants three tests and a year, whose present goes on as it was', () => {
    expect([isEnough(1, 1, 2), isEnough(1, 1, 3, 51.9)]).toEqual([false, false]);
    const tested = { cutCount: 8, record: record(1, 1) };
    expect(qualityOf(tested, 100, { endsDay: 1 }).isEnoughHistory).toBe(false);
    expect(qualityOf(tested, 100, { beginsDay: 1 }).isEnoughHistory).toBe(true);
  });

  test('of what was not measured nothing is told', () => {
    const untested = { cutCount: 0, record: { name: 'combined, shape' } };
    expect(qualityOf(untested, 100, {})).toEqual({ backtestCount: 0, isEnoughHistory: false });
  });
});

describe('a refit', () => {
  const gone = '2042-06-01T09:00:00Z';

  test('of an old past with a young present measures the past and says what it did', async () => {
    const world = valueWorld(1, gone);
    const random = seededRandom(5);
    const until = MADE_UP_LAST_DAY;
    for (let each = 0; each < 80; each += 1)
      await world.count(world.newId(), lifeOf(random, until, 90));
    await world.count(world.newId(), [on(world.today() - 40), on(world.today() - 3)]);
    await refitModels(world.ports, { isForced: false });
    const fitted = await world.ports.models.newest('GBP');
    expect(fitted?.historyEndedOn).toEqual(fitted?.model.asOf);
    expect(fitted?.model.quality.backtestCount).toBeGreaterThan(0);
    const lines: string[] = [];
    await printModels(world.ports.models, (line) => void lines.push(line));
    expect(lines.join('\n')).toMatch(
      /Hardly anybody has bought since: values are as of 20(26|27)-/,
    );
    expect(fitted?.model.quality.isEnoughHistory).toBe(false);
    expect(lines.join('\n')).toMatch(/as a first guess|do not rely on its values/);
  });

  const printed = async (
    candidates: readonly CandidateRecord[],
    quality: ValueModel['quality'],
  ) => {
    const world = valueWorld(1);
    await world.shopOf(90, world.today() - 1);
    await refitModels(world.ports, { isForced: false });
    const fitted = await world.ports.models.newest('GBP');
    if (fitted === undefined) throw new Error('it is fitted');
    const observedFrom = PlainDate.decode('2026-01-05');
    const model = { ...fitted.model, candidates: [...candidates], quality, observedFrom };
    const state = { id: 'GBP', version: 1, modelId: fitted.id, fittedAt: fitted.fittedAt };
    const lines: string[] = [];
    const models = {
      states: async () => [{ ...state, triedAt: fitted.fittedAt, outcome: 'fitted' as const }],
      newest: async () => ({ ...fitted, fittedAt: Instant.decode(gone), model }),
      history: async () => [],
    };
    await printModels(models, (line) => void lines.push(line));
    return lines.join('\n');
  };

  test('prints what was not measured as such, also where an older version wrote zeros', async () => {
    const zeros = {
      ...{ deviance: 0, calibrationOrders: 0, calibrationSpend: 0, giniOrders: 0, giniSpend: 0 },
    };
    const said = await printed(
      [
        { name: 'bg-nbd', isChosen: false },
        { name: 'combined', ...zeros, isChosen: true },
      ],
      { calibrationOrders: 3.17, backtestCount: 5, isEnoughHistory: false },
    );
    expect(said.match(/not measured/g)).toHaveLength(2);
    expect(said).not.toContain('0.000');
    expect(said).toContain('do not rely on its values');
    expect(said).toContain('Left out is what lies before 2026-01-05');
  });
});
