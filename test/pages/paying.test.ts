import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Customer, cardToCharge } from '../../shared/customers/customer.ts';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { newCustomer } from '../support/gift-world.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let customer: Customer;
let owner: Browser;
beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  customer = await newCustomer(world);
  owner = await new Browser().signInAs(customer, world);
});

/** Enters one of the played provider's cards. @returns its id. */
async function enter(card: string): Promise<string> {
  const begun = await owner.post('/cards/new');
  const chosen = await owner.post(new URL(begun.location).pathname, { card });
  await owner.get(chosen.location);
  await world.settle();
  return (await stored())?.cards.at(-1)?.id ?? '';
}
const stored = () => world.ports.customers.find(customer.id);
const charged = async () => {
  const found = await stored();
  return found && cardToCharge(found)?.id;
};
const first = () => customer.cards[0]?.id ?? '';
const textOf = async (path = '/cards') => (await owner.get(path)).text.replaceAll(/<[^>]+>/g, ' ');

describe('the cards', () => {
  test('are shown with which is charged and until when each works', async () => {
    const other = await enter('sandbox_mastercard_ok');
    const { text } = await owner.get('/cards');
    expect(text).toContain('Mastercard ending in 4444</span> <span class="mark small">is charged');
    expect(text).toContain('Visa ending in 4242');
    expect(text).toContain('works until the end of December 2031');
    expect(text).toContain(`href="/cards?remove=${other}"`);
    expect(text).not.toContain('sandbox_');
  });

  test('another one is charged once it is chosen, also when that is pressed twice', async () => {
    await enter('sandbox_mastercard_ok');
    for (const _ of ['once', 'twice']) {
      const answer = await owner.post('/cards', { do: 'choose', card: first() });
      expect(answer.location).toBe('/cards?notice=card_chosen');
    }
    expect(await charged()).toBe(first());
    expect(await textOf('/cards?notice=card_chosen')).toContain('From now on we charge this card.');
  });

  test('one that was chosen is tried at once for what waits', async () => {
    await enter('sandbox_visa_no_funds');
    const giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
    world.clock.set('2027-02-16T10:00:00Z');
    await chargeGift(world.ports, giftId);
    expect(await textOf()).toContain('These could not be paid.');
    await owner.post('/cards', { do: 'choose', card: first() });
    await world.settle();
    expect((await world.ports.gifts.find(giftId))?.state).toBe('released');
    expect(await textOf()).not.toContain('These could not be paid.');
  });

  test.each([
    ['sandbox_visa_authentication', 'your bank would like you to confirm it'],
    ['sandbox_visa_no_funds', 'From then on it is the card we charge.'],
  ])('a new one after a decline of %s: %s', async (card, words) => {
    await enter(card);
    const giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
    world.clock.set('2027-02-16T10:00:00Z');
    await chargeGift(world.ports, giftId);
    expect(await textOf(`/cards/new?gift=${giftId}`)).toContain(words);
    expect(await textOf('/cards/new')).not.toContain(words);
  });

  test('one that paid without saying so is remembered, however many come after it', async () => {
    await enter('sandbox_visa_answer_lost');
    const giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
    world.clock.set('2027-02-16T10:00:00Z');
    await expect(chargeGift(world.ports, giftId)).rejects.toThrow();
    for (let count = 0; count < 11; count += 1) await enter('sandbox_visa_ok');
    world.clock.set('2027-02-16T11:00:00Z');
    await chargeGift(world.ports, giftId);
    expect(await world.ports.gifts.find(giftId)).toMatchObject({
      state: 'released',
      attempts: [{ number: 1, outcome: 'charged' }],
    });
  });

  test('one is removed after a question, and another takes its place', async () => {
    const other = await enter('sandbox_mastercard_ok');
    const { text } = await owner.get(`/cards?remove=${other}`);
    expect(text).toContain('Remove your Mastercard ending in 4444?');
    expect(text).toContain('Your gifts are charged to your Visa ending in 4242 then.');
    for (const _ of ['once', 'twice']) {
      const answer = await owner.post('/cards', { do: 'remove', card: other });
      expect(answer.location).toBe('/cards?notice=card_removed');
    }
    expect(await charged()).toBe(first());
    expect((await owner.get('/cards')).text).not.toContain('4444');
    const again = await owner.post('/cards', { do: 'choose', card: other });
    expect((await owner.get(again.location)).text).toContain('This card is not here any more.');
  });

  test('the last one can go too: it is said what then, and nothing is charged to it', async () => {
    const giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
    expect(await textOf(`/cards?remove=${first()}`)).toContain(
      'There is no other card then, and 1 open gift will need one.',
    );
    await owner.post('/cards', { do: 'remove', card: first() });
    expect(await textOf()).toContain('There is no card that we could charge for 1 open gift.');
    world.clock.set('2027-02-16T10:00:00Z');
    await chargeGift(world.ports, giftId);
    await world.settle();
    expect(await world.ports.gifts.find(giftId)).toMatchObject({ state: 'declined', attempts: [] });
    expect(world.letters.at(-1)).toMatchObject({ kind: 'declined' });
    await enter('sandbox_visa_ok');
    expect((await world.ports.gifts.find(giftId))?.state).toBe('released');
  });

  test('one that its bank refuses for good says so and cannot be chosen', async () => {
    const lost = await enter('sandbox_visa_lost');
    const giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
    world.clock.set('2027-02-16T10:00:00Z');
    await chargeGift(world.ports, giftId);
    const { text } = await owner.get('/cards');
    expect(text).toContain('Its bank refuses it for good.');
    const answer = await owner.post('/cards', { do: 'choose', card: lost });
    expect((await owner.get(answer.location)).text).toContain('so we cannot charge it');
  });

  test('one that has expired says so and cannot be chosen', async () => {
    const expiring = await enter('sandbox_visa_expiring');
    await owner.post('/cards', { do: 'choose', card: first() });
    world.clock.set('2027-04-01T00:00:00Z');
    const again = await newSessionOf(customer);
    expect((await again.get('/cards')).text).toContain('expired at the end of March 2027');
    const answer = await again.post('/cards', { do: 'choose', card: expiring });
    expect(answer.location).toBe('/cards?notice=card_expired');
  });
});

