import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { newCustomer } from '../support/gift-world.ts';
import { given } from './given-gift.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let ada: Customer;
let browser: Browser;

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  ada = await newCustomer(world);
  browser = await new Browser().signInAs(ada, world);
});

const MUG = { productCode: 'MUG', options: { colour: 'red' } };
const order = (facts: Record<string, unknown>, customer = ada) => orderGift(world, customer, facts);
const open = async (query = '') => (await browser.get(`/gifts${query}`)).text;
const bob = {
  recipient: {
    name: 'Bob Miller',
    address: { lines: ['2 Low Street'], city: 'York', postalCode: 'YO1 7HH', country: 'GB' },
  },
};

test('leads to signing in and back', async () => {
  expect((await new Browser().get('/gifts?view=list')).location).toBe(
    '/sign-in?next=%2Fgifts%3Fview%3Dlist',
  );
});

describe('what is to come', () => {
  test('stands in the calendar and in the list, with what happens when', async () => {
    const giftId = await order({ wrapping: 'plain' });
    const text = await open();
    expect(text).toContain(
      'One gift is waiting for its day: the one for Grace Hopper on Thursday 4 March.',
    );
    expect(text).toContain(
      `<a class="m-planned" href="/gifts/${giftId}"><span>Grace Hopper, 4 March: Birthday, ordered</span></a>`,
    );
    expect(text).toContain('Reminder 22 Feb · £18.20 on 2 Mar · yours to change until then');
    expect(text).toContain('Charged to your Visa card ending in 4242.');
  });

  test('is German for whoever speaks German', async () => {
    const eva = await newCustomer(world, { language: 'de' });
    await order({}, eva);
    const text = (await (await new Browser().signInAs(eva, world)).get('/gifts')).text;
    expect(text).toContain('Ein Geschenk wartet auf seinen Tag: das für Grace Hopper');
    expect(text).toContain('Grace Hopper, 4. März: Geburtstag, bestellt');
    expect(text).toMatch(/Erinnerung 22\. Feb\S* · 16,70\s£ am 2\. März · bis dahin änderbar/);
  });

  test('is looked at as calendar or list alone', async () => {
    await order({});
    const calendar = await open('?view=calendar');
    const list = await open('?view=list');
    expect(calendar).toContain('class="book-months"');
    expect(calendar).not.toContain('class="book-rows"');
    expect(list).toContain('class="book-rows"');
    expect(list).not.toContain('class="book-months"');
  });

  test('several on one day are one mark that leads to them', async () => {
    await order({});
    await order(bob);
    const text = await open();
    expect(text).toContain('href="#on-2027-03-04"');
    expect(text).toContain('4 March, 2 gifts: Grace Hopper (ordered), Bob Miller (ordered)');
    expect(text.match(/id="on-2027-03-04"/g)).toHaveLength(1);
    expect(await open('?view=calendar')).toContain(
      'href="/gifts?view=list&amp;from=2027-03#on-2027-03-04"',
    );
  });

  test('what arrived today stands in its list, and waits no more', async () => {
    await given(world, (await world.ports.gifts.find(await order({}))) as Gift);
    world.clock.set('2027-03-04T12:00:00Z');
    const alone = await open();
    expect(alone).toContain('No gift is waiting for its day.');
    expect(alone).toContain('class="book-rows"');
    await order({ ...MUG, ...bob, deliverOn: '2027-05-01' });
    expect(await open()).toContain('One gift is waiting for its day: the one for Bob Miller');
  });

  test('what needs the customer stands at the top', async () => {
    const poor = await newCustomer(world, { cardMethod: 'sandbox_visa_no_funds' });
    await order({}, poor);
    browser = await new Browser().signInAs(poor, world);
    expect(await open()).not.toContain('Please look at these');
    await world.advanceTo('2027-03-02T10:00:00Z', 60);
    const text = await open();
    expect(text).toContain('Please look at these');
    expect(text).toContain('not paid yet · we try again on 2 Mar, or use another card');
    expect(text).toContain('class="m-attention"');
  });

  test('the sums to be charged stand under their months', async () => {
    await order({});
    await order({ ...MUG, ...bob, deliverOn: '2027-04-01' });
    await order({ ...MUG, ...bob, deliverOn: '2027-04-20', occasion: 'thank you' });
    const bars = [
      ...(await open()).matchAll(
        /<li><span>(.*?)<\/span>.*?width="([\d.]+)".*?<b>(.*?)<\/b> .*?>(\d gifts?)</g,
      ),
    ].map(([, ...found]) => found.join(' '));
    expect(bars).toEqual([
      'Mar 2027 129 £29.65 2 gifts'.replace('129', '100'),
      'Apr 2027 43.7 £12.95 1 gift',
    ]);
  });

  test('the list goes on by month, where one page would be heavy', async () => {
    for (let count = 0; count < 60; count += 1) await order({});
    for (let count = 0; count < 60; count += 1) await order({ deliverOn: '2027-05-04' });
    const text = await open();
    expect(text.match(/ordered<\/em>/g)).toHaveLength(60);
    expect(text).toContain('All gifts from May 2027 on');
    const rest = await open('?view=list&from=2027-05');
    expect(rest.match(/ordered<\/em>/g)).toHaveLength(60);
    expect(rest).not.toContain('id="on-2027-03-04"');
    expect((await open('?view=list')).match(/ordered<\/em>/g)).toHaveLength(120);
  });
});

test('earlier gifts stand by year, the newest first', async () => {
  const eva = await newCustomer(world);
  await order({ deliverOn: '2027-03-04' }, eva);
  await order({ deliverOn: '2028-01-10', ...bob, ...MUG }, eva);
  world.clock.set('2028-01-20T12:00:00Z');
  for (const gift of await world.ports.gifts.ofCustomer(eva.id)) await given(world, gift);
  browser = await new Browser().signInAs(eva, world);
  const text = await open('?view=earlier');
  expect(text).toContain('January 2028');
  expect(text).not.toContain('Grace Hopper');
  expect(text).toContain('href="/gifts?view=earlier&amp;year=2027"');
  expect(await open('?view=earlier&year=2027')).toContain('Grace Hopper');
  const now = await open();
  expect(now).toContain('Again this year: 2 gifts of last year');
  expect(now).toContain('href="/again"');
});

test('says kindly that it is empty, and what to do next', async () => {
  browser = await new Browser().signInAs(await newCustomer(world, { cards: [] }), world);
  const text = await open();
  expect(text).toContain('No gift is waiting for its day.');
  expect(text).toContain('href="/order"');
  expect(text).toContain('There is no card yet that we could charge.');
  expect(await open('?view=earlier')).toContain('There is none yet.');
});

test('a spoiled address opens the book as it is', async () => {
  await order({});
  for (const query of ['?view=x', '?from=2027', '?view=earlier&year=1', '?notice=<b>']) {
    expect((await browser.get(`/gifts${query}`)).statusCode).toBe(200);
  }
});

test('what others write is words', async () => {
  const name = '"><script>alert(1)</script>';
  await order({ recipient: { ...bob.recipient, name }, occasion: '<b>party</b>' });
  const text = await open();
  expect(text).not.toContain('<script>alert');
  expect(text).toContain('&lt;script>alert(1)');
  expect(text).not.toContain('<b>party');
});
