import { type Clock, isBefore, isDue } from '../kernel/time.ts';
import type { StaffMembers, StaffSessions } from './ports.ts';
import type { StaffMember } from './staff-member.ts';
import { readStaffToken, type StaffSession } from './staff-session.ts';

type Ports = {
  readonly staffMembers: Pick<StaffMembers, 'find'>;
  readonly staffSessions: Pick<StaffSessions, 'find'>;
  readonly clock: Clock;
};

/** Whose session it is; nobody's once it expired or was ended, or its member was removed. */
export async function findStaff(
  { staffMembers, staffSessions, clock }: Ports,
  token: string,
): Promise<StaffMember | undefined> {
  const ref = readStaffToken(token);
  if (ref === undefined) return undefined;
  const [session, member] = await Promise.all([
    staffSessions.find(ref),
    staffMembers.find(ref.staffId),
  ]);
  if (session === undefined || isDue(session.expiresAt, clock.now())) return undefined;
  if (member === undefined || member.removedAt !== undefined) return undefined;
  return wasEnded(session, member) ? undefined : member;
}

function wasEnded({ createdAt }: StaffSession, { signedOutAt }: StaffMember): boolean {
  return signedOutAt !== undefined && !isBefore(signedOutAt, createdAt);
}

/** Succeeds whatever the token is: afterwards it opens nothing. */
export async function signOutStaff(
  { staffSessions }: { readonly staffSessions: Pick<StaffSessions, 'find' | 'remove'> },
  token: string,
): Promise<void> {
  const ref = readStaffToken(token);
  const session = ref === undefined ? undefined : await staffSessions.find(ref);
  // A session never changes: refused means that somebody else has just ended it.
  if (session !== undefined) await staffSessions.remove(session);
}
