import { describe, expect, it } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { Mail } from '../../shared/mail/ports.ts';
import { renderSample, SAMPLE_KINDS, sampleLetter } from '../../shared/mail/sample-letters.ts';
import { isOtherSample } from '../../shared/mail/sample-other-letters.ts';
import { sampleCustomer } from '../../shared/mail/sample-people.ts';
import { SignInLetters } from '../../shared/mail/sign-in-letters.ts';
import { THEME } from '../../shared/mail/theme.ts';
import type { Pass } from '../../shared/permission/gate.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import { gateOver } from '../support/gate.ts';
import { MemoryTable } from '../support/memory-table.ts';

const NOW = Temporal.Instant.from('2026-11-20T10:00:00.000Z');

const TABLE = { shardCount: 1 };

function post(suppressed: readonly string[] = []) {
  const sent: Mail[] = [];
  const table = new MemoryTable();
  const gate = gateOver({ table, clock: { now: () => NOW } });
  const parts = {
    mailer: {
      send: async (mail: Mail, pass: Pass) => {
        expect(pass.isFor('mail', mail.to)).toBe(true);
        sent.push(mail);
      },
    },
    gate: {
      ...gate,
      suppressions: {
        findReason: async (email: string) =>
          suppressed.includes(email) ? ('bounced' as const) : undefined,
      },
    },
    siteUrl: 'https://shop.example',
    shopName: THEME.shopName,
    clock: { now: () => NOW },
  };
  const records = async () => {
    const store = outreachStore({ table, ...TABLE });
    const { items } = await store.page({ customerId: sampleCustomer('en').id, limit: 10 });
    return items;
  };
  return { sent, parts, records, gifts: new GiftLetters(parts), signIn: new SignInLetters(parts) };
}

function letterTo(emailState: Customer['emailState'], kind: 'reminder' | 'e_gift'): Letter {
  return { ...sampleLetter(kind, 'en'), customer: sampleCustomer('en', { emailState }) } as Letter;
}

describe('letters about gifts', () => {
  it.each(SAMPLE_KINDS.filter((kind) => !isOtherSample(kind)))('%s is sent', async (kind) => {
    const { sent, gifts } = post();
    const letter = sampleLetter(kind, 'de');
    expect(await gifts.send(letter)).toBe('sent');
    expect(sent).toEqual([
      {
        ...renderSample(kind, 'de'),
        to: letter.kind === 'e_gift' ? 'recipient@example.com' : 'juergen.weiss@example.com',
        kind: letter.kind,
      },
    ]);
  });

  it.each([
    ['works', 'sent', 1],
    ['bounced', 'not_reachable', 0],
    ['complained', 'not_reachable', 0],
  ] as const)('a customer whose address %s: %s', async (emailState, answer, count) => {
    const { sent, gifts } = post();
    expect(await gifts.send(letterTo(emailState, 'reminder'))).toBe(answer);
    expect(sent).toHaveLength(count);
  });

  it('an e-gift does not go to a suppressed recipient', async () => {
    const { sent, gifts } = post(['recipient@example.com']);
    expect(await gifts.send(letterTo('works', 'e_gift'))).toBe('not_reachable');
    expect(sent).toEqual([]);
  });

  it('an e-gift reaches its recipient also when the customer’s own address bounced', async () => {
    const { gifts } = post();
    expect(await gifts.send(letterTo('bounced', 'e_gift'))).toBe('sent');
  });

  it('what was sent is on record with what it was about, and what was not with why', async () => {
    const { gifts, records } = post();
    await gifts.send(letterTo('works', 'reminder'));
    await gifts.send(letterTo('complained', 'reminder'));
    expect(await records()).toMatchObject([
      { kind: 'reminder', state: 'refused', reason: 'complained', channel: 'mail' },
      { kind: 'reminder', state: 'sent', purpose: 'service', about: { kind: 'gift' } },
    ]);
  });

  it('a mail service that fails leaves no record of a sending', async () => {
    const { parts, records } = post();
    const mailer = { send: () => Promise.reject(new Error('throttled')) };
    const letter = letterTo('works', 'reminder');
    await expect(new GiftLetters({ ...parts, mailer }).send(letter)).rejects.toThrow();
    expect(await records()).toEqual([]);
  });

  it('a mail service that fails is not hidden', async () => {
    const failing = new GiftLetters({
      ...post().parts,
      mailer: { send: () => Promise.reject(new Error('throttled')) },
    });
    await expect(failing.send(letterTo('works', 'reminder'))).rejects.toThrow('throttled');
  });

  it('the shop’s address stands on the last line when it is given', async () => {
    const { sent, parts } = post();
    const shopAddress = 'Shop Ltd, 1 High Street, Bristol';
    const letters = new GiftLetters({ ...parts, shopAddress });
    await letters.send(letterTo('works', 'reminder'));
    const [, foot = ''] = sent[0]?.text.split('-- \n') ?? [];
    const [lines = ''] = foot.split('\n\n');
    expect(lines).toMatch(/Shop Ltd, 1 High Street, Bristol$/);
  });
});

describe('sign-in codes', () => {
  const code = { to: 'a@example.com', code: '402917', expiresAt: NOW.add({ minutes: 10 }) };

  it('are mailed in the language asked for', async () => {
    const { sent, signIn } = post();
    await signIn.sendCode({ ...code, language: 'de' });
    expect(sent).toEqual([
      { ...renderSample('sign_in_code', 'de'), to: 'a@example.com', kind: 'sign_in_code' },
    ]);
  });

  it.each([
    ['en', 'the staff pages of', 'where our staff sign in'],
    ['de', 'die Seiten für Mitarbeitende von', 'wo sich Mitarbeitende anmelden'],
  ] as const)('for the staff say so: %s', async (language, place, why) => {
    const { sent, signIn } = post();
    await signIn.sendCode({ ...code, language, isForStaff: true });
    expect(sent[0]?.subject).toContain(place);
    expect(sent[0]?.text.replaceAll(/\s+/g, ' ')).toContain(why);
  });

  it('do not go to a suppressed address, and nobody is told', async () => {
    const { sent, signIn } = post(['a@example.com']);
    await signIn.sendCode({ ...code, language: 'en' });
    expect(sent).toEqual([]);
  });

  it('that were delayed say how long they are still valid', async () => {
    const { sent, signIn } = post();
    await signIn.sendCode({ ...code, expiresAt: NOW.add({ seconds: 61 }), language: 'en' });
    expect(sent[0]?.text).toContain('valid for 1 minute, until 10:01 UTC');
  });
});
