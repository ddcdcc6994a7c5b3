import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { customerTokenOf } from '../../shared/customers/customer-token.ts';
import { ulidOf } from '../../shared/gifts/gift.ts';
import type { Prescription } from '../../shared/prescriptions/prescription.ts';
import { formsOf } from '../pages/page-reading.ts';
import { Browser, type PageWorld, pageWorld } from '../pages/page-world.ts';
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

const { all, one, write, press, hiddenOf, store } = {
  all: () => visit.all(),
  one: () => visit.one(),
  write: (more?: Record<string, string>) => visit.write(more),
  press: (path: string, pressed: string, more?: Record<string, string>) =>
    visit.press(path, pressed, more),
  hiddenOf: (path: string, action?: string) => visit.hiddenOf(path, action),
  store: () => visit.store,
};

describe('one of them', () => {
  test('is changed, and an old form is noticed', async () => {
    await write();
    const path = pathOf(await one());
    const hidden = await hiddenOf(`${path}?do=change`, path);
    const change = { ...hidden, ...typed({ name: 'Mugs', quantity: '1', note: 'red ones' }) };
    expect(noticeOf((await browser.post(path, change)).location)).toBe('saved');
    expect(await one()).toMatchObject({ name: 'Mugs', quantity: 1, note: 'red ones' });
    const old = await browser.post(path, { ...change, name: 'Other' });
    expect(old.statusCode).toBe(409);
    expect(old.text).toContain('value="Other"');
    const newer = formsOf(old.text).get(path) ?? {};
    expect(
      noticeOf((await browser.post(path, { ...change, ...newer, name: 'Other' })).location),
    ).toBe('saved');
  });

  test('comes by itself, skips, pauses, goes on and stops, each by one press', async () => {
    await write({ everyWeeks: '4', nextOn: '2027-03-04' });
    const path = pathOf(await one());
    const { text } = await browser.get(path);
    expect(text).toContain('every 4 weeks, next on Thursday 4 March');
    expect(text).toContain('We order it on Thursday 18 February');
    for (const [pressed, notice] of [
      ['skip', 'skipped'],
      ['pause', 'paused'],
      ['resume', 'resumed'],
      ['stop', 'stopped'],
    ] as const) {
      expect(noticeOf((await press(path, pressed)).location)).toBe(notice);
    }
    expect(await one()).not.toHaveProperty('standing');
    expect((await browser.get('/gifts')).text).toContain('Your regulars');
  });

  test('that comes by itself stands in the gift book', async () => {
    await write({ everyWeeks: '4', nextOn: '2027-03-04' });
    expect((await browser.get('/gifts')).text).toContain('Dad’s mugs: next on Thursday 4 March');
  });

  test('says what is in the way, and at a new price asks for a yes', async () => {
    await write({ everyWeeks: '4', nextOn: '2027-03-04' });
    const { standing, ...mugs } = await one();
    if (standing === undefined) throw new Error('it stands');
    const stuck = { reason: 'price_changed', since: world.clock.now() } as const;
    const agreed = { amountMinor: 3000, currency: 'GBP' };
    await store().save({ ...mugs, standing: { ...standing, agreed, stuck } }, world.clock.now());
    const { text } = await browser.get(pathOf(mugs as Prescription));
    expect(text).toContain('Its price has gone up');
    expect(text).toContain('Yes, at £36.95');
    expect(noticeOf((await press(pathOf(mugs as Prescription), 'agree')).location)).toBe('agreed');
    expect((await one()).standing?.agreed.amountMinor).toBe(3695);
  });

  test('comes on the day that was chosen, or says which day works', async () => {
    await write();
    const path = pathOf(await one());
    const soon = await press(path, 'order', { deliverOn: '2027-02-17' });
    expect(noticeOf(soon.location)).toBe('too_soon');
    expect((await browser.get(soon.location)).text).toContain('Thursday, 18 February 2027');
    expect(noticeOf((await press(path, 'order', { deliverOn: 'soon' })).location)).toBe(
      'date_missing',
    );
    expect((await press(path, 'order', { deliverOn: '2027-03-10' })).location).toMatch(
      /^\/orders\//,
    );
    expect((await browser.get(path)).text).toContain('for Wednesday, 10 March 2027');
  });

  test('is not ordered at a price that was not seen', async () => {
    await write();
    const refused = await press(pathOf(await one()), 'order', { seen: '1' });
    expect(noticeOf(refused.location)).toBe('price_changed');
  });

  test('without a card has a way to enter one, and no button', async () => {
    await write();
    const { cardIdToCharge: _none, ...cardless } = ada;
    await world.ports.customers.save(cardless, [], world.clock.now());
    const { text } = await browser.get(pathOf(await one()));
    expect(text).toContain('There is no card on file that we could charge.');
    expect(text).toContain('href="/cards/new"');
    expect(text).not.toContain('value="order"');
  });

  test('is taken off the list', async () => {
    await write();
    const path = pathOf(await one());
    expect(noticeOf((await press(path, 'remove')).location)).toBe('removed');
    expect((await browser.get(path)).statusCode).toBe(404);
    expect((await browser.post(path, { do: 'skip' })).location).toContain('prescription_not_found');
    const order = { do: 'order', source: 'x', seen: '1' };
    expect((await browser.post(path, order)).location).toContain(
      '/regulars?notice=prescription_not_found',
    );
  });

  test('of somebody else is none', async () => {
    await write();
    const path = pathOf(await one());
    const eve = await new Browser().signInAs(await newCustomer(world), world);
    expect((await eve.get(path)).statusCode).toBe(404);
    expect((await eve.get(`${path}?do=change`)).statusCode).toBe(404);
    await eve.post(path, { do: 'remove' });
    expect(await all()).toHaveLength(1);
  });
});

describe('the link of a mail', () => {
  const link = async () => {
    await write();
    return visit.link();
  };

  test('shows the price without signing in, orders with one press, and orders once', async () => {
    const path = await link();
    const stranger = new Browser();
    const { text, statusCode } = await stranger.get(path);
    expect(statusCode).toBe(200);
    expect(text).toContain('£36.95 in all.');
    expect(text).not.toContain(HOME.lines[0]);
    const form = formsOf(text).get(path) ?? {};
    const placed = await stranger.post(path, form);
    expect((await stranger.get(placed.location)).text).toContain(
      'It comes on Thursday 18 February.',
    );
    expect((await stranger.post(path, form)).location).toBe(placed.location);
    expect(await world.ports.gifts.ofCustomer(ada.id)).toHaveLength(1);
  });

  test('says what is in the way', async () => {
    const path = await link();
    const { cardIdToCharge: _none, ...cardless } = ada;
    await world.ports.customers.save(cardless, [], world.clock.now());
    const refused = await new Browser().post(path, { do: 'order', source: 'x', seen: '3695' });
    expect(noticeOf(refused.location)).toBe('no_card');
    expect((await new Browser().get(refused.location)).text).toContain('There is no card on file');
  });

  test.each(['', 'x', '0'.repeat(60)])(
    'that is spoiled by %o is refused as link_not_valid',
    async (added) => {
      const path = added === '' ? (await link()).slice(0, -1) : `${await link()}${added}`;
      expect((await new Browser().get(path)).statusCode).toBe(404);
      const order = { do: 'order', source: 'x', seen: '1' };
      expect((await new Browser().post(path, order)).statusCode).toBe(404);
    },
  );

  test('for another purpose opens nothing', async () => {
    await write();
    const token = customerTokenOf(ada, 'reply', ulidOf((await one()).id).toLowerCase());
    expect((await new Browser().get(`/same-again/${token}`)).statusCode).toBe(404);
  });
});
