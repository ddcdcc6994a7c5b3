import { normalisedEmail } from '../customers/email.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { queryAll } from '../table/query-all.ts';
import type { StaffMembers } from './ports.ts';
import {
  MEMBER_PREFIX,
  STAFF_PARTITION,
  staffEmailItem,
  staffMemberItem,
} from './staff-member-item.ts';

/** A new member is written together with their address, so that an address has one member. */
export function staffMemberStore(settings: StoreSettings): StaffMembers {
  const members = new EntityStore(staffMemberItem, settings);
  const emails = new EntityStore(staffEmailItem, settings);
  return {
    find: (staffId) => members.find(staffId),

    async findByEmail(text) {
      const email = normalisedEmail(text);
      const owner = email === undefined ? undefined : await emails.find(email);
      return owner === undefined ? undefined : members.find(owner.staffId);
    },

    async list() {
      const range = { pk: STAFF_PARTITION, skPrefix: MEMBER_PREFIX };
      const items = await queryAll(settings.table, range);
      return items.map((item) => members.fromItem(item));
    },

    async save(member, happened, at) {
      const change = { entity: member, happened, at };
      if (member.version > 0) return members.save(change);
      const owner = { id: member.email, version: 0, staffId: member.id };
      const created = await settings.table.writeAll([
        members.writeOf(change),
        emails.writeOf({ entity: owner, happened: [], at }),
      ]);
      return created.ok ? accepted(members.saved(member)) : refused('changed_meanwhile');
    },
  };
}
