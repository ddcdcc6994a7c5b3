import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { Instant } from '../kernel/time.ts';

/**
 * `too_few`: not enough customers were compared to say anything. `open`: the interval has room for nothing
 * and for something. `brings` and `takes`: it lies above or below nothing. `not_worth`: whatever management
 * brings, it is less than it must.
 */
export const Verdict = z.enum(['too_few', 'open', 'brings', 'takes', 'not_worth']);
export type Verdict = z.output<typeof Verdict>;

/** Margin in minor units; each of a managed customer, beyond what would have come anyhow. */
const Brought = z.object({
  /** Of one customer and week, with fractions. */
  perWeekMinor: z.number(),
  perWeekLowMinor: z.number(),
  perWeekHighMinor: z.number(),
  /** Of all managed customers who were measured, over their windows. */
  inAllMinor: z.int(),
  inAllLowMinor: z.int(),
  inAllHighMinor: z.int(),
  /** As a part of what would have come anyhow; absent where nothing would have. */
  gainBasisPoints: z.exactOptional(z.int()),
  gainLowBasisPoints: z.exactOptional(z.int()),
  gainHighBasisPoints: z.exactOptional(z.int()),
  /** How much of the wavering the expectation took away, 0 to 1. */
  explained: z.number(),
});
export type Brought = Readonly<z.output<typeof Brought>>;

const Missing = z.object({
  /** Who must still be compared, those among them whose window is not over yet. */
  customerCount: z.int().positive(),
  /** Absent when at the present pace it is never. */
  weekCount: z.exactOptional(z.int().positive()),
});
export type Missing = Readonly<z.output<typeof Missing>>;

/** What the laboratory said at one time; kept for good. */
export const Reading = z.object({
  /** The day (UTC) for which it is. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  version: z.int().nonnegative(),
  at: Instant,
  currency: Currency,
  windowWeeks: z.int().positive(),
  verdict: Verdict,
  qualifiedCount: z.int().nonnegative(),
  managedCount: z.int().nonnegative(),
  controlCount: z.int().nonnegative(),
  brought: z.exactOptional(Brought),
  missing: z.exactOptional(Missing),
});
export type Reading = Readonly<z.output<typeof Reading>>;
export type ReadingFacts = Omit<Reading, 'id' | 'version' | 'at'>;

export const WEEKS_OF_YEAR = 52;
