import { signInStore } from '../../shared/customers/sign-in-store.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import { staffSessionStore } from '../../shared/staff/staff-session-store.ts';
import { storeSettings } from './resources-table.ts';

export const staffResources = {
  staffMembers: () => staffMemberStore(storeSettings()),
  staffSessions: () => staffSessionStore(storeSettings()),
  signIns: () => signInStore(storeSettings()),
};
