import { normalisedEmail } from '../customers/email.ts';
import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import {
  type Duties,
  decideStaffAddition,
  decideStaffChange,
  decideStaffRemoval,
  decideStaffSignOut,
  type StaffChange,
} from './decide-staff.ts';
import type { StaffMembers } from './ports.ts';
import type { StaffMember } from './staff-member.ts';

type Ports = { readonly staffMembers: StaffMembers; readonly clock: Clock };

export type AdditionRefusal =
  | 'email_invalid'
  | 'already_on_the_staff'
  | 'capacity_for_managers_only'
  | 'changed_meanwhile';

/** Nobody registers by themselves: only whoever was added can sign in. */
export function addStaff(
  { staffMembers, ids, clock }: Ports & { readonly ids: Ids },
  wanted: Duties & Pick<StaffMember, 'email' | 'name'>,
): Promise<Outcome<StaffMember, AdditionRefusal>> {
  return repeatWhenChanged<StaffMember, Exclude<AdditionRefusal, 'changed_meanwhile'>>(async () => {
    const email = normalisedEmail(wanted.email);
    if (email === undefined) return refused('email_invalid');
    const now = clock.now();
    const before = await staffMembers.findByEmail(email);
    const member = { ...wanted, email, id: ids.next('stf', now) };
    const decided = decideStaffAddition(before, member, now);
    return decided.ok ? save(staffMembers, decided.value, now) : decided;
  });
}

/** @param wanted what is to be different; the rest stays. */
export function changeStaff(
  { staffMembers, clock }: Ports,
  email: string,
  wanted: Partial<Duties & Pick<StaffMember, 'name'>>,
) {
  return repeatWhenChanged<StaffMember, 'not_on_the_staff' | 'capacity_for_managers_only'>(
    async () => {
      const before = await staffMembers.findByEmail(email);
      if (before === undefined) return refused('not_on_the_staff');
      const decided = decideStaffChange(before, wanted);
      return decided.ok ? save(staffMembers, decided.value, clock.now()) : decided;
    },
  );
}

export function removeStaff(ports: Ports, email: string) {
  return end(ports, email, decideStaffRemoval);
}

/** Ends whatever sessions they have, as when a computer was lost. */
export function signOutStaffEverywhere(ports: Ports, email: string) {
  return end(ports, email, decideStaffSignOut);
}

function end(
  { staffMembers, clock }: Ports,
  email: string,
  decide: (before: StaffMember, now: Instant) => StaffChange,
) {
  return repeatWhenChanged<StaffMember, 'not_on_the_staff'>(async () => {
    const before = await staffMembers.findByEmail(email);
    if (before === undefined) return refused('not_on_the_staff');
    const now = clock.now();
    const change = decide(before, now);
    // A repeat: nothing is to be written.
    return change.member === before ? accepted(before) : save(staffMembers, change, now);
  });
}

function save(staffMembers: StaffMembers, { member, happened }: StaffChange, now: Instant) {
  return staffMembers.save(member, happened, now);
}
