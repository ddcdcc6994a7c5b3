import { createHash } from 'node:crypto';
import type { Customer, CustomerId } from '../customers/customer.ts';
import type { Turn } from '../dialogue/turn.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import { decideMailKind, type MailKind } from './decide-mail-kind.ts';
import { decideSender, type SenderFound, tokensOf } from './decide-sender.ts';
import { keepAsTurn } from './keep-as-turn.ts';
import type { InboundMailPorts } from './ports.ts';
import { readMail } from './read-mail.ts';
import type { ReceivedMail } from './received-mail.ts';
import { replyTextOf } from './reply-text.ts';
import { type MailToSetAside, setMailAside } from './set-mail-aside.ts';

/** SES takes no more; whatever else is put there is not read. */
export const MAIL_BYTES_MAX = 40_000_000;
/** A picture of ten million bytes as mails carry it; of what is larger only the words are read. */
const WHOLE_BYTES_MAX = 15_000_000;
const WORDS_BYTES_MAX = 2_000_000;

export type MailReceived =
  | { readonly kind: 'turn'; readonly turn: Turn }
  /** It says nothing. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'aside' }
  | { readonly kind: 'spam' }
  | { readonly kind: Exclude<MailKind, 'written'> };

export type InboundSettings = {
  /** Addresses from which we write ourselves, in lower case. */
  readonly ownAddresses: readonly string[];
};

/**
 * A mail that SES has put into the inbox becomes a turn of the customer who wrote it, or is set aside,
 * or changes nothing. It is removed from the inbox when it is dealt with; a repeat changes nothing.
 */
export async function receiveMail(
  ports: InboundMailPorts,
  { ownAddresses }: InboundSettings,
  { key }: { readonly key: string },
): Promise<Outcome<MailReceived, 'mail_gone' | 'changed_meanwhile'>> {
  const found = await ports.inbox.find(key);
  if (found === undefined) return refused('mail_gone');
  const { byteCount, arrivedAt } = found;
  const about = { inboxKey: key, byteCount, at: arrivedAt };
  if (byteCount > MAIL_BYTES_MAX) return asideFor(ports, { ...about, reason: 'too_large' });
  if (byteCount === 0) return asideFor(ports, { ...about, reason: 'unreadable' });
  const isCut = byteCount > WHOLE_BYTES_MAX;
  const bytes = await ports.inbox.read(key, isCut ? WORDS_BYTES_MAX : WHOLE_BYTES_MAX);
  if (bytes === undefined) return refused('mail_gone');
  const read = await readMail(bytes, { isCut });
  if (!read.ok) return asideFor(ports, { ...about, reason: 'unreadable' });
  const mail = read.value;
  const kind = decideMailKind(mail, ownAddresses);
  if (kind !== 'written') return doneWith(ports, key, { kind });
  const words = replyTextOf(mail);
  const sender = await senderOf(ports, mail);
  if (sender.customer !== undefined) {
    return turnOf(ports, { key, mail, words, customer: sender.customer, at: arrivedAt });
  }
  if (mail.verdict.isSpam) return doneWith(ports, key, { kind: 'spam' });
  const sourceId = sourceIdOf(mail);
  return asideFor(ports, { ...about, reason: sender.reason, mail, words, sourceId });
}

async function turnOf(
  ports: InboundMailPorts,
  received: {
    readonly key: string;
    readonly mail: ReceivedMail;
    readonly words: string;
    readonly customer: Customer;
    readonly at: Instant;
  },
): Promise<Outcome<MailReceived, 'changed_meanwhile'>> {
  const { key, mail, words, customer, at } = received;
  const sourceId = sourceIdOf(mail);
  const kept = await keepAsTurn(ports, customer, { ...mail, words, at, sourceId });
  if (!kept.ok) return kept;
  const turn = kept.value;
  return doneWith(ports, key, turn === undefined ? { kind: 'empty' } : { kind: 'turn', turn });
}

async function senderOf(ports: InboundMailPorts, mail: ReceivedMail): Promise<SenderFound> {
  const named = new Map<CustomerId, Customer>();
  for (const customerId of new Set(tokensOf(mail).map((token) => token.customerId))) {
    const customer = await ports.customers.find(customerId);
    if (customer !== undefined) named.set(customerId, customer);
  }
  const sender = mail.from === undefined ? undefined : await ports.customers.findByEmail(mail.from);
  return decideSender(mail, named, sender);
}

async function asideFor(
  ports: InboundMailPorts,
  mail: MailToSetAside,
): Promise<Outcome<MailReceived, 'changed_meanwhile'>> {
  await setMailAside(ports, mail);
  return accepted({ kind: 'aside' });
}

/** It is not needed any more, and holds more about a person than we keep. */
async function doneWith<Done extends MailReceived>(
  { inbox }: InboundMailPorts,
  key: string,
  done: Done,
): Promise<Outcome<Done, never>> {
  await inbox.remove(key);
  return accepted(done);
}

/** The same mail, however often servers repeat it; a number that was used twice alone is not one. */
export function sourceIdOf({
  messageId = '',
  from = '',
  subject,
  text,
  html,
}: ReceivedMail): string {
  const hash = createHash('sha256');
  for (const part of [messageId, from, subject, text ?? '', html ?? '']) {
    hash.update(`${part.length} `, 'utf8').update(part, 'utf8');
  }
  return hash.digest('hex').slice(0, 32);
}
