import type { Customer } from '../customers/customer.ts';
import type { Zone } from '../kernel/time.ts';
import { POLICIES } from './policies.ts';
import type { Channel, Purpose } from './purpose.ts';

export type Choice = 'yes' | 'no' | 'unasked';

type Chosen = Pick<Customer, 'permission' | 'postcardsBy' | 'workFormsBy' | 'emailState'>;

/** What a customer said about one purpose on one channel. */
export function choiceOf(customer: Chosen, purpose: Purpose, channel: Channel): Choice {
  if (channel !== 'phone' && purpose === 'service') {
    if (channel === 'mail') return 'yes';
    // A reminder whose mail comes back is a promise all the same, and goes on paper.
    return customer.postcardsBy === 'paper' || customer.emailState !== 'works' ? 'yes' : 'no';
  }
  if (channel !== 'phone' && purpose === 'catalogue') return formChoice(customer, channel);
  const said = customer.permission?.choices?.[purpose]?.[channel];
  if (said === undefined) return 'unasked';
  return said ? 'yes' : 'no';
}

/** Whether something may be sent at all, were it not for the hour. */
export function isAllowed(customer: Chosen, purpose: Purpose, channel: Channel): boolean {
  const choice = choiceOf(customer, purpose, channel);
  return choice === 'unasked' ? POLICIES[purpose].unasked[channel] : choice === 'yes';
}

/** Whose mail comes back gets the form on paper, as they would get a letter; who complained does not. */
function formChoice({ workFormsBy, emailState }: Chosen, channel: 'mail' | 'post'): Choice {
  if (workFormsBy === 'none') return 'no';
  if (channel === 'mail') return workFormsBy === 'paper' ? 'no' : 'yes';
  return workFormsBy === 'paper' || emailState === 'bounced' ? 'yes' : 'no';
}

const PLACEHOLDER_ZONES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT']);

/** Of somebody who never told it, `UTC` is what stands there for want of a zone. */
export function knownZoneOf({
  zone,
  welcomedAt,
}: Pick<Customer, 'zone' | 'welcomedAt'>): Zone | undefined {
  return welcomedAt === undefined && PLACEHOLDER_ZONES.has(zone) ? undefined : zone;
}
