import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { CustomerParts } from './customer-parts.ts';
import { ofAllParts } from './of-all-parts.ts';
import type { Sessions } from './ports.ts';
import { readSessionToken, type SessionRef } from './session.ts';

type SignOutDeps = { readonly sessions: Pick<Sessions, 'find' | 'remove'> };

/** Ends one session, the one at hand or one of the customer's list. */
export async function revokeSession(
  { sessions }: SignOutDeps,
  ref: SessionRef,
): Promise<Outcome<undefined, 'session_not_found'>> {
  const session = await sessions.find(ref);
  if (session === undefined) return refused('session_not_found');
  // A session never changes: refused means that somebody else has just ended it.
  await sessions.remove(session);
  return accepted(undefined);
}

/** Ends every session of theirs but the one at hand; a repeat ends nothing more. */
export async function revokeOtherSessions(
  { sessions }: { readonly sessions: Pick<Sessions, 'ofCustomer' | 'remove'> },
  kept: SessionRef,
  parts: CustomerParts = kept.customerId,
): Promise<void> {
  const all = await ofAllParts(parts, (id) => sessions.ofCustomer(id));
  await Promise.all(
    all.filter(({ id }) => id !== kept.sessionId).map((each) => sessions.remove(each)),
  );
}

/** Succeeds whatever the token is: afterwards it opens nothing. */
export async function signOut(deps: SignOutDeps, token: string): Promise<void> {
  const ref = readSessionToken(token);
  if (ref !== undefined) await revokeSession(deps, ref);
}
