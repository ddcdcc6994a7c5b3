import { encodeTime, monotonicFactory } from 'ulid';
import * as z from 'zod';
import type { Instant } from './time.ts';

/** Gives ids that sort by time; seeded in tests, random in functions. */
export interface Ids {
  /** `next('gft', now)` → `gft_01J…`, a prefix and a ULID. */
  next(prefix: string, now: Instant): string;
}

/** Gives the secret of a link, a session or a code: random, 128 bits or more, URL-safe. */
export interface Secrets {
  token(): string;
  /** Six decimal digits, evenly spread. */
  sixDigits(): string;
}

const ULID = '[0-9A-HJKMNP-TV-Z]{26}';

export function idSchema(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_${ULID}$`), `must look like ${prefix}_01J…`);
}

/** The first ten characters of a ULID of this instant: what makes ids sort by time. */
export function ulidTimeOf(at: Instant): string {
  return encodeTime(at.epochMilliseconds);
}

/** @param random gives numbers in [0, 1). */
export function ulidIds(random: () => number): Ids {
  const next = monotonicFactory(random);
  return { next: (prefix, now) => `${prefix}_${next(now.epochMilliseconds)}` };
}
