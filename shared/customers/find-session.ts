import { type Clock, isDue } from '../kernel/time.ts';
import type { CustomerId } from './customer.ts';
import type { Sessions } from './ports.ts';
import { readSessionToken, type Session } from './session.ts';

export type SignedInCustomer = {
  readonly customerId: CustomerId;
  /** With the records that became part of theirs, that one first. */
  readonly customerIds: readonly CustomerId[];
  readonly session: Session;
};

/** Who holds this token; `undefined` when it is none, or its session expired or was revoked. */
export async function findSession(
  { sessions, clock }: { readonly sessions: Pick<Sessions, 'find'>; readonly clock: Clock },
  token: string,
): Promise<SignedInCustomer | undefined> {
  const ref = readSessionToken(token);
  const session = ref === undefined ? undefined : await sessions.find(ref);
  if (session === undefined || isDue(session.expiresAt, clock.now())) return undefined;
  const customerId = session.leadsTo ?? session.customerId;
  return { customerId, customerIds: [customerId, ...(session.alsoCustomerIds ?? [])], session };
}
