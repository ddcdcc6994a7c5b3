import MimeNode from 'nodemailer/lib/mime-node';
import { assert } from '../kernel/assert.ts';
import type { Mail } from './ports.ts';

export type Envelope = {
  /** `gifts@shop.example` or `The Shop <gifts@shop.example>`. */
  readonly from: string;
  readonly replyTo?: string;
  /** Without angle brackets: `01J…@shop.example`. */
  readonly messageId: string;
};

const ONE_ADDRESS = /^[^\s<>,;:"()@]+@[^\s<>,;:"()@]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what would end a header
const CONTROLS = /[\u0000-\u001f\u007f]/;

/**
 * One mail as an RFC 5322 message: plain text and HTML, headers in any script. Fails on line
 * breaks in a header instead of mending them: a letter that has one was not written by us.
 */
export async function mimeMessage(mail: Mail, envelope: Envelope): Promise<Uint8Array> {
  assert(ONE_ADDRESS.test(mail.to), 'a mail goes to one plain address');
  for (const header of [mail.subject, ...Object.values(envelope)]) {
    assert(!CONTROLS.test(header), 'a header is one line');
  }
  const message = new MimeNode('multipart/alternative', {
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  message.setHeader([
    { key: 'From', value: envelope.from },
    { key: 'To', value: mail.to },
    ...(envelope.replyTo === undefined ? [] : [{ key: 'Reply-To', value: envelope.replyTo }]),
    { key: 'Subject', value: mail.subject },
    { key: 'Message-ID', value: `<${envelope.messageId}>` },
    // Keeps out-of-office answers and other robots quiet (RFC 3834).
    { key: 'Auto-Submitted', value: 'auto-generated' },
  ]);
  message.createChild('text/plain; charset=utf-8').setContent(mail.text);
  message.createChild('text/html; charset=utf-8').setContent(mail.html);
  return message.build();
}
