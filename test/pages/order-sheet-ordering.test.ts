// Ordering with the order sheet, as a browser without scripts meets it.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { newCustomer } from '../support/gift-world.ts';
import { catchLines } from '../support/logged-lines.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

let world: PageWorld;
let customer: Customer;
let browser: Browser;
beforeAll(async () => {
  world = await pageWorld('2026-11-21T12:00:00Z');
});
beforeEach(async () => {
  catchLines();
  customer = await newCustomer(world);
  browser = await new Browser().signInAs(customer, world);
});

const sheets = () => orderSheetStore({ table: world.table, shardCount: 1 });
const rowsLeft = async () =>
  (await sheets().find({ customerId: customer.id, sheetId: 'own' }))?.rows;
const GRACE = {
  ...{ whom: 'new', name: 'Grace Hopper', country: 'United Kingdom', line1: '1 High Street' },
  ...{ city: 'Oxford', postalCode: 'OX1 4AA' },
};
const GIFT = { occasion: 'Birthday', product: '22423', deliverOn: '2027-03-04', message: 'Hello' };
const fields = (rowId: string, facts: Record<string, string>) =>
  Object.fromEntries(Object.entries(facts).map(([name, text]) => [`${rowId}.${name}`, text]));
const press = (button: string, ...rows: Record<string, string>[]) =>
  browser.post('/order', Object.assign({ do: button }, ...rows));
/** The fields of the page's own form, as a browser would send them. */
const hiddenOf = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const orderForm = (text: string) => ({
  ...{ do: 'order', version: hiddenOf(text, 'version'), orderKey: hiddenOf(text, 'orderKey') },
});

describe('ordering', () => {
  const names = Array.from({ length: 12 }, (_, index) => `Person ${index + 1}`);
  const gift = (name: string, facts: Record<string, string> = {}) => ({
    ...GRACE,
    ...GIFT,
    name,
    ...facts,
  });

  test.each(['en', 'de'] as const)(
    'twelve gifts of which two are refused and mended, once (%s)',
    async (language) => {
      const saved = await world.ports.customers.save(
        { ...customer, language },
        [],
        world.clock.now(),
      );
      if (!saved.ok) throw new Error(saved.refusal);
      const rows = names.map((name, index) =>
        fields(
          `r${index}`,
          gift(name, index === 3 ? { deliverOn: '2026-11-22' } : index === 7 ? { city: '' } : {}),
        ),
      );
      const checked = await browser.get((await press('check', ...rows)).location);
      expect(checked.location).toBe('/order?check=1&row=r3#wrong-r3-deliverOn');
      const refusedPage = await browser.get(checked.location);
      const words = {
        en: [
          '2 gifts are not quite right yet',
          'The nearest day that works is Tuesday, 24 November 2026',
          'The post there needs this.',
        ],
        de: [
          'Bei 2 Geschenken stimmt noch etwas nicht',
          'Der nächste mögliche Tag ist Dienstag, 24. November 2026',
          'Die Post braucht diese Angabe.',
        ],
      }[language];
      for (const sentence of words) expect(refusedPage.text).toContain(sentence);

      const mended = await press(
        'check',
        fields('r3', gift('Person 4')),
        fields('r7', gift('Person 8')),
      );
      const page = await browser.get(mended.location);
      const total = { en: '£200.40', de: '200,40 £' }[language];
      expect(page.text.replaceAll('\u00a0', ' ')).toContain(total);
      expect(page.text).toContain(
        { en: 'Order these 12 gifts', de: 'Diese 12 Geschenke bestellen' }[language],
      );
      const pressed = [
        await browser.post('/order/own', orderForm(page.text)),
        await browser.post('/order/own', orderForm(page.text)),
      ];
      expect(pressed[0]?.location).toMatch(/^\/orders\/ord_/);
      expect(pressed[1]?.location).toBe(pressed[0]?.location);
      expect(await world.ports.gifts.ofCustomer(customer.id)).toHaveLength(12);
      const thanks = await browser.get(pressed[0]?.location ?? '');
      expect(thanks.text).toContain({ en: 'Thank you', de: 'Danke' }[language]);
      expect(thanks.text.match(/class="small steps-of-gift"/g)).toHaveLength(12);
      expect(await rowsLeft()).toEqual([]);
    },
  );

  test.each([
    ['that a card is missing', true],
    ['nothing of a card that is there', false],
  ])('says %s', async (_what, isSaid) => {
    const { ports, clock } = world;
    if (isSaid) await ports.customers.save({ ...customer, cards: [] }, [], clock.now());
    const page = await browser.get((await press('check', fields('a', gift('Grace')))).location);
    const { location } = await browser.post('/order/own', orderForm(page.text));
    const { text } = await browser.get(location);
    expect(text.includes('There is no card yet that we could charge.')).toBe(isSaid);
    expect(text.includes('href="/cards/new"')).toBe(isSaid);
  });

  test('what changed since it was looked at is looked at again', async () => {
    const page = await browser.get((await press('check', fields('a', gift('Grace')))).location);
    await press('save', fields('b', gift('Alan')));
    const answer = await browser.post('/order/own', orderForm(page.text));
    expect(answer.location).toBe('/order/own?notice=sheet_changed');
    expect(await world.ports.gifts.ofCustomer(customer.id)).toEqual([]);
  });

  test('an empty sheet leads back to it', async () => {
    expect((await browser.get('/order/own')).location).toBe('/order?notice=sheet_empty');
  });

  test("another's order is not to be seen", async () => {
    const page = await browser.get((await press('check', fields('a', gift('Grace')))).location);
    const ordered = await browser.post('/order/own', orderForm(page.text));
    const stranger = await new Browser().signInAs(await newCustomer(world), world);
    expect((await stranger.get(ordered.location)).statusCode).toBe(404);
    expect((await stranger.get('/order')).text).not.toContain('Grace');
  });
});
