import * as z from 'zod';
import { Instant } from '../kernel/time.ts';

export const CODE_MINUTES = 10;
export const CODE_TRY_COUNT_MAX = 5;
export const CODES_PER_HOUR_MAX = 5;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const SignInCode = z.object({
  /** Makes equal codes look different in the table. */
  salt: z.string().min(16).max(100),
  /** SHA-256 of salt and code. */
  hash: Hash,
  /** It counts before this instant, not at it. */
  expiresAt: Instant,
  triesLeft: z.int().min(0).max(CODE_TRY_COUNT_MAX),
});

/** The codes asked for by one address, whether it belongs to a customer or not. */
export const SignIn = z.object({
  /** SHA-256 of the address. */
  id: Hash,
  version: z.int().nonnegative(),
  /** When codes were mailed within the last hour, oldest first. */
  sentAts: z.array(Instant).max(CODES_PER_HOUR_MAX).readonly(),
  /** The newest code alone counts; absent once it was used. */
  code: z.exactOptional(SignInCode),
  /**
   * Random, new with every try. Two equal writes at the same time would both succeed, since the
   * table takes the second for a repeat: two guesses for one try, or a code used twice.
   */
  lastTryId: z.exactOptional(z.string().max(100)),
});
export type SignIn = Readonly<z.output<typeof SignIn>>;
