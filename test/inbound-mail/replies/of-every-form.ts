import { file, html, mail, mailOf, multipart, plain, QUOTED, type Shape } from './raw-mail.ts';

const LEAD_IN = 'On Mon, 2 Nov 2026 at 10:00, The Gift Shop <g@reply.shop.example> wrote:';
const latin = (text: string) => Buffer.from(text, 'latin1');
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

/** How the same few words are wrapped up on their way. */
export const OF_EVERY_FORM: readonly Shape[] = [
  {
    name: 'ISO 8859-1',
    raw: mail(
      {},
      { type: 'text/plain; charset=iso-8859-1', body: latin('Grüße an Käthe, bitte.') },
    ),
    words: 'Grüße an Käthe, bitte.',
  },
  {
    name: 'Windows-1252, with its quotation marks',
    raw: mail(
      {},
      {
        type: 'text/plain; charset=windows-1252',
        body: Buffer.from([0x93, 0x4a, 0x61, 0x94, 0x2c, 0x20, 0x35, 0x20, 0x80]),
      },
    ),
    words: '“Ja”, 5 €',
  },
  {
    name: 'Shift_JIS',
    raw: mail(
      {},
      {
        type: 'text/plain; charset=shift_jis',
        body: Buffer.from([0x82, 0xcd, 0x82, 0xa2]),
      },
    ),
    words: 'はい',
  },
  {
    name: 'quoted-printable with soft breaks',
    raw: mail(
      {},
      {
        type: 'text/plain; charset=utf-8',
        encoding: 'quoted-printable',
        body: `Sch=C3=B6ner w=C3=A4re der =\nMontag.\n\n${LEAD_IN}\n\n${QUOTED}`,
      },
    ),
    words: 'Schöner wäre der Montag.',
  },
  {
    name: 'base64',
    raw: mail(
      {},
      {
        type: 'text/plain; charset=utf-8',
        encoding: 'base64',
        body: `Tuesday, please.\n\n${QUOTED}`,
      },
    ),
    words: 'Tuesday, please.',
  },
  {
    name: 'emoji, which are words',
    raw: mail({}, plain(`👍🎂 yes!\n\n${LEAD_IN}\n\n${QUOTED}`)),
    words: '👍🎂 yes!',
  },
  {
    name: 'format=flowed, a paragraph broken over lines',
    raw: mail(
      {},
      {
        type: 'text/plain; charset=utf-8; format=flowed',
        body: 'This is one paragraph that \nwent over two lines.\n\nAnd another.\n-- \nAda',
      },
    ),
    words: 'This is one paragraph that went over two lines.\n\nAnd another.',
  },
  {
    name: 'a character set that nobody knows',
    raw: mail({}, plain('Thursday is fine.', 'x-unknown-9')),
    words: 'Thursday is fine.',
  },
  {
    name: 'no content type at all',
    raw: Buffer.from('From: ada@example.com\nTo: s@shop.example\nSubject: Re: Hi\n\nYes.\n'),
    words: 'Yes.',
  },
  {
    name: 'the standard signature',
    raw: mail({}, plain('Please ring before.\n\n-- \nAda Lovelace\n+44 20 7946 0000\n')),
    words: 'Please ring before.',
  },
  {
    name: 'a signature whose space was lost',
    raw: mail({}, plain('Please ring before.\n--\nAda\n')),
    words: 'Please ring before.',
  },
  {
    name: 'only a stop word',
    raw: mail({}, plain(`STOP\n\n${LEAD_IN}\n${QUOTED}`)),
    words: 'STOP',
  },
  { name: 'nothing', raw: mail({}, plain('')), words: '' },
  {
    name: 'nothing but the quotation',
    raw: mail({}, plain(`${LEAD_IN}\n\n${QUOTED}\n`)),
    words: '',
  },
  {
    name: 'files only',
    raw: mailOf({}, multipart('mixed', [file('application/pdf', 'room.pdf', PDF), plain('\n')])),
    words: '',
  },
  {
    name: 'words, a picture between them, and words again',
    raw: mailOf(
      {},
      multipart('mixed', [
        plain('This corner:'),
        file('image/png', 'a.png', 'x'),
        plain('and that.'),
      ]),
    ),
    words: 'This corner:\n\nand that.',
  },
  {
    name: 'winmail.dat, in which an Outlook hides its files',
    raw: mailOf(
      {},
      multipart('mixed', [
        plain('See the attachment.'),
        file('application/ms-tnef', 'winmail.dat', 'x'),
      ]),
    ),
    words: 'See the attachment.',
  },
  {
    name: 'an answer to an invitation',
    raw: mail({ subject: 'Accepted: Visit of the furnisher' }, plain('I shall be there.'), {
      type: 'text/calendar; method=REPLY; charset=utf-8',
      body: 'BEGIN:VCALENDAR\nEND:VCALENDAR',
    }),
    words: 'I shall be there.',
  },
  {
    name: 'an S/MIME signature around it',
    raw: mailOf(
      {},
      multipart(
        'signed',
        [
          plain('Signed, but plain.'),
          file('application/pkcs7-signature', 'smime.p7s', 'signature'),
        ],
        '; protocol="application/pkcs7-signature"; micalg=sha-256',
      ),
    ),
    words: 'Signed, but plain.',
  },
  {
    name: 'a mail passed on with a note',
    raw: mail(
      { subject: 'Fwd: Your order elsewhere' },
      plain(
        'Can you match this?\n\n---------- Forwarded message ---------\nFrom: Other Shop <o@other.example>\nDate: Sun, 1 Nov 2026\nSubject: Your order elsewhere\nTo: <ada@example.com>\n\nA cake stand for 10 pounds.',
      ),
    ),
    words: 'Can you match this?',
  },
  {
    name: 'a mail passed on without a word',
    raw: mail(
      { subject: 'WG: Rechnung' },
      plain(
        '\n-------- Weitergeleitete Nachricht --------\nBetreff: Rechnung\nDatum: Sun, 1 Nov 2026\nVon: Other <o@other.example>\nAn: ada@example.com\n\nIhre Rechnung.\n',
      ),
    ),
    words:
      '-------- Weitergeleitete Nachricht --------\nBetreff: Rechnung\nDatum: Sun, 1 Nov 2026\nVon: Other <o@other.example>\nAn: ada@example.com\n\nIhre Rechnung.',
  },
  {
    name: 'a list and a table, HTML only',
    raw: mail({}, html('<p>Please send:</p><ul><li>two mugs</li><li>one stand</li></ul>')),
    words: 'Please send:\n\n- two mugs\n- one stand',
  },
  {
    name: 'a page whose script and style say nothing',
    raw: mail(
      {},
      html('<style>p{color:red}</style><script>alert(1)</script><p>Red &amp; blue.</p>'),
    ),
    words: 'Red & blue.',
  },
];
