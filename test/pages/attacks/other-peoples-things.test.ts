import { beforeAll, describe, expect, test } from 'vitest';
import type { Customer } from '../../../shared/customers/customer.ts';
import { type GiftId, orderIdOf } from '../../../shared/gifts/gift.ts';
import { formTokenOf } from '../../../shared/pages/form-token.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { type Answer, Browser, orderGift, type PageWorld, pageWorld } from '../page-world.ts';
import { OPENED_ROUTES, PAGE_ROUTES, routeOf } from './page-routes.ts';

// What somebody who is signed in can reach of somebody else's.

let world: PageWorld;
let victim: Customer;
let eve: Browser;
let gift: GiftId;
let recipientId: string;
let sessionId: string;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
  victim = await newCustomer(world);
  gift = await orderGift(world, victim, { message: 'between-the-two-of-us' });
  await new Browser().signInAs(victim, world);
  recipientId = (await world.ports.recipients.ofCustomer(victim.id))[0]?.id ?? '';
  sessionId = (await world.sessions.ofCustomer(victim.id))[0]?.id ?? '';
  eve = await new Browser().signInAs(await newCustomer(world), world);
});

const NOTHING = 'gft_01JAAAAAAAAAAAAAAAAAAAAAAA_01JAAAAAAAAAAAAAAAAAAAAAAA_0001';
/** What the answer tells, without what is new each time. */
const told = ({ statusCode, text }: Answer) => [statusCode, text];

describe('another’s', () => {
  test('gift answers like one that does not exist, whatever is asked of it', async () => {
    const asked = async (giftId: string) => [
      told(await eve.get(`/gifts/${giftId}`)),
      told(await eve.get(`/gifts/${giftId}?do=cancel`)),
      told(await eve.get(`/gifts/${giftId}?token=wrong`)),
      told(await eve.get(`/cards/new?gift=${giftId}`)),
      told(await eve.post(`/gifts/${giftId}`, { do: 'cancel' })),
      told(await eve.post(`/gifts/${giftId}`, { do: 'stop' })),
      told(await eve.post('/cards/new', { gift: giftId })),
    ];
    const theirs = await asked(gift);
    expect(theirs.map(([status]) => status)).toEqual(Array(7).fill(404));
    expect(JSON.stringify(theirs)).not.toContain('Grace');
    const nothings = JSON.stringify(await asked(NOTHING)).replaceAll(NOTHING, gift);
    expect(JSON.stringify(theirs)).toBe(nothings);
    expect((await world.ports.gifts.find(gift))?.state).toBe('ordered');
  });

  test.each([
    ['order', () => `/orders/${orderIdOf(gift)}`],
    ['person', () => `/people/${recipientId}`],
  ])('%s is not there', async (_, pathOf) => {
    if (routeOf('GET', pathOf()) === undefined) return;
    const answer = await eve.get(pathOf());
    expect(answer.statusCode).toBe(404);
    expect(answer.text).not.toContain('Grace');
    const guest = await new Browser().get(pathOf());
    expect(guest.location).toMatch(/^\/sign-in/);
  });

  test('card, session and person cannot be changed', async () => {
    const before = JSON.stringify(world.table.all());
    const card = victim.cards[0]?.id ?? '';
    await eve.post('/cards', { do: 'choose', card });
    await eve.post('/cards', { do: 'remove', card });
    await eve.post('/me/sessions', { end: sessionId });
    if (routeOf('POST', `/people/${recipientId}`) !== undefined) {
      const form = { do: 'change', name: 'Eve', version: '1' };
      const answer = await eve.post(`/people/${recipientId}`, form);
      expect([400, 404]).toContain(answer.statusCode);
    }
    expect(JSON.stringify(world.table.all())).toBe(before);
  });

  test('names, words and address stand on no page of somebody else', async () => {
    for (const route of OPENED_ROUTES.filter((each) => !each.includes('{'))) {
      const { text } = await eve.get(`${route.slice(4)}?gift=${gift}&token=x&setup=`);
      expect([route, /Grace|between-the-two|Oxford/.test(text)]).toEqual([route, false]);
    }
  });
});

describe('an id that is none', () => {
  const odd = [
    ...['..', '../../etc/passwd', '%2e%2e%2f', '%00', 'x#y', 'CUSTOMER#x', '*', '__proto__'],
    ...['a'.repeat(3000), '{{7*7}}', "' OR 1=1 --", '\r\nSet-Cookie: a=b', '１２３', ''],
  ];
  const routes = PAGE_ROUTES.map(([route]) => route).filter((route) => route.includes('{'));

  test.each(routes)('%s is not found, and nothing breaks', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const before = JSON.stringify(world.table.all());
    for (const id of odd) {
      const address = path.replaceAll(/\{\w+\}/g, encodeURIComponent(id));
      if (routeOf(method, address) !== route) continue;
      const answer = method === 'GET' ? await eve.get(address) : await eve.post(address, {});
      // A drawing is made for any code; a page of the staff leads to their sign-in.
      const fine = path.includes('/picture.svg') || path.startsWith('/staff') ? [200, 303] : [];
      expect([id, [400, 404, ...fine].includes(answer.statusCode ?? 500)]).toEqual([id, true]);
      expect(Object.values(answer.headers ?? {}).join()).not.toMatch(/[\r\n]/);
      expect(answer.text).not.toContain('{{7*7}}<');
    }
    expect(JSON.stringify(world.table.all())).toBe(before);
  });
});

describe('a session', () => {
  test('that an attacker made up, or made in another’s name, opens nothing', async () => {
    const made = [
      ...['x', `${victim.id}.`, `${victim.id}.guess`, `${victim.id}.${sessionId}`, `.${sessionId}`],
      ...[`${victim.id}.a.b`, `cus_#.${sessionId}`, '..'],
    ];
    for (const token of made) {
      const browser = new Browser();
      browser.cookies.set('__Host-session', token);
      expect([token, (await browser.get('/me')).statusCode]).toEqual([token, 303]);
      const form = { end: 'others', formToken: formTokenOf(token) };
      expect((await browser.post('/me/sessions', form)).location).toMatch(/^\/sign-in/);
    }
    expect(await world.sessions.ofCustomer(victim.id)).toHaveLength(1);
  });

  test('cannot be fixed before somebody signs in: the cookie is always a new one', async () => {
    const fixed = `${victim.id}.secret-of-the-attacker`;
    const browser = new Browser();
    browser.cookies.set('__Host-session', fixed);
    await browser.post('/sign-in', { email: victim.email });
    await browser.post('/sign-in/code', { code: world.codes.at(-1)?.code ?? '' });
    expect(browser.cookies.get('__Host-session')).not.toBe(fixed);
    const attacker = new Browser();
    attacker.cookies.set('__Host-session', fixed);
    expect((await attacker.get('/me')).statusCode).toBe(303);
  });

  test('of a customer opens nothing of the staff, and the other way round', async () => {
    expect((await eve.get('/staff/work-forms')).location).toMatch(/^\/staff/);
    const browser = new Browser();
    browser.cookies.set('__Host-staff', eve.cookies.get('__Host-session') ?? '');
    expect((await browser.get('/me')).statusCode).toBe(303);
    expect((await browser.get('/staff/work-forms')).location).toMatch(/^\/staff/);
  });
});
