import { signInStore } from '../../shared/customers/sign-in-store.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import type { StaffMember } from '../../shared/staff/staff-member.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import { staffSessionStore } from '../../shared/staff/staff-session-store.ts';
import { shop } from '../customers/shop.ts';

export const at = (text: string) => Temporal.Instant.from(text);

export function member(facts: Partial<StaffMember> = {}): StaffMember {
  return {
    ...{ id: 'stf_01KP0000000000000000000001', version: 1, email: 'mary@shop.example' },
    ...{ name: 'Mary', role: 'operator', createdAt: at('2026-03-01T09:00:00Z') },
    ...facts,
  };
}

/** All that the staff sign in with, on a table in memory. */
export function staffWorld() {
  const world = shop();
  const settings = { table: world.table, shardCount: 1 };
  return {
    ...world,
    signIns: signInStore(settings),
    staffMembers: staffMemberStore(settings),
    staffSessions: staffSessionStore(settings),
  };
}
export type StaffWorld = ReturnType<typeof staffWorld>;
