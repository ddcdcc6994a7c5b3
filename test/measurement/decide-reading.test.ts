import { describe, expect, test } from 'vitest';
import { Temporal } from '../../shared/kernel/time.ts';
import { type ArmSums, type Cohort, CohortAdder } from '../../shared/measurement/cohort-sums.ts';
import { decideReading } from '../../shared/measurement/decide-reading.ts';
import { type Experiment, newExperiment } from '../../shared/measurement/experiment.ts';

const BEGUN_AT = Temporal.Instant.from('2027-01-04T10:00:00Z');
const TODAY = Temporal.PlainDate.from('2027-06-28');
const EXPERIMENT = newExperiment('GBP', BEGUN_AT);

/** Half of the managed bring so much more than 100.00, half so much less; the others likewise about it. */
function cohort(
  on: string,
  gainMinor: number,
  facts: { people?: number; open?: number } = {},
): Cohort {
  const { people = 200, open = 0 } = facts;
  const adder = new CohortAdder();
  for (let at = 0; at < people + open; at += 1) {
    const arm = at % 5 === 0 ? 'control' : 'managed';
    const scatter = at % 2 === 0 ? 2000 : -2000;
    const broughtMinor = 10_000 + scatter + (arm === 'managed' ? gainMinor : 0);
    adder.add({
      ...{ arm, stratum: 2, controlBasisPoints: 2000, expectedMinor: 0, limitMinor: 100_000 },
      ...(at < people ? { broughtMinor } : {}),
    });
  }
  const sums: readonly ArmSums[] = adder.sums();
  return { id: on, version: 1, on: Temporal.PlainDate.from(on), isClosed: open === 0, sums };
}

const read = (cohorts: readonly Cohort[], facts: Partial<Experiment> = {}) =>
  decideReading({ ...EXPERIMENT, ...facts }, cohorts, TODAY);

describe('what a reading says', () => {
  test.each([
    { gain: 3000, facts: {}, verdict: 'brings' },
    { gain: -3000, facts: {}, verdict: 'takes' },
    { gain: 0, facts: {}, verdict: 'open' },
    { gain: 100, facts: { mustBringMinor: 40_000 }, verdict: 'not_worth' },
    // Above nothing, and still less than it must.
    { gain: 3000, facts: { mustBringMinor: 40_000 }, verdict: 'not_worth' },
    { gain: 3000, facts: { mustBringMinor: 4000 }, verdict: 'brings' },
    { gain: -3000, facts: { mustBringMinor: 4000 }, verdict: 'takes' },
  ])('of a gain of $gain with $facts is $verdict', ({ gain, facts, verdict }) => {
    expect(read([cohort('2027-01-04', gain)], facts).verdict).toBe(verdict);
  });

  test('of few is that there are too few', () => {
    const few = read([cohort('2027-01-04', 3000, { people: 145 })]);
    expect(few).toMatchObject({
      verdict: 'too_few',
      controlCount: 29,
      missing: { customerCount: 5 },
    });
    expect(few.brought).toBeUndefined();
    expect(read([cohort('2027-01-04', 3000, { people: 150 })]).verdict).toBe('brings');
  });

  test('of nobody is that there are too few, and that it takes for ever', () => {
    expect(read([])).toEqual({
      ...{ currency: 'GBP', windowWeeks: 13, verdict: 'too_few' },
      ...{ qualifiedCount: 0, managedCount: 0, controlCount: 0 },
      missing: { customerCount: 150 },
    });
  });

  test('gives the same gain for a week, in all, and as a part of what comes anyhow', () => {
    const { brought } = read([cohort('2027-01-04', 3000)]);
    expect(brought?.perWeekMinor).toBeCloseTo(3000 / 13);
    expect(brought?.inAllMinor).toBe(3000 * 160);
    expect(brought?.gainBasisPoints).toBe(3000);
    const { gainLowBasisPoints = 0, gainHighBasisPoints = 0 } = brought ?? {};
    expect(gainLowBasisPoints).toBeLessThan(3000);
    expect(gainHighBasisPoints).toBeGreaterThan(3000);
  });
});

describe('what is missing', () => {
  test('is less for a large gain that is looked for than for a small one', () => {
    const missingFor = (mustBringMinor: number) =>
      read([cohort('2027-01-04', 0)], { mustBringMinor }).missing?.customerCount ?? 0;
    expect(missingFor(4000)).toBeGreaterThan(4 * missingFor(8000) - 1000);
    expect(missingFor(4000)).toBeGreaterThan(missingFor(8000));
  });

  test('is awaited first from those whose weeks are not over yet', () => {
    const cohorts = [
      cohort('2027-06-07', 0, { people: 0, open: 100 }),
      cohort('2027-06-21', 0, { people: 0, open: 100 }),
    ];
    // 150 are missing; the second hundred is measured sixteen weeks after its Monday.
    expect(read(cohorts).missing).toEqual({ customerCount: 150, weekCount: 15 });
    expect(read(cohorts.slice(0, 1), {}).missing?.weekCount).toBeGreaterThan(16);
  });

  test('comes at the pace of the last quarter', () => {
    // A hundred in three weeks; fifty more are half of that, and then their own sixteen weeks.
    const [first] = [cohort('2027-06-07', 0, { people: 0, open: 100 })];
    expect(read(first === undefined ? [] : [first]).missing).toEqual({
      customerCount: 150,
      weekCount: 18,
    });
    const longAgo = cohort('2027-01-04', 0, { people: 100 });
    expect(read([longAgo]).missing).toEqual({ customerCount: 50 });
  });
});
