import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Customer, cardToCharge } from '../../shared/customers/customer.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import type { GiftId } from '../../shared/gifts/gift.ts';
import { newCustomer } from '../support/gift-world.ts';
import {
  Browser,
  orderGift,
  type PageWorld,
  pageWorld,
  remindedToken,
  SITE,
} from './page-world.ts';

let world: PageWorld;
let customer: Customer;
let giftId: GiftId;
let owner: Browser;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
/** A gift that is due and could not be paid. */
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  customer = await newCustomer(world, { cardMethod: 'sandbox_visa_no_funds' });
  owner = await new Browser().signInAs(customer, world);
  giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
  world.clock.set('2027-02-16T10:00:00Z');
  await chargeGift(world.ports, giftId);
  expect(await state()).toBe('declined');
});

const state = async () => (await world.ports.gifts.find(giftId))?.state;
const chargedCard = async () => {
  const found = await world.ports.customers.find(customer.id);
  return found && cardToCharge(found);
};
const beginAt = (browser: Browser, form: Record<string, string> = {}) =>
  browser.post('/cards/new', form);
const setupPath = (location: string) => new URL(location).pathname;

/** Goes the way of a customer to the card that they choose; @returns where the browser is sent back to. */
async function chooseCard(browser: Browser, card: string, form: Record<string, string> = {}) {
  const begun = await beginAt(browser, form);
  expect(begun).toMatchObject({ statusCode: 303 });
  const chosen = await browser.post(setupPath(begun.location), { card });
  return chosen.location;
}

describe('a new card', () => {
  test('is entered at the provider, saved, and tried at once for what waits', async () => {
    const page = await owner.get(`/gifts/${giftId}?do=card`);
    expect(page.text).toContain('£16.70 is to be paid.');
    const begun = await beginAt(owner, { gift: giftId });
    expect(begun.location).toMatch(new RegExp(`^${SITE}/sandbox/cards/sandbox_setup_`));
    const choice = await owner.get(begun.location);
    expect(choice.text).toContain('Visa that pays at the third try');
    expect(choice.text).toContain('The first two attempts of each gift are declined');
    const chosen = await owner.post(setupPath(begun.location), { card: 'sandbox_mastercard_ok' });
    expect(chosen.location).toMatch(new RegExp(`^${SITE}/cards/return\\?setup=sandbox_setup_`));
    const { text } = await owner.get(chosen.location);
    expect(text).toContain('It is your Mastercard card ending in 4444.');
    expect(text).toContain('We try it at once for the gift for Grace Hopper (£16.70).');
    expect(text).toContain(`href="/gifts/${giftId}"`);
    await world.settle();
    expect(await state()).toBe('released');
  });

  test('is saved once, however often the page is opened', async () => {
    const back = await chooseCard(owner, 'sandbox_visa_ok');
    await owner.get(back);
    await owner.get(back);
    expect((await world.ports.customers.find(customer.id))?.cards).toHaveLength(2);
  });

  test('can be entered without a gift, by whoever is signed in', async () => {
    expect((await owner.get('/cards/new')).text).toContain('its number never reaches us');
    expect((await new Browser().get('/cards/new')).location).toBe('/sign-in?next=%2Fcards%2Fnew');
    expect((await beginAt(new Browser())).location).toBe('/sign-in?next=%2Fcards%2Fnew');
  });

  test('is not asked for by another site', async () => {
    expect((await owner.post('/cards/new', { gift: giftId }, 'cross-site')).statusCode).toBe(403);
  });
});

