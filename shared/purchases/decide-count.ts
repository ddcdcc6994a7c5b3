import { assert } from '../kernel/assert.ts';
import { TRANSACTION_WRITE_COUNT_MAX } from '../table/table.ts';
import { type CellShare, cellMoves, cellSharesOf } from '../value/cell.ts';
import { type StatisticsFacts, statisticsOfDays } from './decide-statistics.ts';
import type { CountedDay } from './statistics.ts';

/** Beside the statistics themselves. */
export const MOVE_COUNT_MAX = TRANSACTION_WRITE_COUNT_MAX - 1;

type Counted = Pick<StatisticsFacts, 'currency' | 'days'>;

export type CountStep = {
  /** What is to be stored; undefined when nothing is left to count. */
  readonly statistics: StatisticsFacts | undefined;
  readonly moves: readonly CellShare[];
  /** Not all of it fitted into one transaction. */
  readonly isMoreToDo: boolean;
};

/**
 * The next step from what is counted to what is to be counted. Each step moves the cells by exactly
 * what the statistics change, in one transaction: a history that comes in at once is counted in
 * several, some days more in each.
 * @returns undefined when all is counted.
 */
export function decideCount(
  before: StatisticsFacts | undefined,
  wanted: StatisticsFacts | undefined,
): CountStep | undefined {
  if (isSame(before, wanted)) return undefined;
  const moves = movesOf(before, wanted);
  if (moves.length <= MOVE_COUNT_MAX) return { statistics: wanted, moves, isMoreToDo: false };
  // Another currency begins when all of the one before is taken away.
  const isOther = before !== undefined && before.currency !== wanted?.currency;
  const shape = isOther ? before : wanted;
  assert(shape !== undefined, 'what is moved comes from something or leads to something');
  const daysWanted = isOther || wanted === undefined ? [] : wanted.days;
  const changed = changedDays(before?.days ?? [], daysWanted);
  for (let count = changed.length; count > 0; count = Math.floor(count / 2)) {
    const days = mixed(before?.days ?? [], daysWanted, new Set(changed.slice(0, count)));
    const part = statisticsOfDays(days, shape);
    const partMoves = movesOf(before, part);
    if (partMoves.length <= MOVE_COUNT_MAX) {
      return { statistics: part, moves: partMoves, isMoreToDo: true };
    }
  }
  assert(false, 'one day moves fewer cells than a transaction takes');
}

function movesOf(before: Counted | undefined, after: Counted | undefined): readonly CellShare[] {
  return cellMoves(sharesOf(before), sharesOf(after));
}

/** What the cells hold of a customer. */
export function sharesOf(counted: Counted | undefined): readonly CellShare[] {
  return counted === undefined ? [] : cellSharesOf(counted.days, counted.currency);
}

function changedDays(before: readonly CountedDay[], after: readonly CountedDay[]) {
  const texts = new Map(before.map((each) => [each.day, textOf(each)]));
  const added = after.filter((each) => texts.get(each.day) !== textOf(each));
  const wanted = new Set(after.map(({ day }) => day));
  const gone = before.filter(({ day }) => !wanted.has(day));
  return [...added, ...gone].map(({ day }) => day).toSorted((left, right) => left - right);
}

/** Of the days in `turned` what is to be, of all others what was. */
function mixed(
  before: readonly CountedDay[],
  after: readonly CountedDay[],
  turned: ReadonlySet<number>,
): readonly CountedDay[] {
  return [
    ...before.filter(({ day }) => !turned.has(day)),
    ...after.filter(({ day }) => turned.has(day)),
  ].toSorted((left, right) => left.day - right.day);
}

function isSame(left: StatisticsFacts | undefined, right: StatisticsFacts | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return (
    left.currency === right.currency &&
    left.items === right.items &&
    left.isMarginAssumed === right.isMarginAssumed &&
    changedDays(left.days, right.days).length === 0
  );
}

function textOf({ day, spendMinor, marginMinor }: CountedDay): string {
  return `${day} ${spendMinor} ${marginMinor}`;
}
