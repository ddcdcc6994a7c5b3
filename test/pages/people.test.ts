import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { Recipient } from '../../shared/customers/recipient.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { newCustomer } from '../support/gift-world.ts';
import { given } from './given-gift.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let ada: Customer;
let browser: Browser;
let giftId: string;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  ada = await newCustomer(world);
  browser = await new Browser().signInAs(ada, world);
  giftId = await orderGift(world, ada);
});

const people = () => world.ports.recipients.ofCustomer(ada.id);
const grace = async (): Promise<Recipient> => {
  const [first] = await people();
  if (first === undefined) throw new Error('she is there');
  return first;
};
const find = async () => (await world.ports.gifts.find(giftId)) as Gift;
const pathOf = async () => `/people/${(await grace()).id}`;
const NEW = {
  ...{ name: 'Bob Miller', country: 'GB', lines: '2 Low Street\r\nFlat 3', city: 'York' },
  ...{ postalCode: 'YO1 7HH', region: '', email: '', zone: '' },
};

describe('the address book', () => {
  test('has everybody by name, with the next day and the number of gifts', async () => {
    await browser.post('/people', NEW);
    const { text } = await browser.get('/people');
    expect(text).toContain('2 people whom you give to.');
    expect(text.indexOf('Bob Miller')).toBeLessThan(text.indexOf('Grace Hopper'));
    expect(text).toMatch(/Grace Hopper.*Oxford, United Kingdom.*next on 4 March 2027.*1 gift</);
    expect(text).toMatch(/Bob Miller.*nothing is arranged.*0 gifts/);
  });

  test('takes somebody new, once', async () => {
    expect((await browser.get('/people?do=add')).text).toContain('<option value="GB" selected');
    const added = await browser.post('/people', NEW);
    expect(added.location).toMatch(/^\/people\/rcp_\w+\?notice=added$/);
    const { text } = await browser.get(added.location);
    expect(text).toContain('They are in your address book.');
    expect(text).toMatch(/2 Low Street<.*>Flat 3<.*>York<.*>YO1 7HH<.*>United Kingdom</);
    expect((await browser.post('/people', NEW)).location).toBe(added.location);
    expect(await people()).toHaveLength(2);
  });

  test.each([
    ['no name', { name: ' ' }, ['What is their name?']],
    ['no street and no code', { lines: '', postalCode: '' }, ['The post there needs this']],
    ['a code of elsewhere', { postalCode: '12345' }, ['Postal codes of that country']],
    ['no country', { country: '' }, ['The post there needs this']],
    ['a country that is none', { country: 'XX' }, ['We do not know this country.']],
    ['an e-mail that is none', { email: 'bob' }, ['does not look like an e-mail address']],
    ['a zone that is none', { zone: 'Mars/Olympus' }, ['We do not know this time zone.']],
    ['a very long name', { name: 'x'.repeat(101) }, ['longer than what fits']],
    ['a state that is missing', { country: 'US', postalCode: '01002' }, ['The post there needs']],
    ['all of it wrong', { name: '', email: 'x', zone: 'y' }, ['name?', 'e-mail', 'time zone']],
  ])('says at its field what is wrong with %s, and loses nothing', async (_, facts, words) => {
    const sent = { ...NEW, lines: 'A <b>street</b>', ...facts };
    const { statusCode, text } = await browser.post('/people', sent);
    expect(statusCode).toBe(422);
    for (const each of words) expect(text).toContain(each);
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('Nothing is saved yet');
    if (!('lines' in facts)) expect(text).toContain('A &lt;b>street&lt;/b></textarea>');
    expect(text).toContain('value="York"');
    expect(await people()).toHaveLength(1);
  });

  test('is kindly empty for a newcomer', async () => {
    const eva = await newCustomer(world, { language: 'de' });
    const { text } = await (await new Browser().signInAs(eva, world)).get('/people');
    expect(text).toContain('In Ihrem Adressbuch steht noch niemand.');
  });
});

