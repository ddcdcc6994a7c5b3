// What people do about their records: they turn out to be one person, or two, and ask to be forgotten.
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { mergeCustomers } from '../../shared/customers/merging/merge-customers.ts';
import { undoMerge } from '../../shared/customers/merging/undo-merge.ts';
import { stateFact } from '../../shared/dialogue/facts/state-fact.ts';
import { refused } from '../../shared/kernel/outcome.ts';
import { askToForget } from '../../shared/privacy/ask-to-forget.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Answer } from './front-desk.ts';
import type { ShopPorts } from './stores.ts';

const KINDS = ['tell', 'merge', 'part', 'forget'] as const;
export type RecordCommand = CommandOf<(typeof KINDS)[number]>;

const BY = { kind: 'customer' } as const;

export function isOfRecords(command: Command): command is RecordCommand {
  return (KINDS as readonly string[]).includes(command.kind);
}

export function carryOutRecords(ports: ShopPorts, command: RecordCommand): Promise<Answer> {
  const { customerId } = command;
  switch (command.kind) {
    case 'tell':
      return stateFact(ports, { ...command, channel: 'page', language: 'en' });
    case 'merge':
      return mergeCustomers(ports, { customerId, otherId: command.otherId, by: BY });
    case 'part':
      return part(ports, customerId);
    case 'forget':
      return forget(ports, command);
  }
}

async function part(ports: ShopPorts, customerId: string): Promise<Answer> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const merges = await ports.merges.ofCustomer(customer.id);
  const last = merges.find(({ undoneAt }) => undoneAt === undefined);
  if (last === undefined) return refused('merge_not_found');
  return undoMerge(ports, { customerId: customer.id, mergeId: last.id, by: BY });
}

/** With the code from the mail, as somebody enters it who really means it. */
async function forget(
  ports: ShopPorts,
  { customerId, openGifts }: CommandOf<'forget'>,
): Promise<Answer> {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const codes: string[] = [];
  const signInMails = { sendCode: async ({ code }: { code: string }) => void codes.push(code) };
  const begun = await beginSignIn({ ...ports, signInMails }, { email: customer.email });
  if (!begun.ok) return begun;
  return askToForget(ports, { customerId, openGifts, code: codes.at(-1) ?? '' });
}
