import type { Ids } from '../../shared/kernel/ids.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import {
  type AdditionRefusal,
  addStaff,
  changeStaff,
  removeStaff,
  signOutStaffEverywhere,
} from '../../shared/staff/manage-staff.ts';
import type { StaffMembers } from '../../shared/staff/ports.ts';
import { capacityOf, type StaffMember, StaffName } from '../../shared/staff/staff-member.ts';
import { staffMemberStore } from '../../shared/staff/staff-member-store.ts';
import { CommandError } from '../command-error.ts';
import type { Connection, ConnectOptions } from '../connect.ts';
import { readStaffArguments, STAFF_USAGE, type StaffOrder, wrong } from './staff-arguments.ts';

export type ManageStaffDeps = {
  readonly connect: (
    options: ConnectOptions,
  ) => Promise<Pick<Connection, 'table' | 'close' | 'url'>>;
  readonly print: (line: string) => void;
  readonly ids: Ids;
  /** Of the host that was connected to: a session there ends when its clock says so. */
  readonly clockOf: (connection: Pick<Connection, 'url'>) => Promise<Clock>;
};

type Ports = Pick<ManageStaffDeps, 'print' | 'ids'> & {
  readonly clock: Clock;
  readonly staffMembers: StaffMembers;
  /** Of the local host. */
  readonly url: string | undefined;
};

/** @throws CommandError when the arguments are wrong, or nobody has that address. */
export async function manageStaff(args: readonly string[], deps: ManageStaffDeps): Promise<void> {
  const { order, where } = readStaffArguments(args);
  const connection = await deps.connect(where);
  const { table, url } = connection;
  try {
    const clock = await deps.clockOf(connection);
    // Members have no due entry, so the number of shards does not matter.
    const staffMembers = staffMemberStore({ table, shardCount: 1 });
    await carryOut(order, { ...deps, clock, staffMembers, url });
  } finally {
    connection.close();
  }
}

async function carryOut(order: StaffOrder, ports: Ports): Promise<void> {
  const { print } = ports;
  switch (order.verb) {
    case 'list':
      return list(ports);
    case 'add': {
      const { email, wanted } = order;
      const added = await addStaff(ports, { email, name: nameFrom(email), ...wanted });
      if (!added.ok) throw whyNot(added.refusal, email);
      const where = ports.url === undefined ? '/staff of the shop' : `${ports.url}/staff`;
      print(`${added.value.name} is on the staff now, as ${dutiesOf(added.value)}.`);
      print(`They sign in at ${where} with ${email}: a code comes by mail.`);
      return;
    }
    case 'change': {
      const changed = await changeStaff(ports, order.email, order.wanted);
      if (!changed.ok) throw whyNot(changed.refusal, order.email);
      print(`${changed.value.name} is ${dutiesOf(changed.value)} now.`);
      return;
    }
    case 'remove': {
      // The use case takes a repeat for done; at the keyboard it is rather a wrong address.
      const before = await ports.staffMembers.findByEmail(order.email);
      if (before?.removedAt !== undefined) throw whyNot('not_on_the_staff', order.email);
      const removed = await removeStaff(ports, order.email);
      if (!removed.ok) throw whyNot(removed.refusal, order.email);
      print(`${removed.value.name} is not on the staff any more, and signed out everywhere.`);
      return;
    }
    case 'sign-out': {
      const ended = await signOutStaffEverywhere(ports, order.email);
      if (!ended.ok) throw whyNot(ended.refusal, order.email);
      print(`${ended.value.name} is signed out everywhere.`);
    }
  }
}

async function list({ staffMembers, print }: Ports): Promise<void> {
  const members = await staffMembers.list();
  if (members.length === 0) print(`Nobody is on the staff yet.\n\n${STAFF_USAGE}`);
  for (const member of members) print(lineOf(member));
}

function lineOf(member: StaffMember): string {
  const { email, name, createdAt, removedAt } = member;
  const day = (at: StaffMember['createdAt']) => at.toString().slice(0, 10);
  const left = removedAt === undefined ? '' : `, removed on ${day(removedAt)}`;
  return `${email}  ${name}  ${dutiesOf(member)}  added on ${day(createdAt)}${left}`;
}

function dutiesOf(member: StaffMember): string {
  const { role } = member;
  return role === 'manager' ? `${role} for up to ${capacityOf(member)} customers` : role;
}

/** `grace.hopper@…` → `Grace Hopper`, as customers will read it. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter((word) => word !== '');
  const named = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  const name = StaffName.safeParse(named.slice(0, 60));
  if (!name.success) throw wrong('Say with --name what customers are to call them.');
  return name.data;
}

function whyNot(refusal: AdditionRefusal | 'not_on_the_staff', email: string): CommandError {
  switch (refusal) {
    case 'email_invalid':
      return wrong(`"${email}" is no e-mail address.`);
    case 'already_on_the_staff':
      return new CommandError(`${email} is on the staff already. See npm run staff -- change`);
    case 'not_on_the_staff':
      return new CommandError(`${email} is not on the staff. See npm run staff -- list`);
    case 'capacity_for_managers_only':
      return wrong('Only a manager has a --capacity.');
    case 'changed_meanwhile':
      return new CommandError('They were changed at the same moment. Repeat this.');
  }
}
