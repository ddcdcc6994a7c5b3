import { type ConfirmSignInDeps, tryCode } from '../customers/confirm-sign-in.ts';
import type { TryRefusal } from '../customers/decide-sign-in.ts';
import { normalisedEmail } from '../customers/email.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import {
  type OpenSessionPorts,
  openStaffSession,
  type StaffSignedIn,
} from './open-staff-session.ts';
import type { StaffMembers } from './ports.ts';

export type ConfirmStaffSignInPorts = Pick<ConfirmSignInDeps, 'signIns'> &
  OpenSessionPorts & { readonly staffMembers: Pick<StaffMembers, 'findByEmail'> };

/** Apart from the codes for customers: one of the two never opens what is the other's. */
export function staffCodeNameOf(email: string): string {
  return `staff ${email}`;
}

/** The right code opens a session of eight hours, unless whoever asked for it left meanwhile. */
export async function confirmStaffSignIn(
  ports: ConfirmStaffSignInPorts,
  request: { readonly email: string; readonly code: string },
): Promise<Outcome<StaffSignedIn, TryRefusal | 'changed_meanwhile'>> {
  const email = normalisedEmail(request.email);
  if (email === undefined) return refused('wrong_code');
  const tried = await tryCode(ports, staffCodeNameOf(email), request.code);
  if (!tried.ok) return tried;
  const member = await ports.staffMembers.findByEmail(email);
  if (member === undefined || member.removedAt !== undefined) return refused('wrong_code');
  return accepted(await openStaffSession(ports, member));
}
