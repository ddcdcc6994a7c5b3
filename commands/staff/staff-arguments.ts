import { normalisedEmail } from '../../shared/customers/email.ts';
import { CAPACITY_MAX, StaffName, StaffRole } from '../../shared/staff/staff-member.ts';
import { CommandError } from '../command-error.ts';
import type { ConnectOptions } from '../connect.ts';
import { isOneLine, ONE_LINE_NAME } from '../one-line.ts';
import { parseOptions } from '../parse-options.ts';

export const STAFF_USAGE = `Usage:
  npm run staff -- add MAIL --role ${StaffRole.options.join('|')} [--name NAME] [--capacity 120]
  npm run staff -- list
  npm run staff -- change MAIL [--role ROLE] [--name NAME] [--capacity 120]
  npm run staff -- sign-out MAIL
  npm run staff -- remove MAIL
--capacity says for how many customers a manager answers. All take --stage NAME for a stage on AWS
instead of the local host.`;

export type StaffOrder =
  | { readonly verb: 'list' }
  | { readonly verb: 'add'; readonly email: string; readonly wanted: Wanted & { role: StaffRole } }
  | { readonly verb: 'change'; readonly email: string; readonly wanted: Wanted }
  | { readonly verb: 'remove' | 'sign-out'; readonly email: string };

export type Wanted = {
  readonly role?: StaffRole;
  readonly name?: string;
  readonly capacity?: number;
};

/** Checked before anything is connected to. @throws CommandError */
export function readStaffArguments(args: readonly string[]): {
  readonly order: StaffOrder;
  readonly where: ConnectOptions;
} {
  const { values, positionals } = parsed(args);
  const [verb, email, ...more] = positionals;
  const { stage, data, ...given } = values;
  if (more.length > 0) throw wrong(`"${more.join(' ')}" is too much.`);
  return { order: orderOf(verb, email, wantedOf(given)), where: { stage, data } };
}

function orderOf(verb: string | undefined, email: string | undefined, wanted: Wanted): StaffOrder {
  switch (verb) {
    case 'list':
      if (email !== undefined) throw wrong(`"${email}" is too much.`);
      return { verb };
    case 'add': {
      const { role } = wanted;
      if (role === undefined) throw wrong(`Say with --role what they do: ${ROLES}.`);
      return { verb, email: addressOf(email), wanted: { ...wanted, role } };
    }
    case 'change':
      if (Object.keys(wanted).length === 0) throw wrong('Say what is to be different.');
      return { verb, email: addressOf(email), wanted };
    case 'remove':
    case 'sign-out':
      return { verb, email: addressOf(email) };
    default:
      throw wrong(verb === undefined ? 'Say what to do.' : `"${verb}" is not known.`);
  }
}

const ROLES = StaffRole.options.join(', ');

function parsed(args: readonly string[]) {
  return parseOptions(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        capacity: { type: 'string' },
        stage: { type: 'string' },
        data: { type: 'string' },
      },
    },
    wrong,
  );
}

type Texts = { readonly [Name in keyof Wanted]?: string | undefined };

function wantedOf(given: Texts): Wanted {
  return {
    ...(given.role === undefined ? {} : { role: roleOf(given.role) }),
    ...(given.name === undefined ? {} : { name: nameOf(given.name) }),
    ...(given.capacity === undefined ? {} : { capacity: capacityOf(given.capacity) }),
  };
}

function roleOf(text: string): StaffRole {
  const role = StaffRole.safeParse(text);
  if (!role.success) throw wrong(`"${text}" is no role: ${ROLES}.`);
  return role.data;
}

function nameOf(text: string): string {
  const name = StaffName.safeParse(text);
  if (!name.success) throw wrong('A --name has 1 to 60 characters.');
  if (!isOneLine(name.data)) throw wrong(ONE_LINE_NAME);
  return name.data;
}

function capacityOf(text: string): number {
  const capacity = /^\d{1,6}$/.test(text) ? Number(text) : CAPACITY_MAX + 1;
  if (capacity > CAPACITY_MAX) throw wrong(`--capacity is a number from 0 to ${CAPACITY_MAX}.`);
  return capacity;
}

function addressOf(text: string | undefined): string {
  if (text === undefined) throw wrong('Say whom: their e-mail address.');
  const email = normalisedEmail(text);
  if (email === undefined) throw wrong(`"${text.slice(0, 60)}" is no e-mail address.`);
  return email;
}

export function wrong(reason: string): CommandError {
  return new CommandError(`${reason}\n\n${STAFF_USAGE}`);
}
