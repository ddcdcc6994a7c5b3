import { normalisedEmail } from '../customers/email.ts';
import type { Customers } from '../customers/ports.ts';
import type { Looks } from '../dialogue/ports.ts';
import type { Turn } from '../dialogue/turn.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { AsideMail, AsideMailId } from './aside-mail.ts';
import { keepAsTurn, type MailToKeep } from './keep-as-turn.ts';
import type { AsideMails, InboundMailPorts, Inbox } from './ports.ts';
import { readMail } from './read-mail.ts';
import { MAIL_BYTES_MAX } from './receive-mail.ts';
import { replyTextOf } from './reply-text.ts';

type Refusal = 'mail_not_found' | 'mail_dealt_with' | 'no_such_customer' | 'changed_meanwhile';

/** Of what a person waits for. */
const READ_BYTES_MAX = 15_000_000;

/**
 * A person says whose mail it is: it becomes their turn, as of when it came. The same answer twice is
 * one; another answer is refused. Whose it is can see that it was read.
 */
export async function attachAsideMail(
  ports: InboundMailPorts & { readonly looks: Pick<Looks, 'note'> },
  { mailId, email, staff }: Attaching,
): Promise<Outcome<Turn | undefined, Refusal>> {
  const mail = await ports.asideMails.find(mailId);
  if (mail === undefined) return refused('mail_not_found');
  const customer = await customerOf(ports, email);
  if (customer === undefined) return refused('no_such_customer');
  const isOpen = mail.state === 'open';
  if (!isOpen && mail.customerId !== customer.id) return refused('mail_dealt_with');
  const look = { customerId: customer.id, staff, lookedAt: 'mail' } as const;
  await ports.looks.note({ ...look, at: ports.clock.now() });
  const kept = await keepAsTurn(ports, customer, await mailToKeep(ports, mail));
  if (!kept.ok || !isOpen) return kept;
  const attached: AsideMail = { ...mail, state: 'attached', customerId: customer.id };
  const saved = await ports.asideMails.save(emptied(attached), ports.clock.now());
  if (!saved.ok) return saved;
  await ports.inbox.remove(mail.inboxKey);
  return kept;
}

type Attaching = {
  readonly mailId: AsideMailId;
  readonly email: string;
  readonly staff: ActingStaff;
};

type PuttingAwayPorts = {
  readonly asideMails: Pick<AsideMails, 'find' | 'save'>;
  readonly inbox: Pick<Inbox, 'remove'>;
  readonly clock: Clock;
};

/** Nobody's, or nothing that anybody need answer. */
export async function putAsideMailAway(
  { asideMails, inbox, clock }: PuttingAwayPorts,
  mailId: AsideMailId,
): Promise<Outcome<AsideMail, 'mail_not_found' | 'mail_dealt_with' | 'changed_meanwhile'>> {
  const mail = await asideMails.find(mailId);
  if (mail === undefined) return refused('mail_not_found');
  if (mail.state === 'put_away') return accepted(mail);
  if (mail.state === 'attached') return refused('mail_dealt_with');
  const saved = await asideMails.save(emptied({ ...mail, state: 'put_away' }), clock.now());
  if (!saved.ok) return saved;
  await inbox.remove(mail.inboxKey);
  return saved;
}

/** Its words stand in the turn now, or nowhere. */
function emptied(mail: AsideMail): AsideMail {
  const { from: _, ...others } = mail;
  return { ...others, fromName: '', subject: '', text: '', fileNames: [] };
}

async function customerOf(
  { customers }: { customers: Pick<Customers, 'findByEmail'> },
  email: string,
) {
  const address = normalisedEmail(email);
  return address === undefined ? undefined : customers.findByEmail(address);
}

/** With its files, while the mail itself still lies in the inbox; else what was noted of it. */
async function mailToKeep({ inbox }: InboundMailPorts, aside: AsideMail): Promise<MailToKeep> {
  const { sourceId, at, text: words, subject, isReply, fileNames: goneFiles } = aside;
  const noted = { sourceId, at, words, subject, isReply, files: [], moreFileCount: 0, goneFiles };
  if (aside.byteCount > MAIL_BYTES_MAX || aside.reason === 'unreadable') return noted;
  const bytes = await inbox.read(aside.inboxKey, READ_BYTES_MAX);
  if (bytes === undefined) return noted;
  const read = await readMail(bytes, { isCut: bytes.length < aside.byteCount });
  if (!read.ok) return noted;
  return { ...read.value, words: replyTextOf(read.value), sourceId, at };
}
