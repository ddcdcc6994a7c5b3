import PostalMime, { type Attachment, addressParser, type Email, type Header } from 'postal-mime';
import { normalisedEmail } from '../customers/email.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { ReceivedFile, ReceivedMail } from './received-mail.ts';
import { senderVerdictOf } from './sender-verdict.ts';

/** Each line becomes an object while it is read, and a mail can be nothing but line ends. */
const LINE_COUNT_MAX = 250_000;
const LINE_END = 0x0a;
/** Real ones have some ten thousand bytes. */
const HEADER_BYTES_MAX = 256_000;
const NESTING_MAX = 30;
const FILE_COUNT_MAX = 40;
const RECIPIENT_COUNT_MAX = 50;
const FILE_NAME_LENGTH_MAX = 120;

/** A signature of the mail itself, which says nothing to a reader. */
const OF_THE_MAIL = /^(application\/(x-)?pkcs7-signature|application\/pgp-(signature|keys))$/;

/**
 * Takes a mail apart that anybody may have sent. What is broken is read as far as it makes sense;
 * refused is what is made to do harm.
 * @param isCut whether `bytes` are only the beginning: then no file is taken from it.
 */
export async function readMail(
  bytes: Uint8Array,
  { isCut = false }: { readonly isCut?: boolean } = {},
): Promise<Outcome<ReceivedMail, 'mail_unreadable'>> {
  const end = endOfLines(bytes);
  const isShort = isCut || end < bytes.length;
  try {
    const email = await PostalMime.parse(bytes.subarray(0, end), {
      maxNestingDepth: NESTING_MAX,
      maxHeadersSize: HEADER_BYTES_MAX,
      forceRfc822Attachments: true,
    });
    return accepted(mailOf(email, isShort));
  } catch (error) {
    // The parser throws only what it finds wrong with the bytes; our own mistakes are no `Error` of its.
    if (error instanceof Error && error.constructor === Error) return refused('mail_unreadable');
    throw error;
  }
}

function endOfLines(bytes: Uint8Array): number {
  let end = -1;
  for (let count = 0; count < LINE_COUNT_MAX; count += 1) {
    end = bytes.indexOf(LINE_END, end + 1);
    if (end === -1) return bytes.length;
  }
  return end + 1;
}

function mailOf(email: Email, isCut: boolean): ReceivedMail {
  const { headers, attachments, messageId, subject = '', text, html } = email;
  const from = senderOf(headers);
  const files = attachments.filter(({ mimeType }) => !OF_THE_MAIL.test(mimeType));
  return {
    ...(messageId === undefined ? {} : { messageId: messageId.slice(0, 500) }),
    ...(from.address === undefined ? {} : { from: from.address }),
    fromName: from.name,
    subject: oneLine(subject, 300),
    recipients: recipientsOf(email),
    isReply: email.inReplyTo !== undefined || email.references !== undefined,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    files: isCut ? [] : files.slice(0, FILE_COUNT_MAX).map(fileOf),
    moreFileCount: isCut ? files.length : Math.max(0, files.length - FILE_COUNT_MAX),
    marks: marksOf(headers),
    verdict: senderVerdictOf(headers),
    isCut,
  };
}

function marksOf(headers: readonly Header[]): ReceivedMail['marks'] {
  const first = (name: string) =>
    (headers.find(({ key }) => key === name)?.value ?? '').slice(0, 500).trim().toLowerCase();
  const robot =
    /^(x-autoreply|x-autorespond|x-autoresponder|x-auto-reply|x-failed-recipients|list-id|list-unsubscribe|feedback-id|x-vacation)$/;
  return {
    contentType: first('content-type'),
    autoSubmitted: first('auto-submitted'),
    precedence: first('precedence'),
    autoResponseSuppress: first('x-auto-response-suppress'),
    isRobot: headers.some(({ key }) => robot.test(key)),
    hasNoReturnPath: first('return-path') === '<>',
  };
}

/** Those that the mail names, and the one that SES says it was for. */
function recipientsOf({ to = [], cc = [], deliveredTo, headers }: Email): readonly string[] {
  const named = [...to, ...cc].flatMap((address) => address.group ?? [address]);
  const received = headers.find(({ key }) => key === 'received')?.value ?? '';
  const [, envelope] = /\bfor\s+<?([^<>\s;]{3,320})>?\s*;/.exec(received.slice(0, 2000)) ?? [];
  const all = [envelope, deliveredTo, ...named.map(({ address }) => address)];
  const known = all.flatMap((address) => (address === undefined ? [] : [address.toLowerCase()]));
  return [...new Set(known.filter((address) => address.length <= 320))].slice(
    0,
    RECIPIENT_COUNT_MAX,
  );
}

/** A mail with several senders has none: SES speaks for one of them, and nobody knows for which. */
function senderOf(headers: readonly Header[]): { name: string; address?: string } {
  const [only, ...others] = headers
    .filter(({ key }) => key === 'from')
    .flatMap(({ value }) => addressParser(value.slice(0, 2000)));
  const name = oneLine(only?.name ?? '', 100);
  const address = normalisedEmail(only?.address ?? '');
  return others.length > 0 || address === undefined ? { name } : { name, address };
}

function fileOf({ filename, mimeType, related, disposition, content }: Attachment): ReceivedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: oneLine(filename ?? '', FILE_NAME_LENGTH_MAX),
    declaredType: mimeType.slice(0, 100),
    content: bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes),
    isInline: related === true || disposition === 'inline',
  };
}

/** Also without what would turn the writing around or hide a part of it. */
function oneLine(text: string, lengthMax: number): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').replace(/ {2,}/g, ' ');
  return visible.trim().slice(0, lengthMax).toWellFormed();
}
