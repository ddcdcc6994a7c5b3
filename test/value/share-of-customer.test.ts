import { describe, expect, test } from 'vitest';
import { TOPICS } from '../../shared/dialogue/facts/topics.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { type Cell, epochDayOf, NOTHING_SUMMED } from '../../shared/value/cell.ts';
import { type Comparables, comparablesOf, octaveOf } from '../../shared/value/comparables.ts';
import { comparablesStore } from '../../shared/value/comparables-store.ts';
import { decideSegment } from '../../shared/value/decide-segment.ts';
import {
  decideShareOfCustomer,
  type ShareFacts,
} from '../../shared/value/decide-share-of-customer.ts';
import { findShareOfCustomer } from '../../shared/value/find-share-of-customer.ts';
import { renewComparables } from '../../shared/value/renew-comparables.ts';
import { STATED_SHARES, type StatedShare } from '../../shared/value/share-of-customer.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';

const TODAY = Temporal.PlainDate.from('2027-03-01');
const A_YEAR_AGO = TODAY.subtract({ days: 365 });
const yearOf = (marginMinor: number) => ({ orders: 3, spendMinor: 3 * marginMinor, marginMinor });
const value = { currency: 'GBP', in36Months: yearOf(30_000) };
const statistics = { currency: 'GBP', firstOn: A_YEAR_AGO, orders: 10, spendMinor: 50_000 };
const comparables: Comparables = {
  ...{ id: 'GBP', version: 1, asOf: TODAY },
  groups: [{ octave: octaveOf(50_000, 10), customerCount: 40, walletMinor: 200_000 }],
};
const share = (facts: Partial<ShareFacts>) =>
  decideShareOfCustomer({
    ...{ statistics, value, stated: undefined, comparables, today: TODAY, ...facts },
  });

describe('the share of a customer', () => {
  test('has an answer of the dialogue for each of its meanings', () => {
    expect(Object.keys(STATED_SHARES)).toEqual(TOPICS['share-of-customer'].choices);
  });

  test.each<{ stated: StatedShare; basisPoints: number; potentialMinor: number }>([
    { stated: 'most', basisPoints: 8000, potentialMinor: 7500 },
    { stated: 'about-half', basisPoints: 5000, potentialMinor: 30_000 },
    { stated: 'a-few', basisPoints: 2000, potentialMinor: 120_000 },
    { stated: 'this-one', basisPoints: 1000, potentialMinor: 270_000 },
  ])('is what they said: $stated', ({ stated, ...expected }) => {
    expect(share({ stated })).toMatchObject({ by: 'stated', ...expected });
  });

  test('is estimated from customers with orders like theirs, and says so', () => {
    expect(share({})).toEqual({
      ...{ currency: 'GBP', by: 'estimated', comparedCount: 40 },
      ...{ basisPoints: 2500, lowBasisPoints: 1667, highBasisPoints: 3750 },
      ...{ yearSpendMinor: 50_000, walletMinor: 200_000, potentialMinor: 90_000 },
    });
  });

  test.each([
    { spendMinor: 199_900, isAll: false },
    { spendMinor: 200_000, isAll: true },
    { spendMinor: 250_000, isAll: true },
  ])('of $spendMinor a year is all: $isAll', ({ spendMinor, isAll }) => {
    const orders = spendMinor / 5000;
    const found = share({ statistics: { ...statistics, orders, spendMinor } });
    expect(found?.basisPoints === 10_000 && found.potentialMinor === 0).toBe(isAll);
  });

  test('is not known where nobody is like them, in their currency or at all', () => {
    expect(share({ comparables: undefined })).toBeUndefined();
    expect(share({ comparables: { ...comparables, groups: [] } })).toBeUndefined();
    expect(share({ comparables: { ...comparables, id: 'EUR' } })).toBeUndefined();
    expect(share({ statistics: { ...statistics, spendMinor: 0 }, stated: 'most' })).toBeUndefined();
  });

  test('promises nothing of those who have no value, or lose us money', () => {
    expect(share({ value: undefined })?.potentialMinor).toBe(0);
    const losing = { ...value, in36Months: yearOf(-10) };
    expect(share({ value: losing })?.potentialMinor).toBe(0);
  });
});

const cell = (customers: number, yearSpendMinor: number, facts: Partial<Cell> = {}): Cell => ({
  ...{ ...NOTHING_SUMMED, currency: 'GBP', kind: 'present', atWeek: 0 },
  ...{ firstWeek: 0, lastWeek: 2980, orderBand: 1, spendBand: 1, customers },
  // Orders of 50 each.
  ...{ orders: (customers * yearSpendMinor) / 5000, spendMinor: customers * yearSpendMinor },
  firstDays: customers * epochDayOf(A_YEAR_AGO),
  ...facts,
});
const groupsOf = (cells: readonly Cell[]) =>
  comparablesOf(cells, { currency: 'GBP', asOf: TODAY }).groups;