describe('by the link of a mail', () => {
  test('a card is entered for its gift alone, and the token never leaves for the provider', async () => {
    const other = await orderGift(world, customer, { deliverOn: '2027-06-01' });
    world.clock.set('2027-05-22T09:00:00Z');
    const token = await remindedToken(world, other);
    const guest = new Browser();
    const form = { gift: other, token };
    expect((await guest.get(`/cards/new?gift=${other}&token=${token}`)).text).toContain(
      '£16.70 is to be paid.',
    );
    const begun = await beginAt(guest, form);
    expect(begun.location).not.toContain(token);
    const chosen = await guest.post(setupPath(begun.location), { card: 'sandbox_visa_ok' });
    const { text } = await guest.get(chosen.location);
    expect(text).toContain('Your card is saved.');
    expect(text).toContain('Nothing is waiting to be paid');
    expect(text).toContain(`href="/gifts/${other}?token=${token}"`);
    expect(text).not.toContain('4242');
    expect((await chargedCard())?.providerMethod).toMatch(/^sandbox_visa_ok/);
  });

  test.each([['wrong'], ['A'.repeat(22)]])(
    'with the token %s none can be entered',
    async (token) => {
      const guest = new Browser();
      expect((await guest.get(`/cards/new?gift=${giftId}&token=${token}`)).statusCode).toBe(404);
      expect((await beginAt(guest, { gift: giftId, token })).statusCode).toBe(404);
      const eve = await new Browser().signInAs(await newCustomer(world), world);
      expect((await beginAt(eve, { gift: giftId })).statusCode).toBe(404);
    },
  );
});

describe('coming back', () => {
  test('in another browser saves the card for whom it was begun, and shows nothing of them', async () => {
    const back = await chooseCard(owner, 'sandbox_visa_ok', { gift: giftId });
    const { text } = await new Browser().get(back);
    expect(text).toContain('Your card is saved.');
    expect(['Grace', '4242', '16.70', giftId].filter((word) => text.includes(word))).toEqual([]);
    expect((await chargedCard())?.providerMethod).toMatch(/^sandbox_visa_ok/);
  });

  test('as somebody else who is signed in neither gives them the card nor shows the gift', async () => {
    const back = await chooseCard(owner, 'sandbox_visa_ok', { gift: giftId });
    const other = await newCustomer(world);
    const eve = await new Browser().signInAs(other, world);
    expect((await eve.get(back)).text).not.toContain('Grace');
    expect((await world.ports.customers.find(other.id))?.cards).toHaveLength(1);
  });

  test('without a card changes nothing and offers another try', async () => {
    await beginAt(owner, { gift: giftId });
    const { text } = await owner.get('/cards/return?setup=');
    expect(text).toContain('No card was entered.');
    expect(text).toContain(`href="/cards/new?gift=${giftId}"`);
  });

  test('before the provider is done says so', async () => {
    const begun = await beginAt(owner);
    const { text } = await owner.get(
      `/cards/return?setup=${setupPath(begun.location).split('/').at(-1)}`,
    );
    expect(text).toContain('The card is not there yet.');
  });

  test.each([['sandbox_setup_AAAAAAAAAAAAAAAAAAAAAA'], ['x'], ['../../etc']])(
    'from a setup that nobody began (%s) is not found',
    async (setup) => {
      const answer = await owner.get(`/cards/return?setup=${encodeURIComponent(setup)}`);
      expect(answer.statusCode).toBe(404);
    },
  );
});

describe('the page of the played provider', () => {
  test('refuses a card that it does not have, and one posted by another site', async () => {
    const path = setupPath((await beginAt(owner)).location);
    const refused = await owner.post(path, { card: 'platinum' });
    expect((await owner.get(refused.location)).text).toContain('Please choose one of these cards.');
    expect((await owner.post(path, { card: 'sandbox_visa_ok' }, 'cross-site')).statusCode).toBe(
      403,
    );
  });

  test('leads nowhere but where the setup says', async () => {
    const { location } = await beginAt(owner);
    const chosen = await owner.post(`${setupPath(location)}?return=https://evil.example`, {
      card: 'sandbox_visa_ok',
    });
    expect(chosen.location).toMatch(new RegExp(`^${SITE}/cards/return`));
  });

  test('is not there for a setup that nobody began', async () => {
    const path = '/sandbox/cards/sandbox_setup_AAAAAAAAAAAAAAAAAAAAAA';
    expect((await owner.get(path)).statusCode).toBe(404);
    expect((await owner.post(path, { card: 'sandbox_visa_ok' })).statusCode).toBe(404);
  });
});
