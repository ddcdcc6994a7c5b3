import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newSession, sessionTokenOf } from '../../../shared/customers/session.ts';
import { formTokenOf } from '../../../shared/pages/form-token.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { Browser, type PageWorld, pageWorld, SITE } from '../page-world.ts';
import { addressOf, POSTING_ROUTES } from './page-routes.ts';

// What another site makes a browser send in its customer's name, to every route that takes anything.

let world: PageWorld;
let victim: Browser;
let staff: Browser;
let before: string;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
  victim = await new Browser().signInAs(await newCustomer(world), world);
  staff = await new Browser().signInAsStaff('lead', world);
  expect([...staff.cookies.keys()]).toEqual(['__Host-staff']);
});
beforeEach(() => {
  before = JSON.stringify(world.table.all());
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const OURS = { ...FORM, 'sec-fetch-site': 'same-origin' };
const isStaffRoute = (route: string) => route.includes('/staff');
const browserFor = (route: string) => (isStaffRoute(route) ? staff : victim);
const tokenOf = ({ cookies }: Browser) =>
  cookies.get('__Host-session') ?? cookies.get('__Host-staff') ?? '';

/** What a form could hold, so that nothing but its origin is wrong. */
const body = (formToken?: string) =>
  new URLSearchParams({
    ...{ email: 'ann@example.com', code: '123456', zone: 'Europe/London', language: 'en' },
    ...{ do: 'remove', card: 'crd_01JAAAAAAAAAAAAAAAAAAAAAAA', end: 'others', key: 'x' },
    ...(formToken === undefined ? {} : { formToken }),
  }).toString();

async function expectRefused(route: string, headers: Record<string, string>, sent = body()) {
  const answer = await browserFor(route).send('POST', addressOf(route), { body: sent, headers });
  expect(answer.statusCode).toBe(403);
  expect(answer.text).toMatch(/That did not come from our page\./);
  expect(JSON.stringify(world.table.all())).toBe(before);
}

describe('a form that comes from elsewhere', () => {
  /** With the right token, as if it had leaked: the origin alone refuses it. */
  const withToken = (route: string) => body(formTokenOf(tokenOf(browserFor(route))));

  test.each(POSTING_ROUTES)('%s refuses it', async (route) => {
    const sites = ['cross-site', 'same-site', 'none', 'same-origin, cross-site', ''];
    for (const site of sites) {
      await expectRefused(route, { ...FORM, 'sec-fetch-site': site }, withToken(route));
    }
    const origins = ['https://evil.example', 'null', 'https://shop.example.evil.example', ''];
    for (const origin of origins) await expectRefused(route, { ...FORM, origin }, withToken(route));
    await expectRefused(route, FORM, withToken(route));
  });

  test('is told by the site even when it brings an origin of ours', async () => {
    const headers = { ...FORM, 'sec-fetch-site': 'cross-site', origin: SITE };
    for (const route of POSTING_ROUTES) await expectRefused(route, headers, withToken(route));
  });
});

/**
 * One click in a mail program is proved by the link's own token (RFC 8058), and so is a key of the
 * staff by itself: whoever holds it needs no form.
 */
const WITHOUT_TOKEN = ['POST /decline-mail'];

describe('a form without the token of its session', () => {
  const routes = POSTING_ROUTES.filter((route) => !WITHOUT_TOKEN.includes(route));

  test.each(routes)('%s refuses it: missing, empty, wrong or of another session', async (route) => {
    const eve = sessionTokenOf('cus_01JBBBBBBBBBBBBBBBBBBBBBBB', 'secret-of-eve');
    const tokens = [undefined, '', 'x', formTokenOf(eve), `${formTokenOf(eve)}é`];
    for (const token of tokens) await expectRefused(route, OURS, body(token));
    const ours = `formToken=&formToken=${formTokenOf(tokenOf(browserFor(route)))}`;
    await expectRefused(route, OURS, ours);
  });

  test.each(routes)('%s is not fooled by another kind of body', async (route) => {
    const token = formTokenOf(tokenOf(browserFor(route)));
    const json = JSON.stringify({ formToken: token });
    await expectRefused(route, { ...OURS, 'content-type': 'application/json' }, json);
    await expectRefused(route, { ...OURS, 'content-type': 'text/plain' }, json);
    await expectRefused(route, OURS, '');
  });

  test('is refused with the token of the session before, after signing in anew', async () => {
    const customer = await newCustomer(world);
    const browser = await new Browser().signInAs(customer, world);
    const old = formTokenOf(tokenOf(browser));
    const now = world.clock.now();
    await world.sessions.save(newSession(customer.id, 'another-secret', now), now);
    browser.cookies.set('__Host-session', sessionTokenOf(customer.id, 'another-secret'));
    expect((await browser.post('/me/sessions', { end: 'others', formToken: old })).statusCode).toBe(
      403,
    );
  });

  test('gives nothing of the session away', () => {
    expect(formTokenOf(tokenOf(victim))).not.toContain(tokenOf(victim).slice(-12));
    expect(formTokenOf('a')).not.toBe(formTokenOf('b'));
  });
});

describe('five megabytes', () => {
  test.each(POSTING_ROUTES)('%s refuses them before it reads them', async (route) => {
    const browser = browserFor(route);
    const token = formTokenOf(tokenOf(browser));
    const flood = `formToken=${token}&message=${'x'.repeat(5_100_000)}`;
    const answer = await browser.send('POST', addressOf(route), { body: flood, headers: OURS });
    expect(answer.statusCode).toBe(413);
    expect(answer.text).toMatch(/We could not read that\./);
    expect(JSON.stringify(world.table.all())).toBe(before);
  });
});
