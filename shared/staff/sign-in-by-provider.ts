import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { OpenIdAttempt } from './open-id-attempt.ts';
import {
  type OpenSessionPorts,
  openStaffSession,
  type StaffSignedIn,
} from './open-staff-session.ts';
import type { OpenIdProvider, ProviderRefusal, StaffMembers } from './ports.ts';

export type ProviderSignInPorts = OpenSessionPorts & {
  readonly openId: Pick<OpenIdProvider, 'finish'>;
  readonly staffMembers: Pick<StaffMembers, 'findByEmail'>;
};

/**
 * The provider says who it is, and the list of the staff whether they may come in: by their address,
 * as with a code by mail, so that both ways lead to the same member.
 */
export async function signInByProvider(
  ports: ProviderSignInPorts,
  { returnedTo, attempt }: { readonly returnedTo: URL; readonly attempt: OpenIdAttempt },
): Promise<Outcome<StaffSignedIn, ProviderRefusal | 'not_on_the_staff'>> {
  const finished = await ports.openId.finish(returnedTo, attempt);
  if (!finished.ok) return finished;
  const member = await ports.staffMembers.findByEmail(finished.value.email);
  if (member === undefined || member.removedAt !== undefined) return refused('not_on_the_staff');
  return accepted(await openStaffSession(ports, member));
}
