import { TURN_TEXT_LENGTH_MAX } from '../dialogue/turn.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import type { Instant } from '../kernel/time.ts';
import type { AsideMail } from './aside-mail.ts';
import type { AsideReason } from './decide-sender.ts';
import type { InboundMailPorts } from './ports.ts';
import type { ReceivedMail } from './received-mail.ts';

export type MailToSetAside = {
  readonly inboxKey: string;
  readonly byteCount: number;
  readonly at: Instant;
  readonly reason: AsideReason;
  /** Unless it could not be read. */
  readonly mail?: ReceivedMail;
  readonly words?: string;
  readonly sourceId?: string;
};

/** For a person to look at; a repeat changes nothing. */
export async function setMailAside(
  { asideMails, inbox, clock }: Pick<InboundMailPorts, 'asideMails' | 'inbox' | 'clock'>,
  { mail, words = '', ...about }: MailToSetAside,
): Promise<void> {
  const { from, fromName = '', subject = '', isReply = false, files = [] } = mail ?? {};
  const sourceId = about.sourceId ?? hashedUlid(about.inboxKey);
  const aside: AsideMail = {
    ...about,
    ...{ id: `mai_${hashedUlid(sourceId)}`, version: 0, state: 'open', sourceId },
    ...(from === undefined ? {} : { from }),
    ...{ fromName, subject, isReply },
    text: words.slice(0, TURN_TEXT_LENGTH_MAX).toWellFormed(),
    fileNames: files.slice(0, 20).map(({ name, declaredType }) => name || declaredType),
  };
  const saved = await asideMails.save(aside, clock.now());
  if (saved.ok) return;
  // It came before, and lies in the inbox already or was dealt with.
  const earlier = await asideMails.find(aside.id);
  if (earlier?.inboxKey !== aside.inboxKey) await inbox.remove(aside.inboxKey);
}
