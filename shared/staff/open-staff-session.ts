import { assert } from '../kernel/assert.ts';
import type { Secrets } from '../kernel/ids.ts';
import type { Clock } from '../kernel/time.ts';
import type { StaffSessions } from './ports.ts';
import type { StaffMember } from './staff-member.ts';
import { newStaffSession, type StaffSession, staffTokenOf } from './staff-session.ts';

export type OpenSessionPorts = {
  readonly staffSessions: Pick<StaffSessions, 'save'>;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** `token` is a secret, stored nowhere: hand it out once. */
export type StaffSignedIn = {
  readonly token: string;
  readonly session: StaffSession;
  readonly member: StaffMember;
};

/** Only for whoever has shown who they are. */
export async function openStaffSession(
  { staffSessions, secrets, clock }: OpenSessionPorts,
  member: StaffMember,
): Promise<StaffSignedIn> {
  const now = clock.now();
  const secret = secrets.token();
  const saved = await staffSessions.save(newStaffSession(member.id, secret, now), now);
  assert(saved.ok, 'a random secret is new');
  return { token: staffTokenOf(member.id, secret), session: saved.value, member };
}
