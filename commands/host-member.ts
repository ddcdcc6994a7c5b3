import { addStaff } from '../shared/staff/manage-staff.ts';
import type { StaffMember } from '../shared/staff/staff-member.ts';
import { staffMemberStore } from '../shared/staff/staff-member-store.ts';
import { CommandError } from './command-error.ts';
import { connect } from './connect.ts';
import { systemClock, systemIds } from './system.ts';

/** Adds somebody to the staff of the host that has its data there, as `npm run staff` does. @returns their address */
export async function newHostMember(
  data: string,
  given: Pick<StaffMember, 'email' | 'name' | 'role'>,
): Promise<string> {
  const { table, close } = await connect({ data });
  const staffMembers = staffMemberStore({ table, shardCount: 1 });
  const added = await addStaff({ staffMembers, ids: systemIds, clock: systemClock }, given);
  close();
  if (!added.ok) throw new CommandError(`${given.email}: ${added.refusal}`);
  return added.value.email;
}
