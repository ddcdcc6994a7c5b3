import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { readMail } from '../../shared/inbound-mail/read-mail.ts';
import { MAIL_BYTES_MAX } from '../../shared/inbound-mail/receive-mail.ts';
import { bySes, type InboundWorld, inboundWorld, replyTo } from './inbound-world.ts';
import { ADA, mail, plain } from './replies/raw-mail.ts';

let world: InboundWorld;
let ada: Customer;

beforeEach(async () => {
  world = inboundWorld();
  ada = await world.customer({ email: 'ada@example.com' });
});

const headed = (...lines: readonly string[]) =>
  Buffer.from(
    [`From: ${ADA}`, `To: ${replyTo(ada)}`, 'In-Reply-To: <1@shop.example>', ...lines].join('\r\n'),
  );
const outcomeOf = async (bytes: Uint8Array) => {
  const received = await world.receive(bytes);
  return received.ok ? received.value.kind : received.refusal;
};
const wordsSaid = async () => (await world.turnsOf(ada)).map(({ text }) => text);

describe('large mail', () => {
  test('of more than SES takes is set aside without being read', async () => {
    const key = world.put(Buffer.from('x'), { byteCount: MAIL_BYTES_MAX + 1 });
    expect(await world.receiveKey(key)).toMatchObject({ value: { kind: 'aside' } });
    expect(world.inbox.readKeys).toEqual([]);
    expect(await world.open()).toMatchObject([{ reason: 'too_large', byteCount: 40_000_001 }]);
  });

  test('of 40 MB says its words, and names what of it is not kept', async () => {
    const boundary = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n';
    const start = headed(`${boundary}Content-Type: text/plain\r\n\r\nMy kitchen.\r\n--b\r\n`);
    const film = Buffer.from(
      'Content-Type: video/mp4; name="k.mp4"\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    );
    const rest = Buffer.alloc(MAIL_BYTES_MAX - start.length - film.length, `${'A'.repeat(76)}\r\n`);
    expect(await outcomeOf(Buffer.concat([start, film, rest]))).toBe('turn');
    expect(await wordsSaid()).toEqual(['My kitchen.\n\n[Not kept from the mail: 1 more]']);
    expect(world.files.keys()).toEqual([]);
  });

  test('of nothing but ends of lines ends', async () => {
    expect(await outcomeOf(headed('', '', '\n'.repeat(3_000_000)))).toBe('empty');
  }, 60_000);

  test('of one line is cut', async () => {
    expect(await outcomeOf(headed('', '', 'a'.repeat(5_000_000)))).toBe('turn');
    expect((await wordsSaid())[0]?.length).toBeLessThanOrEqual(10_000);
  });
});

describe('broken mail', () => {
  test.each([
    [
      'ten thousand parts',
      `${'--b\r\nContent-Type: text/plain\r\n\r\nhi\r\n'.repeat(10_000)}--b--`,
    ],
    ['ten thousand files', `${'--b\r\nContent-Type: a/b\r\n\r\nhi\r\n'.repeat(10_000)}--b--`],
    ['no part at all', ''],
    ['a part without an end', '--b\r\nContent-Type: text/plain\r\n\r\nhi'],
    ['a boundary that never comes', 'hi\r\n'],
  ])('of %s is taken or set aside', async (_name, body) => {
    const raw = headed(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${body}`);
    expect(['turn', 'empty', 'aside']).toContain(await outcomeOf(raw));
  });

  test.each([
    ['an encoding that lies', 'Content-Transfer-Encoding: base64\r\n\r\n%%% not base64 %%%'],
    ['a character set that lies', 'Content-Type: text/plain; charset=utf-16\r\n\r\nplain words'],
    [
      'quoted-printable that ends half way',
      'Content-Transfer-Encoding: quoted-printable\r\n\r\na=C3',
    ],
    ['bytes of no text', '\r\n\u0000\u0001\u0002\ufffe'],
    ['no body', 'Subject: Re: x'],
  ])('with %s harms nobody', async (_name, rest) => {
    expect(['turn', 'empty']).toContain(await outcomeOf(headed(rest)));
    for (const words of await wordsSaid()) expect(words.isWellFormed()).toBe(true);
  });

  test.each([
    ['five thousand parts in each other', nested(5000)],
    ['a header of megabytes', `X-Bomb: ${'a'.repeat(5_000_000)}\r\n\r\nhi`],
    ['a hundred thousand headers', `${'X-Bomb: a\r\n'.repeat(100_000)}\r\nhi`],
    ['a hundred thousand recipients', `Cc: ${'a@b.example,'.repeat(100_000)}\r\n\r\nhi`],
  ])('made of %s is set aside, with nothing of it but its size', async (_name, rest) => {
    const raw = headed(rest);
    expect(await readMail(raw)).toEqual({ ok: false, refusal: 'mail_unreadable' });
    expect(await outcomeOf(raw)).toBe('aside');
    expect(await world.open()).toMatchObject([
      { reason: 'unreadable', subject: '', text: '', byteCount: raw.length },
    ]);
    expect(await world.turnsOf(ada)).toEqual([]);
  });

  test('of no byte at all is set aside', async () => {
    expect(await outcomeOf(Buffer.alloc(0))).toBe('aside');
  });
});

function nested(depth: number): string {
  const levels = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  return `${levels.join('')}\r\nhi`;
}

describe('what is written into headers', () => {
  test('stays one line, and nothing in it turns the writing around', async () => {
    const subject = `=?utf-8?B?${Buffer.from('Bill\r\nBcc: x@y.example\u202e gpj').toString('base64')}?=`;
    const from = `=?utf-8?Q?Eve=0AAda_=00?= <eve@evil.example>`;
    await world.receive(mail({ subject, from, to: 'x@reply.shop.example' }, plain('Hi.')));
    expect(await world.open()).toMatchObject([
      { subject: 'Bill Bcc: x@y.example gpj', fromName: 'Eve Ada', from: 'eve@evil.example' },
    ]);
  });

  test('makes no key and no path of a file', async () => {
    const raw = mail(
      { to: replyTo(ada) },
      {
        type: 'application/pdf; name="../../etc/passwd#x"',
        headers: ['Content-Disposition: attachment; filename="../../etc/passwd#x\u202efdp"'],
        encoding: 'base64',
        body: '%PDF-1.7 something',
      },
    );
    expect(await outcomeOf(bySes(raw))).toBe('turn');
    const [turn] = await world.turnsOf(ada);
    expect(world.files.keys()).toEqual([turn?.attachments?.[0]?.fileKey]);
    expect(world.files.keys()[0]).toMatch(
      new RegExp(`^customers/${ada.id}/mails/[0-9a-f]{32}.pdf$`),
    );
    expect(turn?.attachments?.[0]?.name).not.toContain('\u202e');
  });
});
