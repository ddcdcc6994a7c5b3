import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { formsOf, runningParts } from '../pages/page-reading.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from '../pages/page-world.ts';
import { newCustomer } from '../support/gift-world.ts';
import { HOME } from './prescription-world.ts';
import { noticeOf, pathOf, type RegularsVisit, regularsVisit, typed } from './regulars-visit.ts';

let world: PageWorld;
let visit: RegularsVisit;
let ada: Customer;
let browser: Browser;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  visit = await regularsVisit(world);
  ({ ada, browser } = visit);
});

const { all, one, write, hiddenOf } = {
  all: () => visit.all(),
  one: () => visit.one(),
  write: (more?: Record<string, string>) => visit.write(more),
  hiddenOf: (path: string, action?: string) => visit.hiddenOf(path, action),
};

describe('the list', () => {
  test('is empty at first, and says what it is for', async () => {
    const { text, statusCode } = await browser.get('/regulars');
    expect(statusCode).toBe(200);
    expect(text).toContain('Nothing is written down yet.');
    expect(text).toContain('href="/regulars/new"');
    expect(runningParts(text)).toEqual([]);
  });

  test('shows name, price and day, and orders with one press', async () => {
    await write();
    const { text } = await browser.get('/regulars');
    expect(text).toContain('Dad’s mugs');
    expect(text).toContain('3 × Mug with a name');
    expect(text).toContain('£36.95');
    expect(text).toContain('can be there on Thursday 18 February');
    const form = formsOf(text).get(pathOf(await one())) ?? {};
    const placed = await browser.post(pathOf(await one()), form);
    expect(placed.location).toMatch(/^\/orders\/ord_/);
    expect((await browser.get(placed.location)).statusCode).toBe(200);
    const again = await browser.post(pathOf(await one()), form);
    expect(again.location).toBe(placed.location);
    expect(await world.ports.gifts.ofCustomer(ada.id)).toMatchObject([{ quantity: 3 }]);
  });

  test('leads to signing in', async () => {
    const { location } = await new Browser().get('/regulars');
    expect(location).toContain('/sign-in');
  });

  test('in German', async () => {
    const customer = await newCustomer(world, {
      address: HOME,
      language: 'de',
      email: 'd@example.com',
    });
    const german = await new Browser().signInAs(customer, world);
    expect((await german.get('/regulars')).text).toContain('Noch ist nichts aufgeschrieben.');
    expect((await german.get('/regulars/new')).text).toContain('Wie nennen Sie es?');
  });
});

describe('writing down', () => {
  test('looks for an article, takes it, asks for its options, and keeps what was typed', async () => {
    const found = await write({ q: 'mug', productCode: '', look: '1' });
    expect(found.statusCode).toBe(200);
    expect(found.text).toContain('name="take" value="MUG"');
    expect(found.text).toContain('value="Dad’s mugs"');
    const taken = await write({ take: 'MUG', q: 'mug', productCode: '' });
    expect(taken.text).toContain('gold (+ £2.00)');
    expect(taken.text).toContain('value="Dad’s mugs"');
    expect((await write({ q: 'nothing like it', look: '1' })).text).toContain(
      'We found nothing for',
    );
  });

  test('twice by a double press is one', async () => {
    const hidden = await hiddenOf('/regulars/new', '/regulars');
    const [first, second] = [
      await browser.post('/regulars', { ...hidden, ...typed() }),
      await browser.post('/regulars', { ...hidden, ...typed() }),
    ];
    expect(first.location).toBe(second.location);
    expect(noticeOf(first.location)).toBe('added');
    expect(await all()).toHaveLength(1);
  });

  test.each([
    [{ name: '' }, 'What shall we call it?'],
    [{ name: 'x'.repeat(81) }, 'This is longer than what fits.'],
    [{ productCode: '' }, 'Please choose an article first.'],
    [{ productCode: 'NOPE' }, 'Please choose an article first.'],
    [{ 'option:colour': '' }, 'Please choose.'],
    [{ 'option:colour': 'blue' }, 'We do not have it like that any more.'],
    [{ quantity: '0' }, 'A number from 1 to 20, please.'],
    [{ quantity: '21' }, 'A number from 1 to 20, please.'],
    [{ quantity: 'many' }, 'A number from 1 to 20, please.'],
    [{ whom: 'rcp_01KAN0G4V00000000000000000' }, 'Please choose somebody of your address book.'],
    [{ whom: 'nobody' }, 'Please choose somebody of your address book.'],
    [{ note: 'x'.repeat(301) }, 'This is longer than what fits.'],
    [{ everyWeeks: '4', nextOn: 'soon' }, 'Please enter a day'],
    [
      { everyWeeks: '4', nextOn: '2027-02-17' },
      'The nearest day that works is Thursday, 18 February 2027.',
    ],
    [{ everyWeeks: '4', nextOn: '2029-02-17' }, 'That is further ahead than we can promise.'],
  ])('%o is refused at its field, and nothing typed is lost', async (wrong, words) => {
    const refused = await write({ note: 'For <his> birthday', ...wrong } as Record<string, string>);
    expect(refused.statusCode).toBe(422);
    expect(refused.text).toContain(words);
    expect(refused.text).toContain('Nothing is saved yet');
    if (!('note' in wrong)) expect(refused.text).toContain('For &lt;his> birthday');
    expect(runningParts(refused.text)).toEqual([]);
    expect(await all()).toEqual([]);
  });

  test('remembers a gift with one press on its page', async () => {
    const giftId = await orderGift(world, ada, { productCode: 'MUG', options: { colour: 'red' } });
    const { text } = await browser.get(`/gifts/${giftId}`);
    expect(text).toContain('Remember this as one of your regulars');
    const form = formsOf(text).get('/regulars') ?? {};
    const { location } = await browser.post('/regulars', form);
    expect(noticeOf(location)).toBe('remembered');
    expect((await browser.get(location)).text).toContain('We will remember it.');
    expect(await all()).toMatchObject([{ name: 'Mug with a name', options: { colour: 'red' } }]);
  });

  test('does not remember somebody else’s gift', async () => {
    const giftId = await orderGift(world, ada);
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    expect((await eve.post('/regulars', { do: 'remember', gift: giftId })).statusCode).toBe(404);
  });
});
