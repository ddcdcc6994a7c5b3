// What every fit and every backtest reads: sums over customers who are alike, never a customer. A customer's
// history is some shares of cells; when it changes, the stream moves the difference (`cellMoves`), so that
// the cells are the same whatever came in whatever order, and as often as it came.
import { BLOCK_WEEKS, orderBandOf, spendBandOf, weekBandsOf } from './cell-bands.ts';

/** A day on which a customer bought, returns netted. Two orders of one day are one: the models call it a transaction. */
export type BuyingDay = {
  /** Whole days since 1970-01-01 in the shop's zone (`epochDayOf`). */
  readonly day: number;
  readonly spendMinor: number;
  readonly marginMinor: number;
};

/** Whole numbers, so that adding and taking away leaves nothing behind. */
export type CellSums = {
  readonly customers: number;
  readonly orders: number;
  readonly spendMinor: number;
  readonly marginMinor: number;
  /** Of first and last days of buying: their mean is exact however wide the cell is. */
  readonly firstDays: number;
  readonly lastDays: number;
  /** Of the weeks after the cut; 0 in cells of the present. */
  readonly buyersAfter: number;
  readonly ordersAfter: number;
  readonly ordersAfterSquared: number;
  readonly spendAfterMinor: number;
  /** Of whole currency units, for the square of minor units would leave the safe integers. */
  readonly spendAfterSquared: number;
};

/**
 * What is added to the cell of this name. `present`: where a customer stands now. `past`: where they stood at a cut and what
 * they bought in the `HORIZON_WEEKS` after it. `week`: what all bought in a week.
 */
export type CellShare = { readonly name: string; readonly sums: CellSums };

export type CellKey = {
  /** ISO 4217; amounts of two currencies never meet in a cell. */
  readonly currency: string;
  readonly kind: 'present' | 'past' | 'week';
  /** The Monday at whose beginning a `past` cell stood so, or of a `week` cell; 0 in `present` cells. */
  readonly atWeek: number;
  /** Weeks since 1970, beginning on Mondays (`epochWeekOf`), that stand for a band (`weekBandsOf`). 0 in `week` cells. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** Orders up to 12 as they are, beyond in bands; `orders` of the sums is exact. */
  readonly orderBand: number;
  /** Half a doubling of the average spend of an order. */
  readonly spendBand: number;
};

export type Cell = CellKey & CellSums;

export const NOTHING_SUMMED: CellSums = {
  ...{ customers: 0, orders: 0, spendMinor: 0, marginMinor: 0, firstDays: 0, lastDays: 0 },
  ...{ buyersAfter: 0, ordersAfter: 0, ordersAfterSquared: 0 },
  ...{ spendAfterMinor: 0, spendAfterSquared: 0 },
};

/** Cuts are this far apart, on weeks that divide by it. */
export const CUT_EVERY_WEEKS = BLOCK_WEEKS;
/** How far a backtest looks ahead. */
export const HORIZON_WEEKS = 12;
/** Cuts further before the last purchase than this tell little of the shop of today. */
export const CUT_WEEKS_BACK_MAX = 52;

const KIND_LETTER = { present: 'N', past: 'H', week: 'W' } as const;
const KIND_BY_LETTER = { N: 'present', H: 'past', W: 'week' } as const;

/** Text without `#`, such as `H-GBP-02912-2880-2904-3-11`; those of a kind, a currency and a time begin alike. */
export function cellName({ kind, currency, atWeek, ...key }: CellKey): string {
  const { firstWeek, lastWeek, orderBand, spendBand } = key;
  const bands = `${firstWeek}-${lastWeek}-${orderBand}-${spendBand}`;
  return `${cellNamesOf(kind, currency, atWeek)}${bands}`;
}

/** How the names of these cells begin. Names of a later `atWeek` come after them. */
export function cellNamesOf(kind: CellKey['kind'], currency?: string, atWeek?: number): string {
  const letter = `${KIND_LETTER[kind]}-`;
  if (currency === undefined || atWeek === undefined) return letter;
  return `${letter}${currency}-${String(atWeek).padStart(5, '0')}-`;
}

/** A stored cell as the fits want it; undefined for what is no cell's name. */
export function cellOf({ name, sums }: CellShare): Cell | undefined {
  const match = /^([NHW])-([A-Z]{3})-(\d{5})-(\d+)-(\d+)-(\d+)-(\d+)$/.exec(name);
  if (match === null) return undefined;
  const [, letter, currency = '', ...numbers] = match;
  const [atWeek = 0, firstWeek = 0, lastWeek = 0, orderBand = 0, spendBand = 0] =
    numbers.map(Number);
  const kind = KIND_BY_LETTER[letter as keyof typeof KIND_BY_LETTER];
  return { currency, kind, atWeek, firstWeek, lastWeek, orderBand, spendBand, ...sums };
}

const WEEK_DAYS = 7;
/** 1970-01-01 was a Thursday; three days earlier a week began. */
const FIRST_MONDAY_OFFSET = 3;

export function epochWeekOf(day: number): number {
  return Math.floor((day + FIRST_MONDAY_OFFSET) / WEEK_DAYS);
}

/** The Monday on which a week begins. */
export function firstDayOfWeek(week: number): number {
  return week * WEEK_DAYS - FIRST_MONDAY_OFFSET;
}

