import { beforeAll, describe, expect, test } from 'vitest';
import { newCustomer } from '../support/gift-world.ts';
import { formsOf } from './page-reading.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});

async function askForCode(browser: Browser, email: string, next?: string) {
  const answer = await browser.post('/sign-in', { email, ...(next === undefined ? {} : { next }) });
  return { answer, code: world.codes.at(-1)?.code ?? '' };
}
const HOME = { zone: 'Europe/London', language: 'en' };
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

describe('signing in', () => {
  test('leads from a page that needs it to a code by mail and back to that page', async () => {
    const browser = new Browser();
    const closed = await browser.get('/gifts?view=earlier');
    expect(closed).toMatchObject({
      statusCode: 303,
      location: '/sign-in?next=%2Fgifts%3Fview%3Dearlier',
    });
    expect((await browser.get(closed.location)).text).toContain('value="/gifts?view=earlier"');
    const { answer, code } = await askForCode(browser, ' Ann@Example.com ', '/gifts?view=earlier');
    expect(answer).toMatchObject({
      statusCode: 303,
      location: '/sign-in/code?next=%2Fgifts%3Fview%3Dearlier',
    });
    expect(world.codes.at(-1)?.to).toBe('ann@example.com');
    expect((await browser.get(answer.location)).text).toContain('six digits to Ann@Example.com');
    const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    const done = await browser.post('/sign-in/code', { code: spaced, next: '/gifts?view=earlier' });
    expect(done).toMatchObject({
      statusCode: 303,
      location: '/welcome?next=%2Fgifts%3Fview%3Dearlier',
    });
    expect([...browser.cookies.keys()]).toEqual(['__Host-session']);
    expect((await browser.get(done.location)).statusCode).toBe(200);
    expect((await browser.get('/sign-in')).location).toBe('/gifts');
    expect((await browser.get('/sign-in/code')).location).toBe('/gifts');
  });

  test('keeps the session where no script and no other site reaches it', async () => {
    const browser = new Browser();
    const { code } = await askForCode(browser, 'bob@example.com');
    const { cookies = [] } = await browser.post('/sign-in/code', { code });
    expect(cookies[0]).toMatch(/^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('never puts the address into one of ours', async () => {
    const { answer } = await askForCode(new Browser(), 'carl@example.com');
    expect(answer.location).toBe('/sign-in/code');
  });

  test('answers the same for an address that is known and one that is not', async () => {
    const known = await newCustomer(world);
    const answers = await Promise.all(
      [known.email, 'nobody@example.com'].map((email) => new Browser().post('/sign-in', { email })),
    );
    const [first, second] = answers.map(({ cookies, ...answer }) => ({
      ...answer,
      cookies: cookies?.length,
    }));
    expect(first).toEqual(second);
  });

  test.each([['//evil.example'], ['https://evil.example/'], ['/\\evil.example']])(
    'does not lead to %s afterwards',
    async (next) => {
      const browser = new Browser();
      const email = `dora${Buffer.from(next).toString('hex')}@example.com`;
      const { code } = await askForCode(browser, email, next);
      expect((await browser.post('/sign-in/code', { code, next })).location).toBe('/welcome');
      expect((await browser.post('/welcome', { ...HOME, next })).location).toBe('/gifts');
    },
  );

  test('says in the browser’s language what is wrong with an address', async () => {
    const browser = new Browser();
    browser.language = 'de';
    const { answer } = await askForCode(browser, 'ann at example');
    expect(answer.location).toBe('/sign-in?notice=email_invalid');
    const { text } = await browser.get(answer.location);
    expect(text).toContain('Das sieht nicht wie eine E-Mail-Adresse aus.');
    expect(text).toContain('value="ann at example"');
  });

  test('a sixth code within the hour is refused, and the fifth still works', async () => {
    const browser = new Browser();
    for (let count = 0; count < 5; count += 1) await askForCode(browser, 'eve@example.com');
    const { answer, code } = await askForCode(browser, 'eve@example.com');
    expect(answer.location).toBe('/sign-in/code?notice=too_many_codes');
    expect((await browser.post('/sign-in/code', { code })).location).toBe('/welcome');
  });
});

describe('a code', () => {
  test('can be sent once more from the page where it is entered; the newest one counts', async () => {
    const browser = new Browser();
    const { answer, code: first } = await askForCode(browser, 'hugo@example.com', '/me');
    const form = formsOf((await browser.get(answer.location)).text).get('/sign-in') ?? {};
    expect(form).toEqual({ email: 'hugo@example.com', next: '/me', again: 'yes' });
    const again = await browser.post('/sign-in', form);
    expect(again.location).toBe('/sign-in/code?next=%2Fme&notice=code_sent');
    expect((await browser.get(again.location)).text).toContain('Another code is on its way.');
    const code = world.codes.at(-1)?.code ?? '';
    if (first !== code) {
      const { location } = await browser.post('/sign-in/code', { code: first });
      expect(location).toContain('wrong_code');
    }
    expect((await browser.post('/sign-in/code', { code, next: '/me' })).location).toBe(
      '/welcome?next=%2Fme',
    );
  });

  test('that is wrong leaves four more tries and then none', async () => {
    const browser = new Browser();
    const { code } = await askForCode(browser, 'fred@example.com');
    const notices: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      notices.push(
        (await browser.post('/sign-in/code', { code: wrong(code) })).location.split('=')[1] ?? '',
      );
    }
    expect(notices).toEqual([...Array(4).fill('wrong_code'), 'code_used_up']);
    expect((await browser.post('/sign-in/code', { code })).location).toContain('code_used_up');
    expect(browser.cookies.has('__Host-session')).toBe(false);
  });

  test('that is too old is not valid any more', async () => {
    const browser = new Browser();
    const { code } = await askForCode(browser, 'gina@example.com');
    world.clock.advance({ minutes: 10 });
    const { location } = await browser.post('/sign-in/code', { code });
    expect((await browser.get(location)).text).toContain('This code is not valid any more.');
  });

  test('cannot be entered by a browser that asked for none', async () => {
    expect((await new Browser().get('/sign-in/code')).location).toBe('/sign-in');
    expect((await new Browser().post('/sign-in/code', { code: '123456' })).location).toBe(
      '/sign-in',
    );
  });
});

test('signing out ends the session, also when it is pressed twice', async () => {
  const browser = await new Browser().signInAs(await newCustomer(world), world);
  const token = browser.cookies.get('__Host-session') ?? '';
  const out = await browser.post('/sign-out');
  expect(out).toMatchObject({ statusCode: 303, location: '/?notice=signed_out' });
  expect((await browser.get(out.location)).text).toContain('You are signed out.');
  browser.cookies.set('__Host-session', token);
  expect((await browser.get('/gifts')).statusCode).toBe(303);
  expect((await browser.post('/sign-out')).statusCode).toBe(303);
});

test.each([
  ['/sign-in', { email: 'ann@example.com' }],
  ['/sign-in/code', { code: '123456' }],
  ['/sign-out', {}],
])('a form that another site posts to %s is refused, and nothing is done', async (path, form) => {
  const browser = await new Browser().signInAs(await newCustomer(world), world);
  const codesBefore = world.codes.length;
  const answer = await browser.post(path, form, 'cross-site');
  expect(answer.statusCode).toBe(403);
  expect(answer.text).toContain('That did not come from our page.');
  expect(world.codes).toHaveLength(codesBefore);
  expect((await browser.get('/gifts')).statusCode).toBe(200);
});
