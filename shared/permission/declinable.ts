import * as z from 'zod';
import { type Customer, News } from '../customers/customer.ts';
import { customerTokenOf } from '../customers/customer-token.ts';
import type { Letter } from '../gifts/letters.ts';
import { LETTER_POLICIES } from './letter-policies.ts';

/** What one press in a mail, or in the mail program, ends: news that they asked for, or a purpose. */
export const Declinable = z.enum(['work_form', ...News.options, 'dialogue', 'offers', 'research']);
export type Declinable = z.output<typeof Declinable>;

/** `undefined` for what they need to get. */
export function declinableOf(kind: Letter['kind']): Declinable | undefined {
  const news = News.safeParse(kind);
  if (news.success) return news.data;
  const { purpose } = LETTER_POLICIES[kind] as {
    readonly purpose: Declinable | 'service' | 'catalogue';
  };
  if (purpose === 'service') return undefined;
  return purpose === 'catalogue' ? 'work_form' : purpose;
}

const ALL = 'all';
const END = 'no-';

/** Opens all that a customer decides about what reaches them, and nothing else of theirs. */
export function permissionTokenOf(customer: Pick<Customer, 'id' | 'linkKey'>): string | undefined {
  return customerTokenOf(customer, 'permission', ALL);
}

/** Ends one kind of mail, and opens nothing. */
export function declineTokenOf(
  customer: Pick<Customer, 'id' | 'linkKey'>,
  declinable: Declinable,
): string | undefined {
  return customerTokenOf(customer, 'permission', END + declinable.replaceAll('_', '-'));
}

/** What a token is for, by its subject; `undefined` for what is none of these. */
export function permissionSubjectOf(subject: string): 'all' | Declinable | undefined {
  if (subject === ALL) return ALL;
  const ended = subject.startsWith(END) ? subject.slice(END.length).replaceAll('-', '_') : '';
  return Declinable.safeParse(ended).data;
}
