import type { Customer } from '../customers/customer.ts';
import { recordTurn } from '../dialogue/record-turn.ts';
import type { Turn } from '../dialogue/turn.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import { sortFiles } from './kept-file.ts';
import type { InboundMailPorts } from './ports.ts';
import type { ReceivedFile } from './received-mail.ts';
import { turnWords } from './turn-words.ts';

/** What of a mail becomes a turn. */
export type MailToKeep = {
  readonly sourceId: string;
  readonly at: Instant;
  /** What was written, without quotation and signature. */
  readonly words: string;
  readonly subject: string;
  readonly isReply: boolean;
  readonly files: readonly ReceivedFile[];
  readonly moreFileCount: number;
  /** Files that are not at hand any more, by name. */
  readonly goneFiles?: readonly string[];
};

/** @returns the turn, or undefined when the mail says nothing; a repeat changes nothing. */
export async function keepAsTurn(
  ports: InboundMailPorts,
  { id: customerId, language }: Customer,
  mail: MailToKeep,
): Promise<Outcome<Turn | undefined, 'changed_meanwhile'>> {
  const { kept, dropped } = sortFiles(mail.files, customerId);
  const text = turnWords({
    ...{ words: mail.words, subject: mail.subject, isReply: mail.isReply, language },
    dropped: [...dropped, ...(mail.goneFiles ?? [])],
    moreFileCount: mail.moreFileCount,
  });
  if (text === '' && kept.length === 0) return accepted(undefined);
  for (const { attachment, content } of kept) {
    const { fileKey, contentType, name: fileName } = attachment;
    await ports.files.put(fileKey, content, { contentType, fileName });
  }
  const { sourceId } = mail;
  const at = await ports.mailClaims.firstAt({ customerId, sourceId, at: mail.at });
  const attachments = kept.map(({ attachment }) => attachment);
  return recordTurn(ports, {
    ...{ customerId, channel: 'mail', direction: 'from_customer', text, at, sourceId },
    ...(attachments.length === 0 ? {} : { attachments }),
    // Pictures alone want to be looked at, too.
    wantsAnswer: true,
  });
}
