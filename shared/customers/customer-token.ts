import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Customer, CustomerId } from './customer.ts';

/** What a token may do; one for the one never does the other. */
export type TokenPurpose =
  | 'reply'
  | 'feedback'
  | 'question'
  | 'permission'
  | 'again'
  | 'recipient'
  | 'join';

/** 80 bits: nobody guesses them at a door that answers a few thousand times a second. */
const SIGNATURE_LENGTH = 20;
const ULID = '[0-9a-hjkmnp-tv-z]{26}';
const TOKEN = new RegExp(`^(${ULID})-([a-z0-9-]{0,120})-?([0-9a-f]{${SIGNATURE_LENGTH}})$`);

export type ReadToken = {
  readonly customerId: CustomerId;
  /** What it is about: letters, digits and dashes, in lower case. */
  readonly subject: string;
  readonly signature: string;
};

/**
 * `<customer>-<subject>-<signature>`: leads back to a customer from a mail, without anything being
 * stored for it. It is signed with a key of the customer's own, so that forgetting them, or giving
 * them a new key, ends every one. It survives mail programs, which write addresses in lower case.
 * @param subject letters, digits and dashes, lower case; '' when there is none
 * @returns undefined for a customer who has no key yet
 */
export function customerTokenOf(
  { id, linkKey }: Pick<Customer, 'id' | 'linkKey'>,
  purpose: TokenPurpose,
  subject = '',
): string | undefined {
  if (linkKey === undefined) return undefined;
  const parts = [id.slice('cus_'.length).toLowerCase(), ...(subject === '' ? [] : [subject])];
  return [...parts, signatureOf(linkKey, purpose, parts.join('-'))].join('-');
}

/** Anything can be sent as a token: what cannot be one is `undefined`. It is not checked yet. */
export function readCustomerToken(text: string): ReadToken | undefined {
  const [, ulid, subject, signature] = TOKEN.exec(text.toLowerCase()) ?? [];
  if (ulid === undefined || subject === undefined || signature === undefined) return undefined;
  return { customerId: `cus_${ulid.toUpperCase()}`, subject: subject.replace(/-$/, ''), signature };
}

/** Whether that customer, or a record that is part of theirs, signed it for this purpose. Takes the same time wherever it differs. */
export function isTokenOf(
  customer: Pick<Customer, 'id' | 'linkKey' | 'merged'>,
  purpose: TokenPurpose,
  { customerId, subject, signature }: ReadToken,
): boolean {
  const linkKey = linkKeyOf(customer, customerId);
  if (linkKey === undefined) return false;
  const ulid = customerId.slice('cus_'.length).toLowerCase();
  const signed = subject === '' ? ulid : `${ulid}-${subject}`;
  return timingSafeEqual(
    Buffer.from(signatureOf(linkKey, purpose, signed)),
    Buffer.from(signature),
  );
}

/** A record that became part of another one signed with a key of its own, which goes on to count. */
function linkKeyOf(
  { id, linkKey, merged = [] }: Pick<Customer, 'id' | 'linkKey' | 'merged'>,
  signerId: CustomerId,
): string | undefined {
  if (id === signerId) return linkKey;
  return merged.find(({ customerId }) => customerId === signerId)?.linkKey;
}

function signatureOf(linkKey: string, purpose: TokenPurpose, text: string): string {
  const hmac = createHmac('sha256', linkKey).update(`${purpose} ${text}`, 'utf8');
  return hmac.digest('hex').slice(0, SIGNATURE_LENGTH);
}