/** Days since 1970-01-01 of a date in the calendar; the algorithm is Howard Hinnant's `days_from_civil`. */
export function epochDayOf(date: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * Every share of a customer's whole history; none when they never bought.
 * @param days in order of time, each day once.
 */
export function cellSharesOf(days: readonly BuyingDay[], currency: string): readonly CellShare[] {
  if (days.length === 0) return [];
  const present = stateShare({ currency, kind: 'present', atWeek: 0 }, days);
  return [present, ...weekShares(days, currency), ...pastShares(days, currency)];
}

/** What is to be added (or, below 0, taken away) to come from one history's shares to another's. */
export function cellMoves(
  before: readonly CellShare[],
  after: readonly CellShare[],
): readonly CellShare[] {
  const byName = new Map<string, CellSums>();
  for (const { name, sums } of after) byName.set(name, added(byName.get(name), sums, 1));
  for (const { name, sums } of before) byName.set(name, added(byName.get(name), sums, -1));
  return [...byName]
    .map(([name, sums]) => ({ name, sums }))
    .filter(({ sums }) => Object.values(sums).some((sum) => sum !== 0));
}

const SUM_NAMES = Object.keys(NOTHING_SUMMED) as readonly (keyof CellSums)[];

function added(to: CellSums = NOTHING_SUMMED, sums: CellSums, sign: 1 | -1): CellSums {
  const entries = SUM_NAMES.map((name) => [name, to[name] + sign * sums[name]]);
  return Object.fromEntries(entries) as CellSums;
}

export type CellTotals = Map<string, Record<keyof CellSums, number>>;

export function addShare(totals: CellTotals, { name, sums }: CellShare): void {
  const total = totals.get(name);
  if (total === undefined) totals.set(name, { ...sums });
  else for (const sum of SUM_NAMES) total[sum] += sums[sum];
}

export function cellsOfTotals(totals: CellTotals): readonly Cell[] {
  return [...totals].flatMap(([name, sums]) => cellOf({ name, sums }) ?? []);
}

/** Adds up shares that came from many customers or many shards. */
export function cellsOf(shares: Iterable<CellShare>): readonly Cell[] {
  const totals: CellTotals = new Map();
  for (const share of shares) addShare(totals, share);
  return cellsOfTotals(totals);
}

type Moment = Pick<CellKey, 'currency' | 'kind' | 'atWeek'>;

function stateShare(moment: Moment, days: readonly BuyingDay[]): CellShare {
  const firstDay = days[0]?.day ?? 0;
  const lastDay = days.at(-1)?.day ?? 0;
  const spendMinor = total(days.map((each) => each.spendMinor));
  const key = {
    ...moment,
    ...weekBandsOf(
      epochWeekOf(firstDay),
      epochWeekOf(lastDay),
      moment.kind === 'past' ? moment.atWeek : undefined,
    ),
    orderBand: orderBandOf(days.length),
    spendBand: spendBandOf(spendMinor, days.length),
  };
  return {
    name: cellName(key),
    sums: {
      ...NOTHING_SUMMED,
      ...{ customers: 1, orders: days.length, spendMinor, firstDays: firstDay, lastDays: lastDay },
      marginMinor: total(days.map((each) => each.marginMinor)),
    },
  };
}

/** `customers` are the new ones of the week, `orders` those of customers who had bought before. */
function weekShares(days: readonly BuyingDay[], currency: string): readonly CellShare[] {
  return days.map(({ day, spendMinor, marginMinor }, at) => ({
    name: cellName({
      ...{ currency, kind: 'week', atWeek: epochWeekOf(day) },
      ...{ firstWeek: 0, lastWeek: 0, orderBand: 0, spendBand: 0 },
    }),
    sums: {
      ...NOTHING_SUMMED,
      ...(at === 0 ? { customers: 1 } : { orders: 1, spendMinor, marginMinor }),
    },
  }));
}

/**
 * Who bought nothing since a cut has no share of it: their present cell, whose last week lies before the cut,
 * says all. So time passing moves no cell.
 */
function pastShares(days: readonly BuyingDay[], currency: string): readonly CellShare[] {
  const firstWeek = epochWeekOf(days[0]?.day ?? 0);
  const lastWeek = epochWeekOf(days.at(-1)?.day ?? 0);
  const earliest = Math.max(firstWeek + 1, lastWeek - CUT_WEEKS_BACK_MAX);
  const shares: CellShare[] = [];
  const start = Math.ceil(earliest / CUT_EVERY_WEEKS) * CUT_EVERY_WEEKS;
  for (let cutWeek = start; cutWeek <= lastWeek; cutWeek += CUT_EVERY_WEEKS) {
    const cutDay = firstDayOfWeek(cutWeek);
    const endDay = firstDayOfWeek(cutWeek + HORIZON_WEEKS);
    const state = stateShare(
      { currency, kind: 'past', atWeek: cutWeek },
      days.filter(({ day }) => day < cutDay),
    );
    const after = days.filter(({ day }) => day >= cutDay && day < endDay);
    shares.push({ name: state.name, sums: { ...state.sums, ...afterSums(after) } });
  }
  return shares;
}

function afterSums(after: readonly BuyingDay[]) {
  const spendAfterMinor = total(after.map(({ spendMinor }) => spendMinor));
  return {
    buyersAfter: after.length > 0 ? 1 : 0,
    ordersAfter: after.length,
    ordersAfterSquared: after.length ** 2,
    spendAfterMinor,
    spendAfterSquared: Math.round(spendAfterMinor / 100) ** 2,
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
