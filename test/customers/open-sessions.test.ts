import { describe, expect, test } from 'vitest';
import { browserFamilyOf } from '../../shared/customers/browser-family.ts';
import { listSessions } from '../../shared/customers/list-sessions.ts';
import { newSession, SESSION_DAYS, sessionTokenOf } from '../../shared/customers/session.ts';
import { revokeOtherSessions } from '../../shared/customers/sign-out.ts';
import { idOf, shop } from './shop.ts';

const customerId = idOf('cus');

describe('a kind of browser', () => {
  const mozilla = 'Mozilla/5.0';
  const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  test.each([
    [`${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox', 'Linux'],
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0 Safari/537.36`,
      'Chrome',
      'Windows',
    ],
    [
      `${mozilla} (Windows NT 10.0) ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`,
      'Edge',
      'Windows',
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15) ${webkit} Version/18.1 Safari/605.1.15`,
      'Safari',
      'macOS',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit} Version/18.1 Mobile Safari/604.1`,
      'Safari',
      'iPhone',
    ],
    [
      `${mozilla} (iPad; CPU OS 18_1 like Mac OS X) ${webkit} CriOS/140.0 Mobile Safari/604.1`,
      'Chrome',
      'iPad',
    ],
    [
      `${mozilla} (Linux; Android 15) ${webkit} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
      'Samsung Internet',
      'Android',
    ],
    [`${mozilla} (X11; CrOS x86_64) ${webkit} Chrome/140.0 Safari/537.36`, 'Chrome', 'ChromeOS'],
    [
      `${mozilla} (Windows NT 10.0) ${webkit} Chrome/140.0 Safari/537.36 OPR/120.0`,
      'Opera',
      'Windows',
    ],
    ['Firefox/1.0', 'Firefox', undefined],
  ])('%s', (userAgent, browser, system) => {
    const expected = system === undefined ? { browser } : { browser, system };
    expect(browserFamilyOf(userAgent)).toEqual(expected);
  });

  test.each([undefined, '', 'curl/8.5', '<script>alert(1)</script>', `x${' '.repeat(100_000)}`])(
    'is not known of a program: %s',
    (userAgent) => expect(browserFamilyOf(userAgent)).toBeUndefined(),
  );
});

describe('the sessions of a customer', () => {
  async function signedInThrice() {
    const deps = shop();
    for (const secret of ['first', 'second', 'third']) {
      const now = deps.clock.now();
      await deps.sessions.save(newSession(customerId, secret, now, { browser: 'Firefox' }), now);
      deps.clock.advance({ hours: 1 });
    }
    const now = deps.clock.now();
    await deps.sessions.save(newSession(idOf('cus', 2), 'of-another', now), now);
    return { deps, token: sessionTokenOf(customerId, 'second') };
  }
  const own = newSession(customerId, 'second', shop().clock.now()).id;

  test('are listed with this one first and then the newest, and nobody else’s', async () => {
    const { deps, token } = await signedInThrice();
    const listed = await listSessions(deps, { customerIds: [customerId], token });
    expect(listed.map(({ isThisOne }) => isThisOne)).toEqual([true, false, false]);
    const hours = listed.map(({ session }) => session.createdAt.toString().slice(11, 13));
    expect(hours).toEqual(['10', '11', '09']);
    expect(listed[0]?.session.browser).toEqual({ browser: 'Firefox' });
  });

  test('are not listed once they have expired', async () => {
    const { deps } = await signedInThrice();
    deps.clock.advance({ hours: SESSION_DAYS * 24 - 2 });
    const listed = await listSessions(deps, { customerIds: [customerId], token: undefined });
    expect(listed).toHaveLength(1);
  });

  test('all others end at once, this one stays, also when it is pressed twice', async () => {
    const { deps } = await signedInThrice();
    const kept = { customerId, sessionId: own };
    await revokeOtherSessions(deps, kept);
    await revokeOtherSessions(deps, kept);
    expect((await deps.sessions.ofCustomer(customerId)).map(({ id }) => id)).toEqual([own]);
    expect(await deps.sessions.ofCustomer(idOf('cus', 2))).toHaveLength(1);
  });
});
