import type { Customer } from '../customers/customer.ts';
import type { Instant } from '../kernel/time.ts';
import { choiceOf, knownZoneOf } from './choices.ts';
import type { ReachFacts } from './decide-reach.ts';
import type { Channel, Purpose } from './purpose.ts';
import type { Closed } from './reach-reason.ts';

export type Occasioned = Pick<ReachFacts, 'isOccasionStopped' | 'isCallBack' | 'wantedAt'> & {
  readonly reachedAt?: readonly Instant[];
};

/** What `mayReach` must know of a customer; all of it stands in their profile. */
export function reachFactsOf(
  customer: Customer,
  purpose: Purpose,
  channel: Channel,
  { reachedAt = [], ...more }: Occasioned = {},
): ReachFacts {
  return {
    permission: customer.permission ?? {},
    choice: choiceOf(customer, purpose, channel),
    closed: closedOf(customer, purpose, channel),
    zone: knownZoneOf(customer),
    country: customer.address?.country,
    reachedAt,
    ...more,
  };
}

function closedOf(customer: Customer, purpose: Purpose, channel: Channel): Closed | undefined {
  switch (channel) {
    case 'mail':
      if (customer.emailState === 'none') return 'no_address';
      if (customer.emailState !== 'works') return customer.emailState;
      // What nobody ordered comes with a way to be rid of it by one press, or not at all.
      return purpose === 'service' || customer.linkKey !== undefined ? undefined : 'no_way_out';
    case 'post':
      return customer.address === undefined ? 'no_address' : undefined;
    case 'phone':
      return (customer.phones ?? []).length === 0 ? 'no_number' : undefined;
  }
}
