import { describe, expect, test } from 'vitest';
import type { Case } from '../../shared/cases/case.ts';
import type { OpenPoint } from '../../shared/dialogue/left-off.ts';
import { decideWork, type WorkFacts, workOf } from '../../shared/managers/decide-work.ts';
import { at, CUSTOMER_ID, giftIn, on } from '../support/gift-examples.ts';
import { managedCare, NOW } from './care-examples.ts';

const TODAY = on('2027-03-01');
const nothing: WorkFacts = {
  ...{ cases: [], leftOff: undefined, gifts: [], questionTopic: undefined, zone: 'Europe/London' },
};
const todo = (facts: Partial<WorkFacts>, care = managedCare()) => {
  const work = decideWork(care, { ...nothing, ...facts }, NOW);
  return workOf({ work }, TODAY).map(({ kind }) => kind);
};
const point = (facts: Partial<OpenPoint>): OpenPoint => ({
  ...{ kind: 'promise', id: 'p', owedBy: 'us', text: 'Call', openedAt: NOW, ...facts },
});
const leftOff = (...points: OpenPoint[]) => ({
  leftOff: { id: CUSTOMER_ID, version: 1, turnCount: 1, points },
});
const openCase = { id: 'cas_1', state: 'open', promisedOn: on('2027-03-03') } as unknown as Case;

describe('what a manager should do', () => {
  test('is nothing while nothing is open and they were heard of', () => {
    expect(todo({})).toEqual([]);
  });

  test.each([
    ['2026-12-01T23:59:00Z', ['silent']],
    ['2026-12-02T00:00:00Z', []],
  ] as const)('is to get in touch with somebody heard of last at %s: %j', (heard, kinds) => {
    // Ninety days before the first of March is the first of December.
    expect(todo({}, managedCare({ lastHeardAt: at(heard) }))).toEqual(kinds);
  });

  test('is an open complaint, and not one that was answered', () => {
    expect(todo({ cases: [openCase] })).toEqual(['case']);
    expect(todo({ cases: [{ ...openCase, state: 'answered' } as Case] })).toEqual([]);
  });

  test.each([
    [point({ kind: 'answer' }), ['answer']],
    [point({}), ['promise']],
    [point({ promisedOn: on('2027-03-02') }), ['promise']],
    [point({ promisedOn: on('2027-03-03') }), []],
    [point({ owedBy: 'customer' }), []],
    [point({ kind: 'case' }), []],
  ])('is what we owe, the day before it was promised for', (open, kinds) => {
    expect(todo(leftOff(open))).toEqual(kinds);
  });

  test('is one answer to all that they said', () => {
    const asked = leftOff(point({ kind: 'answer', id: 'a' }), point({ kind: 'answer', id: 'b' }));
    expect(todo(asked)).toEqual(['answer']);
  });

  test('is a gift that lapsed or was lost, for a month', () => {
    const lapsed = (days: number) =>
      giftIn('lapsed', {
        lapsedAt: NOW.subtract({ hours: 24 * days }),
        deliverOn: on('2027-01-20'),
      });
    expect(todo({ gifts: [lapsed(1)] })).toEqual(['gift_lapsed']);
    expect(todo({ gifts: [lapsed(31)] })).toEqual([]);
    const failed = giftIn('delivery_failed', { failedAt: NOW, deliverOn: on('2027-01-20') });
    expect(todo({ gifts: [failed] })).toEqual(['gift_unconfirmed']);
    const lost = giftIn('dispatched', { unconfirmedAt: NOW, deliverOn: on('2027-01-20') });
    expect(todo({ gifts: [lost] })).toEqual(['gift_unconfirmed']);
    const onTheWay = giftIn('dispatched', { deliverOn: on('2027-01-20') });
    expect(todo({ gifts: [onTheWay] })).toEqual([]);
  });

  test.each([
    ['2026-03-29', ['occasion_ahead']],
    ['2026-03-30', []],
    ['2026-03-01', ['occasion_ahead']],
    ['2026-02-28', []],
  ] as const)('is the occasion of a gift of last year, four weeks before: %s %j', (day, kinds) => {
    expect(todo({ gifts: [giftIn('delivered', { deliverOn: on(day) })] })).toEqual(kinds);
  });

  test('is no occasion for which a gift is ordered', () => {
    const before = giftIn('delivered', { deliverOn: on('2026-03-20') });
    const ordered = giftIn('ordered', { deliverOn: on('2027-03-22') });
    expect(todo({ gifts: [before, ordered] })).toEqual([]);
    const cancelled = giftIn('cancelled', { deliverOn: on('2027-03-22') });
    expect(todo({ gifts: [before, cancelled] })).toEqual(['occasion_ahead']);
  });

  test('of a leap day is there in a year without one', () => {
    const leap = decideWork(
      managedCare(),
      { ...nothing, gifts: [giftIn('delivered', { deliverOn: on('2028-02-29') })] },
      at('2029-02-10T12:00:00Z'),
    );
    expect(leap.find(({ kind }) => kind === 'occasion_ahead')?.dueOn?.toString()).toBe(
      '2029-02-28',
    );
  });

  test('stands in the order of what is at stake', () => {
    const facts = { cases: [openCase], questionTopic: 'shoe-size', ...leftOff(point({})) };
    expect(todo(facts)).toEqual(['case', 'promise', 'question']);
    const work = decideWork(managedCare(), { ...nothing, ...facts }, NOW);
    expect(work[0]).toMatchObject({ worthMinor: 20_000, dueOn: on('2027-03-03') });
  });

  test('is worth nothing with somebody who costs more than they bring', () => {
    const care = managedCare();
    const below = { ...care, value: { ...care.value, lifetimeMinor: -500 } };
    const [first] = decideWork(below, { ...nothing, cases: [openCase] }, NOW);
    expect(first?.worthMinor).toBe(0);
  });

  test('is for a month to find out why the value fell', () => {
    const fell = (fromOn: string) => ({
      ...{ kind: 'value_falling', id: CUSTOMER_ID, fromOn: on(fromOn), worthMinor: 7 },
    });
    const care = (fromOn: string) => managedCare({ work: [fell(fromOn) as never] });
    expect(todo({}, care('2027-01-30'))).toEqual(['value_falling']);
    expect(todo({}, care('2027-01-29'))).toEqual([]);
  });
});