/** Sessions end after thirty days; signing in again is by code. */
async function newSessionOf({ email }: Customer): Promise<Browser> {
  const browser = new Browser();
  await browser.post('/sign-in', { email });
  await browser.post('/sign-in/code', { code: world.codes.at(-1)?.code ?? '' });
  return browser;
}

describe('the money', () => {
  test('that was charged and given back stands by date, with its gift', async () => {
    const giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
    world.clock.set('2027-02-16T10:00:00Z');
    await chargeGift(world.ports, giftId);
    const { text } = await owner.get('/cards');
    expect(text).toContain(`<a href="/gifts/${giftId}">Regency cake stand</a> for Grace Hopper`);
    expect(text).toContain('16 February 2027 · charged to your Visa ending in 4242');
    expect(text).toContain('£16.70');
    await cancelGift(world.ports, giftId);
    expect(await textOf()).toContain('is being given back');
    await world.settle();
    expect(await textOf()).toContain('given back');
    expect(await textOf()).toContain('-£16.70');
  });

  test('that did not come is there too, with what the bank said and how to mend it', async () => {
    await enter('sandbox_visa_no_funds');
    const giftId = await orderGift(world, customer, { deliverOn: '2027-02-18' });
    world.clock.set('2027-02-16T10:00:00Z');
    await chargeGift(world.ports, giftId);
    const text = await textOf();
    expect(text).toContain('The gift for Grace Hopper, £16.70');
    expect(text).toContain('We try again on');
    expect(text).toContain('not charged: the bank said no that time');
  });

  test('that will be charged stands month by month, by the customer’s clock', async () => {
    await orderGift(world, customer, { deliverOn: '2027-03-04' });
    await orderGift(world, customer, { deliverOn: '2027-03-20' });
    await orderGift(world, customer, { deliverOn: '2027-06-01' });
    const text = await textOf();
    expect(text).toMatch(/March 2027 +2 gifts +£33\.40/);
    expect(text).toMatch(/May 2027 +1 gift +£16\.70/);
    expect(text).toContain('Regency cake stand, for Grace Hopper');
  });

  test('is spoken of in German, too', async () => {
    const other = await newCustomer(world, { language: 'de' });
    owner = await new Browser().signInAs(other, world);
    customer = other;
    await orderGift(world, other, { deliverOn: '2027-03-04' });
    expect(await textOf()).toMatch(/März 2027 +1 Geschenk +16,70/);
    owner.language = 'de';
    const begun = await owner.post('/cards/new');
    expect((await owner.get(begun.location)).text).toContain('Visa, als verloren gemeldet');
  });

  test('of a newcomer is none, and the page says what comes next', async () => {
    const fresh = await newCustomer(world, { cards: [] });
    owner = await new Browser().signInAs(fresh, world);
    expect(await textOf()).toContain('There is no card yet.');
    expect(await textOf()).toContain('Nothing has been charged so far.');
  });

  test('shows the newest thirty entries first and then everything', async () => {
    for (let day = 10; day < 26; day += 1) {
      const giftId = await orderGift(world, customer, { deliverOn: `2027-03-${day}` });
      await cancelGift(world.ports, giftId);
    }
    expect((await owner.get('/cards')).text).not.toContain('view=all');
    for (let day = 10; day < 26; day += 1) {
      const giftId = await orderGift(world, customer, { deliverOn: `2027-02-${20 + (day % 2)}` });
      world.clock.set('2027-02-19T10:00:00Z');
      await chargeGift(world.ports, giftId);
      await cancelGift(world.ports, giftId);
      world.clock.set('2027-02-15T12:00:00Z');
    }
    const lines = (text: string) => text.match(/href="\/gifts\/gft_/g)?.length;
    const short = (await owner.get('/cards')).text;
    expect(lines(short)).toBe(30);
    expect(short).toContain('href="/cards?view=all"');
    expect(lines((await owner.get('/cards?view=all')).text)).toBe(32);
  });
});

test('nobody sees or changes cards who is not signed in', async () => {
  const guest = new Browser();
  expect((await guest.get('/cards')).location).toBe('/sign-in?next=%2Fcards');
  expect((await guest.post('/cards', { do: 'remove', card: first() })).statusCode).toBe(303);
  const eve = await new Browser().signInAs(await newCustomer(world), world);
  const answer = await eve.post('/cards', { do: 'remove', card: first() });
  expect(answer.location).toBe('/cards?notice=card_not_found');
  expect((await eve.get(`/cards?remove=${first()}`)).text).not.toContain('Remove your');
  expect(await charged()).toBe(first());
});
