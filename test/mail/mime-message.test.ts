import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mimeMessage } from '../../shared/mail/mime-message.ts';
import { renderSample, SAMPLE_KINDS } from '../../shared/mail/sample-letters.ts';

const envelope = {
  from: 'Käthes Läden <gifts@shop.example>',
  replyTo: 'help@shop.example',
  messageId: '1@shop.example',
  date: 'Fri, 20 Nov 2026 10:00:00 +0000',
};
const mail = { to: 'a@example.com', subject: 'Hello', html: '<p>x</p>', text: 'x', kind: 'late' };
const folded = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd();

describe('a message reads back as it was written', () => {
  it.each(SAMPLE_KINDS)('%s', async (kind) => {
    for (const language of ['en', 'de'] as const) {
      const letter = renderSample(kind, language);
      const raw = mimeMessage({ ...letter, to: 'a@example.com', kind }, envelope);
      const read = await PostalMime.parse(raw);
      expect(read.subject).toBe(letter.subject);
      expect(folded(read.text)).toBe(letter.text.trimEnd());
      expect(folded(read.html)).toBe(letter.html.trimEnd());
      expect(read.from).toMatchObject({ name: 'Käthes Läden', address: 'gifts@shop.example' });
    }
  });

  it.each([
    ['quotes and a backslash', 'He said "yes" \\ and left'],
    ['as long as a line', 'x '.repeat(33).trim()],
    ['Hebrew', 'יום הולדת שמח לך סבתא יקרה שלי ולכל המשפחה כולה'],
    ['Chinese', '生日快乐'.repeat(20)],
    ['emoji', '👨‍👩‍👧‍👦🎂 Grüße 🎁'.repeat(8)],
    ['one very long word', 'w'.repeat(400)],
    ['what looks encoded', '=?utf-8?Q?x?='],
  ])('subject: %s', async (_, subject) => {
    const read = await PostalMime.parse(mimeMessage({ ...mail, subject }, envelope));
    expect(read.subject).toBe(subject);
  });
});

