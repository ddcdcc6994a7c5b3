// What a fit reads of 26.7 million customers: how many cells customers make, what a purchase writes and a refit reads of them.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TRANSACTION_WRITE_COUNT_MAX } from '../../shared/table/table.ts';
import {
  addShare,
  type BuyingDay,
  type Cell,
  type CellShare,
  type CellTotals,
  CUT_WEEKS_BACK_MAX,
  cellMoves,
  cellSharesOf,
  cellsOfTotals,
  epochWeekOf,
} from '../../shared/value/cell.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { manualClock } from '../support/manual-clock.ts';
import { MADE_UP_LAST_DAY, madeUpCustomers } from '../value/shop-of-three-years.ts';
import { countDays, valuePorts } from '../value/value-world.ts';
import { addUnits, meterOf, readsOf, sum, writesOf } from './meter.ts';
import { figure, textTable } from './text-table.ts';

export const CUSTOMER_COUNT = 26_700_000;
const SHARD_COUNT = 4;
const STORED_COUNT = 20_000;
const BOUGHT_COUNT = 400;

export type CellGrowth = {
  readonly customers: number;
  readonly present: number;
  readonly past: number;
  readonly weeks: number;
};

export type CellCosts = {
  readonly growth: readonly CellGrowth[];
  /** Of the cells in memory. */
  readonly heapMb: number;
  /** Of the purchases of the last week, so many move the cell that most of them move; weeks, which are in all shards, aside. */
  readonly busiestShare: number;
  readonly writesPerPurchase: number;
  readonly cellsPerPurchase: number;
  readonly readUnitsPerThousand: number;
  readonly readMsPerThousand: number;
};

/** What a fit reads when the shop has so many customers, who are made up. */
export function madeUpCells(customerCount: number) {
  const growth: CellGrowth[] = [];
  const counts = [customerCount / 16, customerCount / 4, customerCount].map(Math.round);
  const totals: CellTotals = new Map();
  const busy = new Map<string, number>();
  let customers = 0;
  let lastWeekCount = 0;
  for (const days of madeUpCustomers(customerCount)) {
    for (const names of namesMovedLately(days)) {
      lastWeekCount += 1;
      for (const name of names) busy.set(name, (busy.get(name) ?? 0) + 1);
    }
    for (const share of cellSharesOf(days, 'EUR')) if (isRead(share)) addShare(totals, share);
    customers += 1;
    if (counts.includes(customers)) growth.push({ customers, ...kindsOf(totals) });
  }
  const before = collected();
  const cells = cellsOfTotals(totals);
  const heapMb = (collected() - before) / 2 ** 20;
  const busiest = [...busy.values()].reduce((most, count) => Math.max(most, count), 0);
  const factor = CUSTOMER_COUNT / customerCount;
  return {
    ...{ growth, heapMb, busiestShare: busiest / lastWeekCount },
    cells: cells.map((cell) => times(cell, factor)),
  };
}

/** By the last purchase, if it was in the last week. */
function namesMovedLately(days: readonly BuyingDay[]): readonly (readonly string[])[] {
  const last = days.at(-1)?.day ?? 0;
  if (epochWeekOf(last) < epochWeekOf(MADE_UP_LAST_DAY)) return [];
  const moves = cellMoves(cellSharesOf(days.slice(0, -1), 'EUR'), cellSharesOf(days, 'EUR'));
  return [moves.map(({ name }) => name).filter((name) => !name.startsWith('W'))];
}

const EARLIEST_CUT = epochWeekOf(MADE_UP_LAST_DAY) - CUT_WEEKS_BACK_MAX;

function isRead({ name }: CellShare): boolean {
  const [letter, , week] = name.split('-');
  return letter !== 'H' || Number(week) >= EARLIEST_CUT;
}

function kindsOf(totals: CellTotals) {
  const count = (letter: string) =>
    [...totals.keys()].filter((name) => name.startsWith(letter)).length;
  return { present: count('N'), past: count('H'), weeks: count('W') };
}

