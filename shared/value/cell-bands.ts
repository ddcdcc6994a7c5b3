// Which customers share a cell. All of it follows from a customer's own history and from no day of today, so that time
// passing moves nobody. A cell's sums keep its means exact, whatever its width.

/** Bands of last weeks in cells of the present are as wide as cuts are apart, so that each cut lies between two of them. */
export const BLOCK_WEEKS = 4;

const EXACT_ORDERS_MAX = 12;
const ORDER_BANDS_PER_DOUBLING = 4;
const EXACT_WEEKS_MAX = 8;
const WEEK_BANDS_PER_DOUBLING = 2;
/** Keeps a whole number that came out a little too large where it is. */
const TOLERANCE = 1e-9;

/** 1 to 12 are themselves; beyond, four bands to a doubling. */
export function orderBandOf(orders: number): number {
  if (orders <= EXACT_ORDERS_MAX) return orders;
  const doublings = Math.log2(orders / EXACT_ORDERS_MAX);
  return EXACT_ORDERS_MAX + Math.ceil(ORDER_BANDS_PER_DOUBLING * doublings - TOLERANCE);
}

/** Two to a doubling of the average spend in minor units; nothing spent (all returned, a present) is band 0. */
export function spendBandOf(spendMinor: number, orders: number): number {
  const average = spendMinor / orders;
  return average < 1 ? 0 : 1 + Math.floor(2 * Math.log2(average));
}

/** The longest of the band that so many weeks are in: 0 to 8 are themselves; beyond, two bands to a doubling. */
export function longestAlike(weeks: number): number {
  if (weeks <= EXACT_WEEKS_MAX) return weeks;
  const doublings = Math.log2(weeks / EXACT_WEEKS_MAX);
  const band = Math.ceil(WEEK_BANDS_PER_DOUBLING * doublings - TOLERANCE);
  return Math.floor(EXACT_WEEKS_MAX * 2 ** (band / WEEK_BANDS_PER_DOUBLING) + TOLERANCE);
}

export type WeekBands = { readonly firstWeek: number; readonly lastWeek: number };

/**
 * One pair of weeks that stands for all histories of a band. Whoever bought in a single week is told apart by that week: they are
 * half of all customers, and of one week are no pairs. The others by about when they last bought, and how long before it first.
 * @param cutWeek of cells of the past; weeks before it say how long somebody had been silent then.
 */
export function weekBandsOf(firstWeek: number, lastWeek: number, cutWeek?: number): WeekBands {
  if (firstWeek === lastWeek) return { firstWeek, lastWeek };
  const alike =
    cutWeek === undefined
      ? lastWeek - (lastWeek % BLOCK_WEEKS)
      : Math.max(0, cutWeek - longestAlike(cutWeek - lastWeek));
  return {
    firstWeek: Math.max(0, alike - longestAlike(lastWeek - firstWeek)),
    lastWeek: alike,
  };
}