describe('headers', () => {
  const headersOf = async (facts: object) => {
    const { headers } = await PostalMime.parse(mimeMessage({ ...mail, ...facts }, envelope));
    return Object.fromEntries(headers.map(({ key, value }) => [key, value]));
  };

  it('say that a machine wrote it, when, and in which language', async () => {
    expect(await headersOf({ language: 'de' })).toMatchObject({
      ...{ 'auto-submitted': 'auto-generated', date: envelope.date },
      ...{ 'message-id': '<1@shop.example>', 'reply-to': 'help@shop.example' },
      'content-language': 'de',
    });
  });

  it('offer one press to be rid of it, where that is offered (RFC 8058)', async () => {
    const unsubscribeUrl = `https://shop.example/decline-mail?token=${'t'.repeat(43)}`;
    expect(await headersOf({ unsubscribeUrl })).toMatchObject({
      'list-unsubscribe': `<${unsubscribeUrl}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(await headersOf({})).not.toHaveProperty('list-unsubscribe');
  });

  it.each([
    'javascript:alert(1)',
    'https://shop.example/>,<mailto:x@example.com',
    'https://shop.example/\r\nBcc: b@example.com',
    'https://shop.example/a b',
  ])('no one is led to %j', (unsubscribeUrl) => {
    expect(() => mimeMessage({ ...mail, unsubscribeUrl }, envelope)).toThrow('a plain address');
  });
});

describe('what is attached', () => {
  const content = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) % 256);
  const file = { fileName: 'gift-form.pdf', contentType: 'application/pdf', content } as const;

  it('reads back byte for byte, beside both forms of the letter', async () => {
    const raw = mimeMessage({ ...mail, attachments: [file, file] }, envelope);
    const read = await PostalMime.parse(raw);
    expect(folded(read.text)).toBe('x');
    expect(folded(read.html)).toBe('<p>x</p>');
    expect(read.attachments).toMatchObject([
      { filename: 'gift-form.pdf', mimeType: 'application/pdf', disposition: 'attachment' },
      { filename: 'gift-form.pdf' },
    ]);
    expect(Buffer.from(read.attachments[0]?.content as ArrayBuffer)).toEqual(Buffer.from(content));
  });

  it('may be empty', async () => {
    const empty = { ...file, content: new Uint8Array() };
    const read = await PostalMime.parse(mimeMessage({ ...mail, attachments: [empty] }, envelope));
    expect(read.attachments).toHaveLength(1);
  });

  it('has lines that every mail server takes', () => {
    const lines = Buffer.from(mimeMessage({ ...mail, attachments: [file] }, envelope))
      .toString('ascii')
      .split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(78);
  });

  it.each(['a"b.pdf', '../a.pdf', 'a\r\nb.pdf', 'Käthe.pdf', '', `${'a'.repeat(70)}.pdf`])(
    'is not named %j',
    (fileName) => {
      const attachments = [{ ...file, fileName }];
      expect(() => mimeMessage({ ...mail, attachments }, envelope)).toThrow('plain letters');
    },
  );
});

describe('a sender reads back as it was set', () => {
  it.each([
    ['gifts@shop.example', '', 'gifts@shop.example'],
    ['The Shop <gifts@shop.example>', 'The Shop', 'gifts@shop.example'],
    ['"The Shop, Ltd." <gifts@shop.example>', 'The Shop, Ltd.', 'gifts@shop.example'],
    ['Kingfisher & Sons: gifts <g@shop.example>', 'Kingfisher & Sons: gifts', 'g@shop.example'],
    ['Geschenkebücher 🎁 <g@shop.example>', 'Geschenkebücher 🎁', 'g@shop.example'],
    [`${'Long '.repeat(30)}<g@shop.example>`, 'Long '.repeat(30).trim(), 'g@shop.example'],
  ])('%s', async (from, name, address) => {
    const read = await PostalMime.parse(mimeMessage(mail, { ...envelope, from }));
    expect(read.from).toMatchObject({ name, address });
  });

  it.each(['nobody', 'a@example.com, b@example.com', 'A <a@example.com> <b@example.com>', 'A <>'])(
    'not %s',
    (from) => {
      expect(() => mimeMessage(mail, { ...envelope, from })).toThrow('a sender is an address');
    },
  );
});

it('lines are ASCII and short enough for every mail server', () => {
  const html = `<p>${'Grüße 🎁 '.repeat(5000)}</p>`;
  const subject = 'Grüße an alle '.repeat(20).trim();
  const from = 'Käthes Läden '.repeat(9).concat('<gifts@shop.example>');
  const text = 'ß'.repeat(9000);
  const raw = mimeMessage({ ...mail, subject, html, text }, { ...envelope, from });
  const lines = Buffer.from(raw).toString('latin1').split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the limits of ASCII
  expect(lines.join('')).toMatch(/^[\u0009\u0020-\u007e]*$/);
});

it('says that a robot wrote it, and carries both forms', () => {
  const raw = Buffer.from(mimeMessage(mail, envelope)).toString('latin1');
  expect(raw).toContain('Auto-Submitted: auto-generated\r\n');
  expect(raw).toContain('Message-ID: <1@shop.example>\r\n');
  expect(raw).toContain('Reply-To: help@shop.example\r\n');
  expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
});

it('a boundary in a letter ends nothing', async () => {
  const text = 'before\n--=_alternative_=--\nafter';
  const read = await PostalMime.parse(mimeMessage({ ...mail, text }, envelope));
  expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text);
  expect(read.html?.trim()).toBe('<p>x</p>');
});

describe('a line break in a header is refused', () => {
  it.each([
    ['subject', { ...mail, subject: 'Hello\r\nBcc: b@example.com' }, envelope],
    ['subject, bare CR', { ...mail, subject: 'Hello\rBcc: b@example.com' }, envelope],
    ['subject, NUL', { ...mail, subject: 'Hello\u0000' }, envelope],
    ['from', mail, { ...envelope, from: 'x\n<a@example.com>' }],
    ['reply-to', mail, { ...envelope, replyTo: 'a@example.com\nBcc: b@example.com' }],
    ['message id', mail, { ...envelope, messageId: '1@x>\r\nBcc: b@example.com' }],
    ['date', mail, { ...envelope, date: 'today\r\n\r\nbody' }],
    ['a fold', { ...mail, subject: 'Hello\r\n Bcc: b@example.com' }, envelope],
  ])('%s', (_, hostile, around) => {
    expect(() => mimeMessage(hostile, around)).toThrow('a header is one line');
  });
});

describe('only one plain address is written to', () => {
  it.each([
    'a@example.com, b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'A <a@example.com>',
    'group: a@example.com;',
    'nobody',
    '',
  ])('not %j', (to) => {
    expect(() => mimeMessage({ ...mail, to }, envelope)).toThrow('one plain address');
  });

  it.each(["o'brien+gifts@example.co.uk", 'a_b-c.d@xn--bcher-kva.example'])('%s', async (to) => {
    const read = await PostalMime.parse(mimeMessage({ ...mail, to }, envelope));
    expect(read.to?.[0]?.address).toBe(to);
  });
});
