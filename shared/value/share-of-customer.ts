// What part of what a customer buys in our field they buy from us, and what the rest would add (Peppers &
// Rogers, "The One to One Future", 1993: share of customer instead of share of market).
import * as z from 'zod';
import { Currency } from '../kernel/money.ts';

/** The topic of the dialogue by which customers say it themselves (`dialogue/facts/own-topics.ts`). */
export const SHARE_TOPIC = 'share-of-customer';

/** What each answer means, of 10,000: about so much, and in what range. */
export const STATED_SHARES = {
  most: { basisPoints: 8000, low: 6000, high: 10_000 },
  'about-half': { basisPoints: 5000, low: 4000, high: 6000 },
  'a-few': { basisPoints: 2000, low: 1000, high: 4000 },
  'this-one': { basisPoints: 1000, low: 500, high: 1000 },
} as const;
/** In the order in which they are asked. */
export const StatedShare = z.enum(['most', 'about-half', 'a-few', 'this-one']);
export type StatedShare = keyof typeof STATED_SHARES;

export function isStatedShare(answer: string): answer is StatedShare {
  return Object.hasOwn(STATED_SHARES, answer);
}

export const ShareOfCustomer = z.object({
  currency: Currency,
  /** `stated` by the customer; `estimated` from comparable customers, and to be said so. */
  by: z.enum(['stated', 'estimated']),
  basisPoints: z.int().min(1).max(10_000),
  lowBasisPoints: z.int().min(1).max(10_000),
  highBasisPoints: z.int().min(1).max(10_000),
  /** With how many customers they were compared; of what is estimated alone. */
  comparedCount: z.exactOptional(z.int().positive()),
  /** What they spend with us in a year, and in all. */
  yearSpendMinor: z.int().nonnegative(),
  walletMinor: z.int().nonnegative(),
  /** What the rest would add: margin of three years, discounted, as likely as they stay. */
  potentialMinor: z.int().nonnegative(),
});
export type ShareOfCustomer = Readonly<z.output<typeof ShareOfCustomer>>;
