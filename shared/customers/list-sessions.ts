import { type Clock, isBefore, isDue } from '../kernel/time.ts';
import type { CustomerId } from './customer.ts';
import { ofAllParts } from './of-all-parts.ts';
import type { Sessions } from './ports.ts';
import { readSessionToken, type Session } from './session.ts';

export type OpenSession = { readonly session: Session; readonly isThisOne: boolean };

/** Where a customer is signed in, the browser at hand first and then the newest. */
export async function listSessions(
  { sessions, clock }: { readonly sessions: Pick<Sessions, 'ofCustomer'>; readonly clock: Clock },
  asker: { readonly customerIds: readonly CustomerId[]; readonly token: string | undefined },
): Promise<readonly OpenSession[]> {
  const own = asker.token === undefined ? undefined : readSessionToken(asker.token)?.sessionId;
  const all = await ofAllParts(asker.customerIds, (id) => sessions.ofCustomer(id));
  return all
    .filter(({ expiresAt }) => !isDue(expiresAt, clock.now()))
    .map((session) => ({ session, isThisOne: session.id === own }))
    .sort((left, right) => {
      if (left.isThisOne !== right.isThisOne) return left.isThisOne ? -1 : 1;
      return isBefore(left.session.createdAt, right.session.createdAt) ? 1 : -1;
    });
}
