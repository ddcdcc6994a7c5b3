import { beforeAll, describe, expect, test } from 'vitest';
import { isOwnPath } from '../../../shared/pages/paths.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { catchLines } from '../../support/logged-lines.ts';
import { formsOf } from '../page-reading.ts';
import { type Answer, Browser, type PageWorld, pageWorld, SITE } from '../page-world.ts';

// Redirects that lead elsewhere, cookies that others can read, headers that somebody else writes.

let world: PageWorld;
const logged: string[] = [];
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
  catchLines((line) => void logged.push(line));
});

async function signIn(email: string, next?: string): Promise<Answer> {
  const browser = new Browser();
  const onward = next === undefined ? {} : { next };
  await browser.post('/sign-in', { email, ...onward });
  return browser.post('/sign-in/code', { code: world.codes.at(-1)?.code ?? '', ...onward });
}

const ELSEWHERE = [
  ...['//evil.example', '///evil.example', '/\\evil.example', '/\\/evil.example'],
  ...['https://evil.example', 'HTTPS:evil.example', 'javascript:alert(1)', 'data:text/html,x'],
  ...['\t//evil.example', ' //evil.example', '/\t/evil.example', '/\n/evil.example', '%2f%2fevil'],
  ...['evil.example', '@evil.example', '.evil.example', '?next=//evil.example', '#', ''],
  ...['/gifts\r\nSet-Cookie: a=b', '/gifts\u2028', `/${'a'.repeat(600)}`, '/a:b@evil.example'],
];

describe('what leads on after signing in', () => {
  test.each(ELSEWHERE)('is never %j', async (next) => {
    expect(isOwnPath(next)).toBe(false);
    const known = await newCustomer(world, { welcomedAt: world.clock.now() });
    expect((await signIn(known.email, next)).location).toBe('/gifts');
    const owner = await new Browser().signInAs(known, world);
    const part = encodeURIComponent(next);
    expect((await owner.get(`/sign-in?next=${part}`)).location).toBe('/gifts');
    expect((await owner.get(`/sign-in/code?next=${part}`)).location).toBe('/gifts');
    expect((await owner.get(`/welcome?next=${part}`)).location).toBe('/gifts');
    const newcomer = await new Browser().signInAs(await newCustomer(world), world);
    const { text } = await newcomer.get(`/welcome?next=${part}`);
    expect(formsOf(text).get('/welcome')).not.toHaveProperty('next');
    const form = { zone: 'Europe/London', language: 'en', next };
    expect((await newcomer.post('/welcome', form)).location).toBe('/gifts');
  });

  test.each(['/..//evil.example', '/.//evil.example', '/%2f/evil.example', '/gifts?x=//evil'])(
    '%s stays within the site',
    (next) => expect(isOwnPath(next) ? new URL(next, SITE).origin : SITE).toBe(SITE),
  );
});

describe('cookies', () => {
  test('are this host’s alone, over TLS alone, and no script reads them', async () => {
    const set: string[] = [];
    const browser = new Browser();
    const keep = async (answer: Promise<Answer>) => set.push(...((await answer).cookies ?? []));
    await keep(browser.post('/sign-in', { email: 'cookie@example.com' }));
    await keep(browser.post('/sign-in/code', { code: world.codes.at(-1)?.code ?? '' }));
    await keep(browser.post('/cards/new'));
    await keep(browser.post('/sign-out'));
    expect(set.length).toBeGreaterThan(4);
    for (const cookie of set) {
      expect(cookie).toMatch(
        /^__Host-[\w-]+=[\w.-]*; Max-Age=\d+; Path=\/; HttpOnly; Secure; Same/,
      );
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)$/);
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });

  test.each([
    ['an address', '__Host-sign-in', Buffer.from('a"><script>\r\nX: y').toString('base64url')],
    ['bytes that are no text', '__Host-sign-in', '_____w'],
    ['a gift', '__Host-card-gift', 'gft_x.<script>'],
    ['a long one', '__Host-sign-in', 'A'.repeat(8000)],
    ['a session', '__Host-session', '%00.%0d%0a'],
  ])('that somebody else wrote do no harm: %s', async (_, name, value) => {
    const browser = new Browser();
    browser.cookies.set(name, value);
    for (const path of ['/', '/sign-in', '/sign-in/code', '/cards/return?setup=', '/gifts']) {
      const { statusCode = 500, text, headers } = await browser.get(path);
      expect(statusCode).toBeLessThan(400);
      expect(text).not.toContain('<script>');
      expect(Object.values(headers ?? {}).join()).not.toMatch(/[\r\n]/);
    }
  });
});

describe('an e-mail address', () => {
  test.each([
    ['ann@example.com\r\nBcc: all@evil.example'],
    ['ann@example.com\nSubject: x'],
    ['ann@example.com, eve@evil.example'],
    ['"Ann" <ann@example.com>'],
    ['=?utf-8?Q?ann=40example.com=0d=0aBcc:eve=40evil.example?='],
    ['ann@example.com%0d%0aBcc:eve@evil.example'],
    ['ann@evil.example\u0000@example.com'],
    [`${'a'.repeat(300)}@example.com`],
    ['<script>alert(1)</script>@example.com'],
  ])('that would be more than one is none: %j', async (email) => {
    const before = world.codes.length;
    const answer = await new Browser().post('/sign-in', { email });
    expect([400, 303]).toContain(answer.statusCode);
    expect(answer.location).toMatch(/^$|^\/sign-in\?notice=email_invalid$/);
    expect(world.codes).toHaveLength(before);
  });

  test('stands neither in an address of ours nor in the log, sent, refused or used', async () => {
    logged.length = 0;
    const locations = [
      (await signIn('trace-me@secret.example', '/me')).location,
      (await new Browser().post('/sign-in', { email: 'trace-me at secret' })).location,
      (await new Browser().get('/gifts?email=trace-me@secret.example')).location,
    ];
    expect(
      locations.filter((location) => location.includes('trace-me') && !location.includes('next=')),
    ).toEqual([]);
    expect(logged.length).toBeGreaterThan(3);
    const secrets = ['trace-me', world.codes.at(-1)?.code ?? 'x'];
    expect(logged.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  });
});
