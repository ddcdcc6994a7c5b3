import type { Recipient } from './recipient.ts';
import type { RecipientFacts } from './recipient-draft.ts';

/** Every recipient is normalised once, though an order compares a thousand lines with a thousand. */
const textByFacts = new WeakMap<object, string>();

/**
 * The entry of an address book for the same person at the same address and e-mail; case, spaces
 * and the way in which Unicode writes a letter do not count.
 */
export function findSameRecipient(
  book: readonly Recipient[],
  candidate: RecipientFacts,
): Recipient | undefined {
  const wanted = comparableText(candidate);
  return book.find((recipient) => comparableText(recipient) === wanted);
}

function comparableText(facts: RecipientFacts): string {
  const known = textByFacts.get(facts);
  if (known !== undefined) return known;
  const { lines, city, region = '', postalCode = '', country } = facts.address;
  const parts = [facts.name, facts.email ?? '', country, postalCode, region, city, ...lines];
  const text = JSON.stringify(parts.map(comparable));
  textByFacts.set(facts, text);
  return text;
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}
