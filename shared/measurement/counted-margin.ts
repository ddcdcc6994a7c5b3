/** What one customer's window counts for at most: so many times what was expected of it. */
const COUNTED_TIMES_MAX = 5;
/** A lifetime value looks ahead so far. */
const LIFETIME_WEEKS = 156;

export type Expectation = {
  readonly lifetimeMinor: number;
  /** Margin expected of the window. */
  readonly expectedMinor: number;
};

/**
 * Up to where the margin of a window is compared. One wholesaler who happens to be in one of the arms must
 * not decide, so there is a limit that was known before any treatment and is the same in both arms; what
 * lies beyond is left out, and what management brings there is not claimed.
 */
export function limitOf(expectation: Expectation, windowWeeks: number): number {
  const { lifetimeMinor, expectedMinor } = expectation;
  const usualMinor = Math.max(expectedMinor, (lifetimeMinor * windowWeeks) / LIFETIME_WEEKS, 1);
  return Math.round(COUNTED_TIMES_MAX * usualMinor);
}

/** The margin of a window as it is compared; below zero likewise. */
export function countedOf(broughtMinor: number, limitMinor: number): number {
  return Math.max(-limitMinor, Math.min(broughtMinor, limitMinor));
}
