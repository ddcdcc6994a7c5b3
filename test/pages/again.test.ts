import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { stopOccasion } from '../../shared/customers/stop-occasion.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import type { WorkForm } from '../../shared/work-forms/work-form.ts';
import { workFormStore } from '../../shared/work-forms/work-form-store.ts';
import { on } from '../support/gift-examples.ts';
import { newCustomer } from '../support/gift-world.ts';
import { given } from './given-gift.ts';
import { Browser, orderGift, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let ada: Customer;
let browser: Browser;
let grace: Gift;
let bob: Gift;

const BOB = {
  recipient: {
    name: 'Bob Miller',
    address: { lines: ['2 Low Street'], city: 'York', postalCode: 'YO1 7HH', country: 'GB' },
  },
  ...{ productCode: 'MUG', options: { colour: 'red' }, wrapping: 'plain', occasion: 'christmas' },
  ...{ deliverOn: '2027-12-24', message: 'Ho <ho>' },
};

beforeAll(async () => {
  world = await pageWorld('2027-02-15T12:00:00Z');
});

/** Two gifts of last year; now it is January 2028. */
beforeEach(async () => {
  world.clock.set('2027-02-15T12:00:00Z');
  ada = await newCustomer(world);
  await orderGift(world, ada);
  await orderGift(world, ada, BOB);
  world.clock.set('2028-01-10T12:00:00Z');
  const [first, second] = await world.ports.gifts.ofCustomer(ada.id);
  if (first === undefined || second === undefined) throw new Error('there are two');
  grace = await given(world, first);
  bob = await given(world, second);
  browser = await new Browser().signInAs(ada, world);
});

const open = async (path = '/again') => (await browser.get(path)).text;
const sheetRows = async () => {
  const sheets = orderSheetStore({ table: world.table, shardCount: 1 });
  return (await sheets.find({ customerId: ada.id, sheetId: 'own' }))?.rows ?? [];
};
const fieldsOf = (gift: Gift, facts: { on?: string; words?: string } = {}) => ({
  [`on.${gift.id}`]: facts.on ?? '2028-12-24',
  [`words.${gift.id}`]: facts.words ?? gift.message,
});

describe('last year’s gifts', () => {
  test('stand there with this year’s dates, ticked, the next one first', async () => {
    const text = await open();
    expect(text).toContain('2 gifts of last year');
    expect(text).toMatch(new RegExp(`name="keep" value="${grace.id}" checked`));
    expect(text).toContain(`name="on.${grace.id}" type="date" value="2028-03-04"`);
    expect(text).toContain(`name="on.${bob.id}" type="date" value="2028-12-24"`);
    expect(text).toContain('Last time on Friday, 24 December 2027');
    expect(text.indexOf('Grace Hopper')).toBeLessThan(text.indexOf('Bob Miller'));
    expect(text).toContain('Ho &lt;ho>');
    expect(text).toContain('2 gifts are ticked now.');
  });

  test('the ticked ones go on the order sheet as they were changed, and only once', async () => {
    const sent = {
      keep: bob.id,
      ...fieldsOf(bob, { on: '2028-12-23', words: 'Dear Bob\r\nhello' }),
      ...fieldsOf(grace),
    };
    const answer = await browser.post('/again', sent);
    expect(answer.location).toBe('/order?notice=added');
    expect(await sheetRows()).toEqual([
      {
        rowId: expect.any(String),
        ...{ giftIdBefore: bob.id, recipientId: bob.recipientId, occasion: 'christmas' },
        ...{ productCode: 'MUG', options: { colour: 'red' }, wrapping: 'plain' },
        ...{ message: 'Dear Bob\nhello', deliverOn: '2028-12-23' },
      },
    ]);
    expect((await browser.post('/again', sent)).location).toBe('/order?notice=added');
    expect(await sheetRows()).toHaveLength(1);
    const text = await open();
    expect(text).toContain('on your order sheet already');
    expect(text).not.toContain(`value="${bob.id}"`);
  });

  test('of which there were twenty are twenty again', async () => {
    const twenty = { quantity: 20, occasion: 'wedding', deliverOn: '2027-06-01' };
    world.clock.set('2027-02-15T12:00:00Z');
    await orderGift(world, ada, twenty);
    const gifts = await world.ports.gifts.ofCustomer(ada.id);
    world.clock.set('2028-01-10T12:00:00Z');
    const ordered = gifts.find((gift) => gift.state === 'ordered');
    if (ordered === undefined) throw new Error('it is there');
    const before = await given(world, ordered);
    expect(await open()).toContain('20 × Regency cake stand');
    await browser.post('/again', { keep: before.id, ...fieldsOf(before, { on: '2028-06-01' }) });
    expect(await sheetRows()).toMatchObject([{ giftIdBefore: before.id, quantity: '20' }]);
  });

  test('a day that cannot be stays as it was typed: the sheet says what is wrong with it', async () => {
    await browser.post('/again', { keep: grace.id, ...fieldsOf(grace, { on: 'some day' }) });
    expect(await sheetRows()).toMatchObject([{ deliverOn: 'some day' }]);
  });

  test.each([
    ['nothing_ticked', {}, 422, 'No gift is ticked.'],
    ['too_long', { words: 'x'.repeat(5001) }, 422, 'too long to be kept'],
  ])('%s is said, and nothing typed is lost', async (code, facts, status, words) => {
    const keep = code === 'nothing_ticked' ? '' : grace.id;
    const sent = { keep, ...fieldsOf(grace, { words: 'My <own> words', ...facts }) };
    const answer = await browser.post('/again', sent);
    expect(answer.statusCode).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain(
      'words' in facts ? 'x'.repeat(5001) : 'My &lt;own> words</textarea>',
    );
    expect(answer.text).toContain('value="2028-12-24"');
    expect(await sheetRows()).toEqual([]);
  });

  test('what is ordered already, or stopped, needs no decision', async () => {
    const again = await orderGift(world, ada, { deliverOn: '2028-03-04' });
    const ref = { customerId: ada.id, recipientId: bob.recipientId };
    await stopOccasion(world.ports, { ...ref, occasion: 'christmas' });
    const text = await open();
    expect(text).toContain('ordered already');
    expect(text).toContain(`href="/gifts/${again}"`);
    expect(text).not.toContain('Bob Miller');
    expect(text).toContain('All of last year’s gifts are arranged again already.');
  });

  test('whoever gave nothing is told kindly', async () => {
    browser = await new Browser().signInAs(await newCustomer(world, { language: 'de' }), world);
    expect(await open()).toContain('Noch gibt es vom letzten Jahr nichts zu wiederholen.');
  });

  test('another’s gift cannot be put on a sheet', async () => {
    const eve = await newCustomer(world);
    const stranger = await new Browser().signInAs(eve, world);
    const answer = await stranger.post('/again', { keep: grace.id, ...fieldsOf(grace) });
    expect(answer.statusCode).toBe(422);
    expect(answer.text).not.toContain(grace.id);
  });
});

describe('a printed form', () => {
  const ID = 'wfm_01KAN0G4V00000000000000000';
  let number = 0;
  let form: WorkForm;

  beforeEach(async () => {
    number += 1;
    const { id: giftIdBefore, recipientId, occasion, productCode, productName } = bob;
    form = {
      id: `${ID.slice(0, -2)}${String(number).padStart(2, '0')}`,
      ...{ version: 0, customerId: ada.id, editionId: 'edn_01KAN0G4V00000000000000000' },
      ...{ editionName: 'Spring <2028>', language: 'en', paper: 'a4', by: 'paper' },
      rows: [
        {
          ...{ number: 1, giftIdBefore, recipientId, recipientName: 'Bob Miller', occasion },
          address: { lines: ['2 Low Street'], city: 'York', country: 'GB' },
          ...{ productCode, productName, options: { colour: 'red' }, message: 'Ho <ho>' },
          ...{ lastDeliveredOn: on('2027-12-24'), deliverOn: on('2028-12-24') },
        },
      ],
      ...{ leftOutCount: 0, emptyRowCount: 3, madeAt: world.clock.now() },
    };
    const added = await workFormStore({ table: world.table, shardCount: 1 }).add(form);
    expect(added.ok).toBe(true);
  });

  test('shows exactly its lines, and puts them on the sheet', async () => {
    const text = await open(`/again/${form.id}`);
    expect(text).toContain('Again this year: Spring &lt;2028>');
    expect(text).toContain('Bob Miller');
    expect(text).not.toContain('Grace Hopper');
    expect(text).toContain(`name="workForm" value="${form.id}"`);
    const sent = { workForm: form.id, keep: bob.id, ...fieldsOf(bob) };
    expect((await browser.post('/again', sent)).location).toBe('/order?notice=added');
    expect(await sheetRows()).toHaveLength(1);
  });

  test('whose line is ordered meanwhile says so', async () => {
    const ordered = await orderGift(world, ada, { ...BOB, deliverOn: '2028-12-20' });
    const text = await open(`/again/${form.id}`);
    expect(text).toContain(`href="/gifts/${ordered}"`);
    expect(text).not.toContain('name="keep"');
  });

  test('that lay around until its day was over asks for another day', async () => {
    const [row] = form.rows;
    if (row === undefined) throw new Error('it has a row');
    const id = form.id.replace('wfm_01', 'wfm_02');
    const old = { ...form, id, rows: [{ ...row, deliverOn: on('2028-01-09') }] };
    await workFormStore({ table: world.table, shardCount: 1 }).add(old);
    const text = await open(`/again/${id}`);
    expect(text).toContain('The day on the form is over.');
    expect(text).not.toContain(`value="${bob.id}" checked`);
  });

  test('of somebody else is as good as none', async () => {
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    const theirs = await eve.get(`/again/${form.id}`);
    const none = await eve.get(`/again/${ID}`);
    expect([theirs.statusCode, none.statusCode]).toEqual([404, 404]);
    expect(theirs.text).toBe(none.text);
    const posted = await eve.post('/again', { workForm: form.id, keep: bob.id });
    expect(posted.statusCode).toBe(404);
    expect((await new Browser().get(`/again/${form.id}`)).location).toContain('/sign-in?next=');
  });
});
