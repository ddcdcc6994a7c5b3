import { describe, expect, it } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { Letter } from '../../shared/gifts/letters.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { GiftLetters } from '../../shared/mail/gift-letters.ts';
import type { Mail } from '../../shared/mail/ports.ts';
import { renderSample, SAMPLE_KINDS, sampleLetter } from '../../shared/mail/sample-letters.ts';
import { sampleCustomer } from '../../shared/mail/sample-people.ts';
import { SignInLetters } from '../../shared/mail/sign-in-letters.ts';
import { THEME } from '../../shared/mail/theme.ts';

const NOW = Temporal.Instant.from('2026-11-20T10:00:00.000Z');

const DECLINE_TOKENS = {
  issue: async ({ mail }: { readonly mail: string }) =>
    ['work_form', 'charged', 'dispatched', 'delivered'].includes(mail)
      ? 'sample-token-sample-tok'
      : 'of a mail that cannot be ended',
};

function post(suppressed: readonly string[] = []) {
  const sent: Mail[] = [];
  const parts = {
    mailer: {
      send: async (mail: Mail) => {
        sent.push(mail);
      },
    },
    suppressions: { isSuppressed: async (email: string) => suppressed.includes(email) },
    declineTokens: DECLINE_TOKENS,
    siteUrl: 'https://shop.example',
    shopName: THEME.shopName,
    clock: { now: () => NOW },
  };
  return { sent, gifts: new GiftLetters(parts), signIn: new SignInLetters(parts) };
}

function letterTo(emailState: Customer['emailState'], kind: 'reminder' | 'e_gift'): Letter {
  return { ...sampleLetter(kind, 'en'), customer: sampleCustomer('en', { emailState }) } as Letter;
}

describe('letters about gifts', () => {
  it.each(SAMPLE_KINDS.filter((kind) => kind !== 'sign_in_code'))('%s is sent', async (kind) => {
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

  it('a mail service that fails is not hidden', async () => {
    const failing = new GiftLetters({
      mailer: { send: () => Promise.reject(new Error('throttled')) },
      suppressions: { isSuppressed: async () => false },
      declineTokens: DECLINE_TOKENS,
      siteUrl: 'https://shop.example',
      shopName: 'Shop',
      shopAddress: 'Shop Ltd, 1 High Street, Bristol',
    });
    await expect(failing.send(letterTo('works', 'reminder'))).rejects.toThrow('throttled');
  });

  it('the shop’s address stands on the last line when it is given', async () => {
    const { sent } = post();
    const letters = new GiftLetters({
      mailer: { send: async (mail) => void sent.push(mail) },
      suppressions: { isSuppressed: async () => false },
      declineTokens: DECLINE_TOKENS,
      siteUrl: 'https://shop.example',
      shopName: 'Shop',
      shopAddress: 'Shop Ltd, 1 High Street, Bristol',
    });
    await letters.send(letterTo('works', 'reminder'));
    expect(sent[0]?.text.trimEnd()).toMatch(/Shop Ltd, 1 High Street, Bristol$/);
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
