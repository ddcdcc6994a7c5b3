import { type Instant, isBefore, isDue } from '../../kernel/time.ts';
import type { Write } from '../../table/table.ts';
import type { Customer, CustomerId } from '../customer.ts';
import { partsOf } from '../customer-parts.ts';
import type { Sessions } from '../ports.ts';
import type { Session } from '../session.ts';

type Lead = Pick<Customer, 'id' | 'merged'>;

/** As many as fit into one transaction with the rest; of more, the oldest are brought in after it. */
const SESSION_COUNT_MAX = 40;

/** A session says itself what is theirs, so that no request needs another read for it. */
export function sessionOf(session: Session, lead: Lead): Session {
  const { leadsTo: _lead, alsoCustomerIds: _parts, ...rest } = session;
  const [, ...also] = partsOf(lead);
  return {
    ...rest,
    ...(session.customerId === lead.id ? {} : { leadsTo: lead.id }),
    ...(also.length === 0 ? {} : { alsoCustomerIds: also }),
  };
}

export function isInStep(session: Session, lead: Lead): boolean {
  const { leadsTo, alsoCustomerIds = [] } = sessionOf(session, lead);
  const also = session.alsoCustomerIds ?? [];
  return session.leadsTo === leadsTo && also.join() === alsoCustomerIds.join();
}

/** The sessions of a customer's records that do not say yet what is theirs, the newest first. */
export async function sessionWrites(
  { sessions }: { readonly sessions: Pick<Sessions, 'ofCustomer' | 'writeOf'> },
  lead: Lead,
  now: Instant,
): Promise<readonly Write[]> {
  const found = await Promise.all(partsOf(lead).map((id: CustomerId) => sessions.ofCustomer(id)));
  return found
    .flat()
    .filter((session) => !isDue(session.expiresAt, now) && !isInStep(session, lead))
    .sort((left, right) => (isBefore(left.createdAt, right.createdAt) ? 1 : -1))
    .slice(0, SESSION_COUNT_MAX)
    .map((session) => sessions.writeOf(sessionOf(session, lead), now));
}
