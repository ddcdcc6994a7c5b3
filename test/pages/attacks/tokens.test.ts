import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../../shared/customers/customer.ts';
import { cancelGift } from '../../../shared/gifts/cancel-gift.ts';
import { LINK_DAYS_AFTER_DELIVERY } from '../../../shared/gifts/decide-gift-access.ts';
import type { GiftId } from '../../../shared/gifts/gift.ts';
import { newCustomer } from '../../support/gift-world.ts';
import { Browser, orderGift, type PageWorld, pageWorld, remindedToken } from '../page-world.ts';

// Tokens that are old, used, guessed or brought to the wrong place.

let world: PageWorld;
let customer: Customer;
let gift: GiftId;
let token: string;
const guest = new Browser();

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  customer = await newCustomer(world);
  gift = await orderGift(world, customer, { deliverOn: '2027-03-04' });
  world.clock.set('2027-02-22T12:00:00Z');
  token = await remindedToken(world, gift);
});

const press = (act: string, more: Record<string, string> = {}) =>
  guest.post(`/gifts/${gift}`, { do: act, token, ...more });
const state = async () => (await world.ports.gifts.find(gift))?.state;
const CHANGE = { version: '2', message: 'changed by an old link', deliverOn: '2027-03-05' };

describe('the link of a mail', () => {
  test('that is replayed after the gift was cancelled changes nothing', async () => {
    await press('cancel');
    const after = JSON.stringify(await world.ports.gifts.find(gift));
    for (const act of ['cancel', 'change']) {
      expect((await press(act, CHANGE)).statusCode).toBe(303);
    }
    await guest.post('/cards/new', { gift, token });
    expect(JSON.stringify(await world.ports.gifts.find(gift))).toBe(after);
    expect(await state()).toBe('cancelled');
  });

  test('cannot bring back what its customer cancelled', async () => {
    await cancelGift(world.ports, gift);
    await press('change', CHANGE);
    await press('lift');
    expect(await state()).toBe('cancelled');
  });

  test.each([
    ['on its last day', LINK_DAYS_AFTER_DELIVERY, 200],
    ['a day later', LINK_DAYS_AFTER_DELIVERY + 1, 404],
  ])('opens %s: %i days after the delivery → %i', async (_, days, status) => {
    world.clock.set(`2027-03-04T12:00:00Z`);
    world.clock.advance({ hours: days * 24 });
    expect((await guest.get(`/gifts/${gift}?token=${token}`)).statusCode).toBe(status);
    if (status === 404) {
      expect((await press('cancel')).statusCode).toBe(404);
      expect((await guest.post('/cards/new', { gift, token })).statusCode).toBe(404);
    }
  });

  test('opens its gift alone, and no list, person, card or session', async () => {
    const other = await orderGift(world, customer, { deliverOn: '2027-05-01' });
    expect((await guest.get(`/gifts/${other}?token=${token}`)).statusCode).toBe(404);
    expect((await guest.post(`/gifts/${other}`, { do: 'cancel', token })).statusCode).toBe(404);
    for (const path of ['/gifts', '/me', '/cards', '/welcome', '/cards/new']) {
      const { location } = await guest.get(`${path}?token=${token}`);
      expect([path, location.startsWith('/sign-in?next=')]).toEqual([path, true]);
    }
  });

  test('is not guessed: a changed letter, more of it, none of it', async () => {
    const changed = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    for (const wrong of [changed, `${token}A`, token.slice(0, -1), token.toUpperCase(), ' ']) {
      const answer = await guest.get(`/gifts/${gift}?token=${encodeURIComponent(wrong)}`);
      expect([wrong, answer.statusCode]).toEqual([wrong, 404]);
    }
    expect((await guest.get(`/gifts/${gift}?token=`)).location).toMatch(/^\/sign-in/);
  });
});

describe('a code', () => {
  async function askedFor(email: string) {
    const browser = new Browser();
    await browser.post('/sign-in', { email });
    return { browser, code: world.codes.at(-1)?.code ?? '' };
  }

  test('works once: who finds it afterwards gets in nowhere', async () => {
    const { browser, code } = await askedFor('once@example.com');
    const thief = new Browser();
    thief.cookies.set('__Host-sign-in', browser.cookies.get('__Host-sign-in') ?? '');
    expect((await browser.post('/sign-in/code', { code })).location).toBe('/welcome');
    expect((await thief.post('/sign-in/code', { code })).location).toContain('code_expired');
    expect(thief.cookies.has('__Host-session')).toBe(false);
  });

  test('lets one of two in that come at the same moment', async () => {
    const { browser, code } = await askedFor('race@example.com');
    const thief = new Browser();
    thief.cookies.set('__Host-sign-in', browser.cookies.get('__Host-sign-in') ?? '');
    const both = [browser, thief].map((each) => each.post('/sign-in/code', { code }));
    const locations = (await Promise.all(both)).map(({ location }) => location);
    expect(locations.filter((location) => location === '/welcome')).toHaveLength(1);
  });

  test('is not guessed, however many browsers try at once', async () => {
    const { browser, code } = await askedFor('brute@example.com');
    const cookie = browser.cookies.get('__Host-sign-in') ?? '';
    const guesses = Array.from({ length: 40 }, (_, at) => String(at).padStart(6, '9'));
    const thieves = guesses.map(async (guess) => {
      const thief = new Browser();
      thief.cookies.set('__Host-sign-in', cookie);
      await thief.post('/sign-in/code', { code: guess });
      return thief.cookies.has('__Host-session');
    });
    expect((await Promise.all(thieves)).filter(Boolean)).toEqual([]);
    // Tried too often: even the right one is of no use, and another has to be asked for.
    expect((await browser.post('/sign-in/code', { code })).location).toMatch(/notice=code_/);
  });

  test('asked for by one address is of no use for another', async () => {
    const { code } = await askedFor('mine@example.com');
    const { browser } = await askedFor('yours@example.com');
    if (code === world.codes.at(-1)?.code) return;
    expect((await browser.post('/sign-in/code', { code })).location).toContain('wrong_code');
  });
});

describe('a payment page', () => {
  test('that was begun by one is of no use to another, and a finished one cannot be changed', async () => {
    const owner = await new Browser().signInAs(customer, world);
    const begun = await owner.post('/cards/new');
    const path = new URL(begun.location).pathname;
    const chosen = await owner.post(path, { card: 'sandbox_visa_ok' });
    await owner.post(path, { card: 'sandbox_visa_lost' });
    const eve = await newCustomer(world, { cards: [] });
    const attacker = await new Browser().signInAs(eve, world);
    await attacker.get(chosen.location);
    expect((await world.ports.customers.find(eve.id))?.cards).toEqual([]);
    const cards = (await world.ports.customers.find(customer.id))?.cards ?? [];
    expect(cards.map(({ last4 }) => last4)).not.toContain('9987');
  });
});
