import type { CustomerId } from '../customers/customer.ts';
import { shardOf } from '../table/due-entry.ts';
import { type Portfolio, roomOf } from './portfolio.ts';

/** Portfolios that are filled within a tenth alike count as equally full. */
const STEP_COUNT = 10;
const HASH_COUNT = 1_000_003;

/**
 * Who answers for a customer: whoever did before, else the manager whose portfolio is least full.
 * Among equals a hash decides, so that many who cross at once do not all meet at one. Absent when
 * nobody has room.
 */
export function decideAssignment(
  customer: { readonly id: CustomerId; readonly formerManagerId?: Portfolio['id'] | undefined },
  portfolios: readonly Portfolio[],
): Portfolio | undefined {
  const open = portfolios.filter((portfolio) => roomOf(portfolio) > 0);
  const former = open.find(({ id }) => id === customer.formerManagerId);
  if (former !== undefined) return former;
  const ranked = open.map((portfolio) => ({
    portfolio,
    fullness: Math.floor((portfolio.customerCount * STEP_COUNT) / portfolio.capacity),
    place: shardOf(`${customer.id}/${portfolio.id}`, HASH_COUNT),
  }));
  const [best] = ranked.sort(
    (left, right) =>
      left.fullness - right.fullness ||
      left.place - right.place ||
      (left.portfolio.id < right.portfolio.id ? -1 : 1),
  );
  return best?.portfolio;
}