describe('one person', () => {
  test('shows where they live, their days and what they got', async () => {
    const text = (await browser.get(await pathOf())).text;
    expect(text).toMatch(/1 High Street<.*>Oxford<.*>OX1 4AA<.*>United Kingdom</);
    expect(text).toContain('grace@example.com');
    expect(text).toContain('Their clock: United Kingdom Time.');
    expect(text).toContain(
      `<a href="/gifts/${giftId}">Regency cake stand on Thursday, 4 March 2027</a>`,
    );
    expect(text).toContain('Nothing yet.');
    await given(world, await find());
    world.clock.set('2027-03-04T12:00:00Z');
    const onTheDay = (await browser.get(await pathOf())).text;
    expect(onTheDay).toContain('last: Regency cake stand, Thursday, 4 March 2027');
    expect((await browser.get('/people')).text).not.toContain('next on');
    world.clock.set('2027-03-10T12:00:00Z');
    const later = (await browser.get(await pathOf())).text;
    expect(later).toContain('last: Regency cake stand, Thursday, 4 March 2027');
    expect(later).toContain('src="/products/22423/picture.svg"');
  });

  test('moves, and what is ordered goes there', async () => {
    expect((await browser.get(`${await pathOf()}?do=change`)).text).toContain(
      '>1 High Street</textarea>',
    );
    const changes = { do: 'change', ...NEW, name: 'Grace', zone: 'Europe/Berlin' };
    const answer = await browser.post(await pathOf(), changes);
    expect(answer.location).toBe(`${await pathOf()}?notice=saved`);
    expect((await browser.get(answer.location)).text).toContain('Saved. What is ordered goes');
    const changed = await grace();
    expect(changed).toMatchObject({ name: 'Grace', zone: 'Europe/Berlin' });
    expect(changed.address.lines).toEqual(['2 Low Street', 'Flat 3']);
    expect(changed).not.toHaveProperty('email');
  });

  test('is not changed by what cannot be, and nothing typed is lost', async () => {
    const sent = { do: 'change', ...NEW, name: 'Somebody <else>', postalCode: '1' };
    const { statusCode, text } = await browser.post(await pathOf(), sent);
    expect(statusCode).toBe(422);
    expect(text).toContain('value="Somebody &lt;else>"');
    expect(text).toContain('Postal codes of that country look different.');
    expect((await grace()).name).toBe('Grace Hopper');
  });

  test('an occasion is stopped without a question, and that is taken back', async () => {
    const path = await pathOf();
    expect((await browser.get(path)).text).toContain('You need not tell us why');
    const stopped = await browser.post(path, { do: 'stop', occasion: 'birthday' });
    expect(stopped.location).toBe(`${path}?notice=stopped`);
    const { text } = await browser.get(stopped.location);
    expect(text).toContain('You stopped this occasion.');
    expect(await find()).toMatchObject({ state: 'cancelled', cancelledFor: 'stopped_occasion' });
    const lifted = await browser.post(path, { do: 'lift', occasion: 'birthday' });
    expect((await browser.get(lifted.location)).text).toContain('You took the stop back.');
    expect((await grace()).stoppedOccasions).toEqual([]);
  });

  test('too many stopped occasions are refused kindly', async () => {
    const first = await grace();
    const stoppedOccasions = Array.from({ length: 50 }, (_, at) => `day ${at}`);
    await world.ports.recipients.save({ ...first, stoppedOccasions }, [], world.clock.now());
    const path = await pathOf();
    const answer = await browser.post(path, { do: 'stop', occasion: 'birthday' });
    expect(answer.location).toBe(`${path}?notice=too_many_occasions`);
    expect((await browser.get(answer.location)).text).toContain('Please take one back first.');
  });

  test('of somebody else is as good as nobody', async () => {
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    const path = await pathOf();
    const none = await eve.get('/people/rcp_01KAN0G4V00000000000000000');
    const theirs = await eve.get(path);
    expect([theirs.statusCode, none.statusCode]).toEqual([404, 404]);
    expect(theirs.text).toBe(none.text);
    for (const sent of [
      { do: 'change', ...NEW },
      { do: 'stop', occasion: 'birthday' },
    ]) {
      expect((await eve.post(path, sent)).statusCode).toBe(404);
    }
    expect(await grace()).toMatchObject({ name: 'Grace Hopper', stoppedOccasions: [] });
    expect((await new Browser().get(path)).location).toContain('/sign-in?next=%2Fpeople');
  });
});

test('what others write is words, in both languages', async () => {
  for (const language of ['en', 'de'] as const) {
    const eve = await newCustomer(world, { language });
    const theirs = await new Browser().signInAs(eve, world);
    await theirs.post('/people', { ...NEW, name: '"><script>alert(1)</script>', city: '<i>x' });
    const [person] = await world.ports.recipients.ofCustomer(eve.id);
    for (const path of ['/people', `/people/${person?.id}`, `/people/${person?.id}?do=change`]) {
      const { text } = await theirs.get(path);
      expect(text).not.toMatch(/<script>alert|<i>x/);
      expect(text).toContain('&lt;script>alert(1)');
    }
  }
});
