import { beforeAll, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { GiftId } from '../../shared/gifts/gift.ts';
import { newCustomer } from '../support/gift-world.ts';
import { Browser, orderGift, type PageWorld, pageWorld, remindedToken } from './page-world.ts';

let world: PageWorld;
let ada: Customer;
let giftId: GiftId;
let otherId: GiftId;
let token: string;
let otherToken: string;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
  ada = await newCustomer(world, { name: 'Ada Lovelace', email: 'ada@home.example' });
  giftId = await orderGift(world, ada);
  const recipient = {
    name: 'Charles Babbage',
    address: {
      lines: ['5 Devonshire Street'],
      city: 'London',
      postalCode: 'W1G 6DS',
      country: 'GB',
    },
  };
  otherId = await orderGift(world, ada, { recipient, occasion: 'thank you' });
  world.clock.set('2027-02-22T12:00:00Z');
  token = await remindedToken(world, giftId);
  otherToken = await remindedToken(world, otherId);
});

const state = async (id: GiftId) => (await world.ports.gifts.find(id))?.state;
const at = (id: GiftId, given: string) => `/gifts/${id}?token=${given}`;

describe('the link of a reminder', () => {
  test.each(['', '&do=change', '&do=cancel', '&do=stop', '&do=card'])(
    'opens its gift%s without signing in, and shows nothing else of its customer',
    async (purpose) => {
      const { statusCode, text } = await new Browser().get(at(giftId, token) + purpose);
      expect(statusCode).toBe(200);
      expect(text).toContain('Your gift for Grace Hopper');
      expect(text).toContain('Thursday, 4 March 2027');
      const hidden = [
        ...['Ada', 'ada@home.example', '4242', 'High Street', 'OX1 4AA', 'grace@example.com'],
        ...['Babbage', 'Devonshire', otherId, 'All your gifts', 'action="/sign-out"'],
      ];
      expect(hidden.filter((word) => text.includes(word))).toEqual([]);
    },
  );

  test('goes along with everything that is done on its page', async () => {
    const { text } = await new Browser().get(at(giftId, token));
    const links = [...text.matchAll(/href="(\/gifts\/[^"]*)"/g)].map(([, href]) => href);
    expect(links).toHaveLength(4);
    expect(links.every((href) => href?.includes(`token=${token}`))).toBe(true);
  });

  test.each([
    ['a wrong token', () => at(giftId, 'A'.repeat(22))],
    ['an empty token', () => at(giftId, '')],
    ['the token of another gift', () => at(giftId, otherToken)],
    ['a gift that does not exist', () => at(giftId.replace(/\d{4}$/, '0999'), token)],
  ])('opens nothing with %s, and says so in the same words', async (_, path) => {
    const answer = await new Browser().get(path());
    if (answer.statusCode === 303) return expect(answer.location).toMatch(/^\/sign-in\?next=/);
    expect(answer.statusCode).toBe(404);
    expect(answer.text).toContain('This link does not open anything any more.');
    expect(answer.text).not.toContain('Grace');
  });

  test('is not needed by its customer, and does not help another who is signed in', async () => {
    const own = await new Browser().signInAs(ada, world);
    expect((await own.get(`/gifts/${giftId}`)).text).toContain('1 High Street, Oxford');
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    expect((await eve.get(`/gifts/${giftId}`)).statusCode).toBe(404);
    expect((await eve.get(at(giftId, 'wrong'))).statusCode).toBe(404);
  });

  test('without a token asks for sign-in and leads back', async () => {
    const { location } = await new Browser().get(`/gifts/${giftId}?do=cancel`);
    expect(location).toBe(`/sign-in?next=${encodeURIComponent(`/gifts/${giftId}?do=cancel`)}`);
  });

  test('what is no gift id is not found', async () => {
    expect((await new Browser().get('/gifts/nothing')).statusCode).toBe(404);
  });
});

describe('acting by a link', () => {
  test.each([
    ['a wrong token', 'wrong', 404],
    ['another gift’s token', () => otherToken, 404],
    ['none', '', 303],
  ])('with %s does nothing', async (_, given, statusCode) => {
    const sent = typeof given === 'string' ? given : given();
    for (const action of ['cancel', 'stop', 'lift']) {
      const answer = await new Browser().post(`/gifts/${giftId}`, { do: action, token: sent });
      expect(answer.statusCode).toBe(statusCode);
    }
    expect(await state(giftId)).toBe('ordered');
  });

  test('is refused when another site posts it, token or not', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await new Browser().post(`/gifts/${giftId}`, { do: 'cancel', token }, site);
      expect(answer.statusCode).toBe(403);
    }
    expect(await state(giftId)).toBe('ordered');
  });

  test('is never done by opening a link', async () => {
    await new Browser().get(`${at(giftId, token)}&do=cancel`);
    await new Browser().get(`${at(giftId, token)}&do=stop`);
    expect(await state(giftId)).toBe('ordered');
  });

  test('stops its own occasion and no other, and takes it back', async () => {
    const browser = new Browser();
    const stopped = await browser.post(`/gifts/${giftId}`, { do: 'stop', token });
    expect(stopped).toMatchObject({
      statusCode: 303,
      location: `${at(giftId, token)}&notice=stopped`,
    });
    expect([await state(giftId), await state(otherId)]).toEqual(['cancelled', 'ordered']);
    const page = await browser.get(stopped.location);
    expect(page.text).toContain('You stopped the occasion “Birthday” for Grace Hopper.');
    // Glad words would hurt somebody who mourns.
    expect(page.text).not.toContain('Many happy returns');
    const again = await browser.get(`${at(giftId, token)}&do=stop`);
    expect(again.text).not.toContain('value="stop"');
    const lifted = await browser.post(`/gifts/${giftId}`, { do: 'lift', token });
    const { text } = await browser.get(lifted.location);
    expect(text).toContain('You took the stop back.');
    expect(text).not.toContain('You stopped the occasion');
    expect(await state(giftId)).toBe('cancelled');
  });
});
