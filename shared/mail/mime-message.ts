// Composes what RFC 5322, 2045, 2047 and 8058 ask of a letter with two forms, perhaps with something
// attached, and nothing else. A general
// composer (nodemailer's) is 91 KB in every bundle that writes mails; its encoder alone is 3 KB.
import { encode, wrap } from 'nodemailer/lib/qp';
import { assert } from '../kernel/assert.ts';
import type { Attachment, Mail } from './ports.ts';

export type Envelope = {
  /** `gifts@shop.example` or `The Shop <gifts@shop.example>`. */
  readonly from: string;
  readonly replyTo?: string;
  /** Without angle brackets: `01J…@shop.example`. */
  readonly messageId: string;
  /** As RFC 5322 writes it: `Fri, 20 Nov 2026 10:00:00 +0000`. */
  readonly date: string;
};

type Mailbox = { readonly name: string; readonly address: string };

const LINE_END = '\r\n';
const LINE_LENGTH_MAX = 76;
/** In quoted-printable text `=` is always followed by two hex digits, so these are in no body. */
const BOUNDARY = '=_alternative_=';
const OUTER_BOUNDARY = '=_mixed_=';
/** In base64 and with its frame a word of 39 bytes fits on a line beside the header's name. */
const ENCODED_WORD_BYTES_MAX = 39;
const BASE64_LINE = /.{1,76}/g;
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9.-]{0,60}$/;
const ONE_ADDRESS = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/;
const MAILBOX = /^(?:"?([^"<>]*?)"? *)<([^<>]+)>$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what would end a header
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * One mail as plain text and HTML, headers in any script. Fails on line breaks in a header instead
 * of mending them: a letter that has one was not written by us.
 */
export function mimeMessage(mail: Mail, envelope: Envelope): Uint8Array {
  const { from, replyTo, messageId, date } = envelope;
  assert(ONE_ADDRESS.test(mail.to), 'a mail goes to one plain address');
  const lines = [
    header('From', sender(from)),
    header('To', mail.to),
    ...(replyTo === undefined ? [] : [header('Reply-To', sender(replyTo))]),
    header('Subject', unstructured('Subject', mail.subject)),
    header('Date', date),
    header('Message-ID', `<${messageId}>`),
    // Keeps out-of-office answers and other robots quiet (RFC 3834).
    header('Auto-Submitted', 'auto-generated'),
    ...(mail.language === undefined ? [] : [header('Content-Language', mail.language)]),
    ...(mail.unsubscribeUrl === undefined ? [] : unsubscribeHeaders(mail.unsubscribeUrl)),
    header('MIME-Version', '1.0'),
    ...content(mail),
    '',
  ];
  return Buffer.from(lines.join(LINE_END), 'ascii');
}

/** One press in the mail program is enough, and nothing needs to be opened (RFC 8058). */
function unsubscribeHeaders(url: string): readonly string[] {
  assert(/^https?:\/\/[!-;=?-~]+$/.test(url), 'to unsubscribe leads to a plain address');
  return [
    header('List-Unsubscribe', `${LINE_END} <${url}>`),
    header('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'),
  ];
}

function content({ text, html, attachments = [] }: Mail): readonly string[] {
  const letter = [
    header('Content-Type', `multipart/alternative; boundary="${BOUNDARY}"`),
    '',
    ...part('text/plain', text),
    // The last form is the one that is shown where it can be.
    ...part('text/html', html),
    `--${BOUNDARY}--`,
  ];
  if (attachments.length === 0) return letter;
  return [
    header('Content-Type', `multipart/mixed; boundary="${OUTER_BOUNDARY}"`),
    '',
    `--${OUTER_BOUNDARY}`,
    ...letter,
    ...attachments.flatMap(attached),
    `--${OUTER_BOUNDARY}--`,
  ];
}

function attached({ fileName, contentType, content }: Attachment): readonly string[] {
  assert(FILE_NAME.test(fileName), 'a file is named with plain letters');
  const encoded = Buffer.from(content).toString('base64');
  return [
    `--${OUTER_BOUNDARY}`,
    header('Content-Type', `${contentType}; name="${fileName}"`),
    header('Content-Disposition', `attachment; filename="${fileName}"`),
    header('Content-Transfer-Encoding', 'base64'),
    '',
    ...(encoded.match(BASE64_LINE) ?? []),
  ];
}

/** The only line breaks that pass are folds of our own, followed by a space. */
function header(name: string, value: string): string {
  assert(!CONTROLS.test(value.replaceAll(`${LINE_END} `, '')), 'a header is one line');
  return `${name}: ${value}`;
}

function part(contentType: string, content: string): readonly string[] {
  return [
    `--${BOUNDARY}`,
    header('Content-Type', `${contentType}; charset=utf-8`),
    header('Content-Transfer-Encoding', 'quoted-printable'),
    '',
    wrap(encode(content.replace(/\r\n?|\n/g, LINE_END)), LINE_LENGTH_MAX),
  ];
}

function sender(text: string): string {
  const { name, address } = mailboxOf(text);
  if (name === '') return address;
  const inOneLine = `"${name}" <${address}>`;
  const isShort = inOneLine.length <= LINE_LENGTH_MAX - 'Reply-To: '.length;
  if (isShort && isPlain(name)) return inOneLine;
  return `${encodedWords(name)}${LINE_END} <${address}>`;
}

function mailboxOf(text: string): Mailbox {
  assert(!CONTROLS.test(text), 'a header is one line');
  const [, name = '', address = text] = MAILBOX.exec(text) ?? [];
  assert(ONE_ADDRESS.test(address), 'a sender is an address or `Name <address>`');
  return { name, address };
}

function unstructured(name: string, text: string): string {
  assert(!CONTROLS.test(text), 'a header is one line');
  const isShort = `${name}: ${text}`.length <= LINE_LENGTH_MAX;
  return isShort && isPlain(text) ? text : encodedWords(text);
}

/** ASCII, without what would be taken for an encoded word or end a quoted name. */
function isPlain(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text) && !text.includes('=?');
}

/** RFC 2047: UTF-8 in base64, no character split between two words. */
function encodedWords(text: string): string {
  const words = [''];
  for (const character of text) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) > ENCODED_WORD_BYTES_MAX) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words
    .map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`)
    .join(`${LINE_END} `);
}