describe('comparable customers', () => {
  test('show by their best tenth how much there is', () => {
    const cells = [cell(89, 10_000), cell(1, 40_000), cell(10, 100_000)];
    expect(groupsOf(cells)).toEqual([{ octave: 12, customerCount: 100, walletMinor: 40_000 }]);
    expect(groupsOf([cell(89, 10_000), cell(11, 100_000)])[0]?.walletMinor).toBe(100_000);
  });

  test.each([
    { count: 29, groups: 0 },
    { count: 30, groups: 1 },
  ])('are $groups kinds when there are $count', ({ count, groups }) => {
    expect(groupsOf([cell(count, 10_000)])).toHaveLength(groups);
  });

  test('who came lately are not multiplied to more than twice', () => {
    const firstDays = 100 * epochDayOf(TODAY.subtract({ days: 1 }));
    const [group] = groupsOf([cell(100, 10_000, { firstDays })]);
    expect(group?.walletMinor).toBe(Math.round((10_000 * 365) / 183));
  });

  test('of the past, of weeks, and who gave all back are no part of it', () => {
    const past = cell(100, 10_000, { kind: 'past' });
    const gone = cell(0, 10_000);
    expect(groupsOf([past, cell(100, 10_000, { kind: 'week' }), gone])).toEqual([]);
    expect(groupsOf([cell(100, 10_000, { spendMinor: 0 })])).toEqual([]);
  });
});

describe('customers are told apart', () => {
  const segment = (lifetimeValueMinor: number, potentialMinor = 0) =>
    decideSegment({ lifetimeValueMinor, potentialMinor, valuableFromMinor: 1000 });

  test.each([
    { value: 1000, potential: 0, is: 'most_valuable', why: 'at the border of the best fifth' },
    { value: 999, potential: 0, is: 'migrator', why: 'just below it' },
    { value: 500, potential: 500, is: 'most_growable', why: 'half of it is elsewhere' },
    { value: 501, potential: 499, is: 'migrator', why: 'less than half is elsewhere' },
    { value: 499, potential: 500, is: 'migrator', why: 'all of it would not be enough' },
    { value: 1000, potential: 9000, is: 'most_valuable', why: 'keeping comes first' },
    { value: 0, potential: 0, is: 'migrator', why: 'at nothing' },
    { value: -1, potential: 0, is: 'below_zero', why: 'below nothing' },
    { value: -100, potential: 99, is: 'below_zero', why: 'below nothing with all of it' },
    { value: -100, potential: 100, is: 'migrator', why: 'at nothing with all of it' },
    { value: -100, potential: 1100, is: 'most_growable', why: 'with all of it among the best' },
  ])('$value with $potential elsewhere is $is: $why', ({ value: worth, potential, is }) => {
    expect(segment(worth, potential)).toBe(is);
  });

  test('and nobody below zero is most valuable where hardly anybody is worth anything', () => {
    const facts = { lifetimeValueMinor: -1, potentialMinor: 0, valuableFromMinor: -5 };
    expect(decideSegment(facts)).toBe('below_zero');
  });
});

describe('on the table', () => {
  const settings = { table: new MemoryTable(), shardCount: 1 };
  const stored = comparablesStore(settings);
  const clock = manualClock('2027-03-01T10:00:00Z');

  test('comparable customers are made anew from the cells, twice with the same result', async () => {
    const cells = { all: async () => [cell(100, 10_000), cell(50, 9000, { currency: 'EUR' })] };
    await renewComparables({ cells, comparables: stored, clock });
    const first = await stored.find('GBP');
    await renewComparables({ cells, comparables: stored, clock });
    expect(await stored.find('GBP')).toEqual({ ...first, version: 2 });
    expect((await stored.find('EUR'))?.groups).toHaveLength(1);
  });

  test('a share is found with the segment, and neither for whoever never bought', async () => {
    const customerId = 'cus_01J0000000000000000000000A';
    const counted = { ...statistics, id: customerId };
    const ports = {
      comparables: stored,
      countedPurchases: { find: async (id: string) => (id === customerId ? counted : undefined) },
      spectra: { all: async () => [] },
    };
    const question = { customerId, value: undefined, topics: [], today: TODAY };
    const found = await findShareOfCustomer(ports as never, question);
    expect(found).toMatchObject({ share: { by: 'estimated', comparedCount: 100 } });
    expect(found.segment).toBeUndefined();
    const nobody = { ...question, customerId: 'cus_01J0000000000000000000000B' };
    expect(await findShareOfCustomer(ports as never, nobody)).toEqual({});
  });
});
