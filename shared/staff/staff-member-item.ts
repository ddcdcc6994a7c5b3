import * as z from 'zod';
import { EmailAddress } from '../customers/customer.ts';
import type { EntityDefinition } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { StaffId, StaffMember } from './staff-member.ts';

/** All of the staff lie together: there are hundreds of them, not millions. */
export const STAFF_PARTITION = 'STAFF';
export const MEMBER_PREFIX = 'MEMBER';

//   pk   STAFF                           sk   MEMBER#<staffId>
export const staffMemberItem: EntityDefinition<StaffMember, StaffId> = {
  entity: 'staff',
  schemaVersion: 1,
  schema: StaffMember,
  keyOf: (staffId) => ({ pk: STAFF_PARTITION, sk: key(MEMBER_PREFIX, staffId) }),
  refOf: ({ id }) => id,
};

/** Says whose an address is, and that nobody else can have it. */
export const StaffEmail = z.object({
  id: EmailAddress,
  version: z.int().nonnegative(),
  staffId: StaffId,
});
export type StaffEmail = Readonly<z.output<typeof StaffEmail>>;

//   pk   STAFF                           sk   ADDRESS#<address>
export const staffEmailItem: EntityDefinition<StaffEmail, string> = {
  entity: 'staff_email',
  schemaVersion: 1,
  schema: StaffEmail,
  keyOf: (email) => ({ pk: STAFF_PARTITION, sk: key('ADDRESS', email) }),
  refOf: ({ id }) => id,
};
