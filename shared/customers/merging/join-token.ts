import { type Instant, isBefore, Temporal } from '../../kernel/time.ts';
import type { Customer, CustomerId } from '../customer.ts';
import { customerTokenOf, isTokenOf, readCustomerToken } from '../customer-token.ts';

/** Long enough to read what it means, short enough for a page that is left open. */
export const JOIN_MINUTES = 60;
const MINUTE_MS = 60_000;

type Signer = Pick<Customer, 'id' | 'linkKey' | 'merged'>;

/**
 * For a customer who has just proved that an address of another record is theirs: lets them put that
 * record together with their own, for an hour. It stands in a form of theirs and nowhere else.
 * @returns undefined for a customer who has no key yet
 */
export function joinTokenOf(customer: Signer, otherId: CustomerId, now: Instant) {
  const other = otherId.slice('cus_'.length).toLowerCase();
  const minute = Math.floor(now.epochMilliseconds / MINUTE_MS);
  return customerTokenOf(customer, 'join', `${other}-${minute}`);
}

/** Which record it lets this customer put together with theirs; `undefined` when none, or no more. */
export function readJoinToken(
  customer: Signer,
  token: string,
  now: Instant,
): CustomerId | undefined {
  const read = readCustomerToken(token);
  if (read === undefined || !isTokenOf(customer, 'join', read)) return undefined;
  const [other = '', minute = ''] = read.subject.split('-');
  const madeAt = Temporal.Instant.fromEpochMilliseconds(Number(minute) * MINUTE_MS);
  if (!isBefore(now, madeAt.add({ minutes: JOIN_MINUTES }))) return undefined;
  return `cus_${other.toUpperCase()}`;
}