function collected(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

function times(cell: Cell, factor: number): Cell {
  const { currency, kind, atWeek, firstWeek, lastWeek, orderBand, spendBand, ...sums } = cell;
  const multiplied = Object.entries(sums).map(([name, sum]) => [name, sum * factor]);
  const key = { currency, kind, atWeek, firstWeek, lastWeek, orderBand, spendBand };
  return { ...key, ...(Object.fromEntries(multiplied) as typeof sums) };
}

export async function measureCellStore(): Promise<
  Omit<CellCosts, 'growth' | 'heapMb' | 'busiestShare'>
> {
  const dynamo = await startDynamo();
  try {
    return { ...(await purchasesOn(dynamo)), ...(await readingOn(dynamo)) };
  } finally {
    await dynamo.stop();
  }
}

/** The last purchase of customers who came back, but not so often that one transaction cannot count them. */
async function purchasesOn(dynamo: Dynamo) {
  const { table } = await dynamo.newTable();
  const ports = { ...valuePorts(table, manualClock('2026-12-31T20:00:00Z'), SHARD_COUNT), table };
  const histories = [...madeUpCustomers(4 * BOUGHT_COUNT)]
    .filter(({ length }) => length > 1 && length < 60)
    .slice(0, BOUGHT_COUNT);
  const bought = histories.map((after) => ({
    ...{ id: ports.ids.next('cus', ports.clock.now()), before: after.slice(0, -1), after },
  }));
  for (const { id, before } of bought) await countDays(ports, id, before);
  const meter = meterOf(dynamo.documentClient);
  for (const { id, after } of bought) await countDays(ports, id, after);
  const units = addUnits(meter.take());
  meter.stop();
  const moved = bought.map(({ before, after }) => {
    return cellMoves(cellSharesOf(before, 'GBP'), cellSharesOf(after, 'GBP')).length;
  });
  return {
    writesPerPurchase: writesOf(units) / bought.length,
    cellsPerPurchase: sum(moved) / bought.length,
  };
}

async function readingOn(dynamo: Dynamo) {
  const { table } = await dynamo.newTable();
  const { cells } = valuePorts(table, manualClock('2026-12-31T20:00:00Z'), SHARD_COUNT);
  const totals: CellTotals = new Map();
  for (const days of madeUpCustomers(STORED_COUNT)) {
    for (const share of cellSharesOf(days, 'EUR')) if (isRead(share)) addShare(totals, share);
    if (totals.size >= STORED_COUNT) break;
  }
  const shares = [...totals].map(([name, sums]) => ({ name, sums }));
  for (let from = 0; from < shares.length; from += TRANSACTION_WRITE_COUNT_MAX) {
    const some = shares.slice(from, from + TRANSACTION_WRITE_COUNT_MAX);
    await table.writeAll(cells.additionsOf('cus_01KP0000000000000000000001', some));
  }
  await cells.all({ past: 'of_last_year' });
  const meter = meterOf(dynamo.documentClient);
  const before = process.cpuUsage();
  const read = await cells.all({ past: 'of_last_year' });
  const { user, system } = process.cpuUsage(before);
  const units = addUnits(meter.take());
  meter.stop();
  const thousands = read.length / 1000;
  return {
    readUnitsPerThousand: readsOf(units) / thousands,
    readMsPerThousand: (user + system) / 1000 / thousands,
  };
}

export function cellsText({ growth, heapMb, busiestShare, ...costs }: CellCosts): string {
  const rows = growth.map(({ customers, present, past, weeks }) =>
    [customers, present, past, weeks, present + past + weeks].map(String),
  );
  return [
    'Cells that a fit reads',
    textTable([['customers', 'present', 'a year of cuts', 'weeks', 'together'], ...rows]),
    `A purchase of somebody who bought before moves ${figure(costs.cellsPerPurchase)} cells, with the statistics ${figure(costs.writesPerPurchase)} write units;`,
    `1,000 cells are ${figure(costs.readUnitsPerThousand)} read units and ${figure(costs.readMsPerThousand)} ms of a processor; the last ones above are ${heapMb.toFixed(0)} MB.`,
    `The busiest cell is moved by ${figure(100 * busiestShare)} % of the purchases of a week.`,
  ].join('\n');
}
