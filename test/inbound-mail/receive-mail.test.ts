import { beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { customerTokenOf } from '../../shared/customers/customer-token.ts';
import { TURN_TEXT_LENGTH_MAX } from '../../shared/dialogue/turn.ts';
import { receiveMail } from '../../shared/inbound-mail/receive-mail.ts';
import {
  bySes,
  type InboundWorld,
  inboundWorld,
  OWN_ADDRESS,
  REPLY_DOMAIN,
  replyTo,
  VERIFIED,
} from './inbound-world.ts';
import { OF_MACHINES } from './replies/of-machines.ts';
import { mail, plain } from './replies/raw-mail.ts';

let world: InboundWorld;
let ada: Customer;

beforeEach(async () => {
  world = inboundWorld();
  ada = await world.customer({ email: 'ada@example.com' });
});

const saying = (words: string, facts: Parameters<typeof mail>[0] = {}) =>
  mail({ to: replyTo(ada), ...facts }, plain(words));
const kindOf = async (bytes: Uint8Array) => {
  const received = await world.receive(bytes);
  return received.ok ? received.value.kind : received.refusal;
};

describe('an answer to a mail of ours', () => {
  test('is a turn of the customer, as of when it came, and leaves the inbox', async () => {
    const raw = bySes(saying('Yes, go ahead.\n\n-- \nAda'));
    const received = await world.receive(raw);
    expect(received).toMatchObject({ ok: true, value: { kind: 'turn' } });
    expect(await world.turnsOf(ada)).toMatchObject([
      {
        channel: 'mail',
        direction: 'from_customer',
        text: 'Yes, go ahead.',
        at: world.clock.now(),
      },
    ]);
    expect((await world.ports.leftOffs.find(ada.id))?.points).toMatchObject([
      { kind: 'answer', owedBy: 'us', text: 'Yes, go ahead.' },
    ]);
    expect(world.inbox.mails.size).toBe(0);
  });

  test('is known from whatever address it comes, and in capitals', async () => {
    const to = replyTo(ada).toUpperCase();
    expect(await kindOf(saying('Yes.', { to, from: 'office@engines.example' }))).toBe('turn');
    expect(await world.turnsOf(ada)).toHaveLength(1);
  });

  test('is known by the envelope where its headers name somebody else', async () => {
    const raw = saying('Yes.', { to: 'undisclosed-recipients:;' });
    expect(await kindOf(bySes(raw, { envelope: replyTo(ada) }))).toBe('turn');
  });

  test('that comes twice is one turn, with the time of the first', async () => {
    const raw = saying('Twice.');
    const key = world.put(raw);
    const firstAt = world.clock.now();
    await world.receiveKey(key);
    expect(await world.receiveKey(key)).toMatchObject({ ok: false, refusal: 'mail_gone' });
    world.clock.advance({ hours: 30 });
    await world.receive(raw);
    expect((await world.turnsOf(ada)).map(({ at }) => at.toString())).toEqual([firstAt.toString()]);
  });

  test('that came while we died between the turn and the inbox is one turn', async () => {
    const key = world.put(saying('Once.'));
    const inbox = { ...world.inbox, remove: () => Promise.reject(new Error('S3 is down')) };
    const dying = {
      ...world.ports,
      inbox: {
        ...inbox,
        find: world.inbox.find.bind(world.inbox),
        read: world.inbox.read.bind(world.inbox),
      },
    };
    await expect(receiveMail(dying, { ownAddresses: [] }, { key })).rejects.toThrow('S3 is down');
    world.clock.advance({ minutes: 5 });
    await world.receiveKey(key);
    expect(await world.turnsOf(ada)).toHaveLength(1);
  });

  test('with the number of another mail and other words is another turn', async () => {
    await world.receive(saying('First.'));
    await world.receive(saying('Second.'));
    expect((await world.turnsOf(ada)).map(({ text }) => text)).toEqual(['Second.', 'First.']);
  });

  test('that says nothing changes nothing', async () => {
    expect(await kindOf(saying('> all of it\n> quoted'))).toBe('empty');
    expect(await world.turnsOf(ada)).toEqual([]);
  });

  test('that is longer than a turn is cut, and says so', async () => {
    await world.receive(saying('Long story. '.repeat(2000)));
    const [turn] = await world.turnsOf(ada);
    expect(turn?.text.length).toBeLessThanOrEqual(TURN_TEXT_LENGTH_MAX);
    expect(turn?.text).toMatch(/\[The mail was longer than this\.\]$/);
  });

  test('that is spam to SES is still our customer’s', async () => {
    expect(await kindOf(bySes(saying('Yes.'), { spam: 'FAIL' }))).toBe('turn');
  });
});

describe('a mail that answers nothing', () => {
  const fresh = (subject: string, words: string) =>
    bySes(
      Buffer.from(
        `From: ada@example.com\r\nTo: hello@${REPLY_DOMAIN}\r\nSubject: ${subject}\r\n\r\n${words}`,
      ),
      VERIFIED,
    );

  test('is the customer’s when SES has verified its sender; its subject is a part of it', async () => {
    expect(await kindOf(fresh('A cake stand', 'Is it still to be had?'))).toBe('turn');
    expect(await world.turnsOf(ada)).toMatchObject([
      { text: 'A cake stand\n\nIs it still to be had?' },
    ]);
  });

  test('and has only a subject says that', async () => {
    await world.receive(fresh('Please call me', ''));
    expect(await world.turnsOf(ada)).toMatchObject([{ text: 'Please call me' }]);
  });
});

describe('nobody becomes somebody else', () => {
  const forged = (facts: Parameters<typeof bySes>[1], more: readonly string[] = []) =>
    bySes(mail({ to: `hello@${REPLY_DOMAIN}`, headers: more }, plain('I am Ada.')), facts);

  test.each([
    ['whose sender SES does not know', forged({}), 'sender_unverified'],
    [
      'which another domain signed',
      forged({ dkim: 'pass header.i=@evil.example', dmarc: 'pass header.from=evil.example' }),
      'sender_unverified',
    ],
    [
      'that brings the verdict of SES itself',
      forged({}, ['Authentication-Results: amazonses.com; dmarc=pass header.from=example.com']),
      'sender_unverified',
    ],
    [
      'that brings all of SES’s headers, without SES',
      bySes(forged(VERIFIED), { dmarc: 'fail' }),
      'sender_unverified',
    ],
    [
      'with a verdict of somebody else than SES',
      Buffer.concat([
        Buffer.from(
          'Authentication-Results: mx.evil.example; dmarc=pass header.from=example.com\r\nX-SES-RECEIPT: x\r\n',
        ),
        mail({}, plain('I am Ada.')),
      ]),
      'sender_unverified',
    ],
    [
      'with two senders',
      bySes(mail({ from: 'eve@example.com, ada@example.com' }, plain('I am Ada.')), VERIFIED),
      'sender_unknown',
    ],
    [
      'with the sender twice',
      bySes(mail({ headers: ['From: eve@example.com'] }, plain('I am Ada.')), VERIFIED),
      'sender_unknown',
    ],
  ])('by a mail %s', async (_name, raw, reason) => {
    expect(await kindOf(raw)).toBe('aside');
    expect(await world.turnsOf(ada)).toEqual([]);
    expect(await world.open()).toMatchObject([{ reason, text: 'I am Ada.' }]);
  });

  test.each([
    ['altered', (token: string) => `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`],
    ['of another purpose', () => customerTokenOf(ada, 'permission', 'reminder') ?? ''],
    ['of another letter', (token: string) => token.replace('-reminder-', '-charged-')],
    ['of a customer who is not there', (token: string) => `7${token.slice(1)}`],
    ['with letters after it', (token: string) => `${token}x`],
  ])('by a token that is %s', async (_name, spoiled) => {
    const token = replyTo(ada).slice('reply+'.length, -`@${REPLY_DOMAIN}`.length);
    const to = `reply+${spoiled(token)}@${REPLY_DOMAIN}`;
    expect(await kindOf(saying('Hello.', { to, from: 'eve@evil.example' }))).toBe('aside');
    expect(await world.turnsOf(ada)).toEqual([]);
  });

  test('by a token that a new key of the customer’s has ended', async () => {
    const raw = saying('Hello.', { from: 'eve@evil.example' });
    await world.ports.customers.save(
      { ...ada, linkKey: 'vutsrqponmlkjihgfedcba' },
      [],
      world.clock.now(),
    );
    expect(await kindOf(raw)).toBe('aside');
  });

  test('by answering a mail that a friend passed on', async () => {
    const grace = await world.customer({ email: 'grace@example.com' });
    const raw = saying('Me too!', { from: 'grace@example.com' });
    expect(await kindOf(bySes(raw, VERIFIED))).toBe('aside');
    expect(await world.open()).toMatchObject([{ reason: 'two_customers' }]);
    expect([await world.turnsOf(ada), await world.turnsOf(grace)]).toEqual([[], []]);
  });

  test('by the tokens of two customers in one mail', async () => {
    const grace = await world.customer({ email: 'grace@example.com' });
    const to = `${replyTo(ada)}, ${replyTo(grace)}`;
    expect(await kindOf(saying('Hello.', { to, from: 'eve@evil.example' }))).toBe('aside');
  });
});

describe('machines', () => {
  test.each(OF_MACHINES)('change nothing: $name', async ({ raw, kind }) => {
    const addressed = Buffer.concat([Buffer.from(`Delivered-To: ${replyTo(ada)}\r\n`), raw]);
    expect(await kindOf(addressed)).toBe(kind);
    expect([await world.turnsOf(ada), await world.open()]).toEqual([[], []]);
    expect(world.inbox.mails.size).toBe(0);
  });

  test('and whoever sends without an address to answer to', async () => {
    expect(await kindOf(bySes(saying('Away.'), { returnPath: '' }))).toBe('automatic');
  });

  test('and a virus, also from a customer', async () => {
    expect(await kindOf(bySes(saying('Look!'), { virus: 'FAIL' }))).toBe('virus');
  });

  test('and spam from nobody', async () => {
    const raw = mail({ from: 'eve@evil.example', to: OWN_ADDRESS }, plain('Buy!'));
    expect(await kindOf(bySes(raw, { spam: 'FAIL' }))).toBe('spam');
    expect(await world.open()).toEqual([]);
  });

  test('but not a person who writes of being away', async () => {
    const subject = 'Re: Ten days to go';
    expect(await kindOf(saying('We are on vacation then.', { subject }))).toBe('turn');
  });
});
