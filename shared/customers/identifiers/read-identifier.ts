import { normalisedEmail } from '../email.ts';
import type { Identifier } from './identifier.ts';
import { readPhoneNumber } from './read-phone-number.ts';
import { readStoreCardNumber } from './store-card-number.ts';

/** A mail address, a store card or a phone number, told apart by how it is written. */
export function readIdentifier(text: string, country?: string): Identifier | undefined {
  if (text.includes('@')) {
    const email = normalisedEmail(text);
    return email === undefined ? undefined : { kind: 'email', value: email };
  }
  const card = readStoreCardNumber(text);
  if (card !== undefined) return { kind: 'store_card', value: card };
  const phone = readPhoneNumber(text.trim(), country);
  return phone === undefined ? undefined : { kind: 'phone', value: phone };
}

/** How contact centres and networks write that a caller shows no number. */
const HIDDEN =
  /^(anonymous|anonym|restricted|private|withheld|unavailable|unknown|hidden|blocked|no ?caller ?id|\+?266696687|\+?86282452253)$/i;

export type Caller =
  | { readonly kind: 'hidden' }
  /** Something that is no number, such as an extension of a switchboard. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'number'; readonly identifier: Identifier };

/** Who calls, as the network says; an address of a telephone exchange (`sip:`, `tel:`) too. */
export function readCaller(text: string, country?: string): Caller {
  const [, , bare = text] = /^\s*(sips?|tel):([^@;]*)/i.exec(text) ?? [];
  const given = bare.trim();
  if (given === '' || HIDDEN.test(given)) return { kind: 'hidden' };
  const phone = readPhoneNumber(given, country);
  if (phone === undefined) return { kind: 'unreadable' };
  return { kind: 'number', identifier: { kind: 'phone', value: phone } };
}
