import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import { capacityOf, type StaffId, type StaffMember } from './staff-member.ts';

export type StaffChange = { readonly member: StaffMember; readonly happened: readonly Happening[] };

export type Duties = Pick<StaffMember, 'role' | 'capacity'>;

export type WantedStaff = Duties & Pick<StaffMember, 'email' | 'name'> & { readonly id: StaffId };

/** Whoever was removed comes back as the one who they were, with the duties that are given now. */
export function decideStaffAddition(
  before: StaffMember | undefined,
  wanted: WantedStaff,
  now: Instant,
): Outcome<StaffChange, 'already_on_the_staff' | 'capacity_for_managers_only'> {
  if (before !== undefined && before.removedAt === undefined) {
    return refused('already_on_the_staff');
  }
  if (!isFitting(wanted)) return refused('capacity_for_managers_only');
  if (before === undefined) {
    return accepted(changed(undefined, { ...wanted, version: 0, createdAt: now }));
  }
  const { removedAt: _, capacity: __, ...kept } = before;
  const { id: ___, ...given } = wanted;
  return accepted(changed(before, { ...kept, ...given }));
}

/** What is not named stays; who is no manager any more has no capacity. */
export function decideStaffChange(
  before: StaffMember,
  wanted: Partial<Duties & Pick<StaffMember, 'name'>>,
): Outcome<StaffChange, 'not_on_the_staff' | 'capacity_for_managers_only'> {
  if (before.removedAt !== undefined) return refused('not_on_the_staff');
  const { capacity: capacityBefore, ...kept } = before;
  const role = wanted.role ?? before.role;
  const keptCapacity = role === 'manager' ? capacityBefore : undefined;
  const capacity = wanted.capacity ?? keptCapacity;
  const member = { ...kept, ...wanted, role, ...(capacity === undefined ? {} : { capacity }) };
  return isFitting(member)
    ? accepted(changed(before, member))
    : refused('capacity_for_managers_only');
}

/** Their sessions are over at once. Removing twice changes nothing: the first instant stays. */
export function decideStaffRemoval(before: StaffMember, now: Instant): StaffChange {
  if (before.removedAt !== undefined) return { member: before, happened: [] };
  return changed(before, { ...before, removedAt: now, signedOutAt: now });
}

/** Every session that they have opened, in any browser, is over. */
export function decideStaffSignOut(before: StaffMember, now: Instant): StaffChange {
  return changed(before, { ...before, signedOutAt: now });
}

function isFitting({ role, capacity }: Duties): boolean {
  return capacity === undefined || role === 'manager';
}

/** Whoever looks after portfolios hears of it when somebody can answer for more customers, or fewer. */
function changed(before: StaffMember | undefined, member: StaffMember): StaffChange {
  const [capacityBefore, capacity] = [
    before === undefined ? 0 : capacityOf(before),
    capacityOf(member),
  ];
  if (capacityBefore === capacity) return { member, happened: [] };
  const happened = { type: 'ManagerCapacityChanged', capacityBefore, capacity };
  return { member, happened: [happened] };
}
