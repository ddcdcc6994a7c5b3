// What staff read from a form that came back: its customer looks at it and says yes, or changes it.
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { linkTokenHashOf } from '../../shared/gifts/link-token.ts';
import { blankRow } from '../../shared/order-sheet/decide-sheet-rows.ts';
import type { OrderSheet, SheetRow } from '../../shared/order-sheet/order-sheet.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { sheetTokenOf } from '../../shared/order-sheet/sheet-link.ts';
import { newCustomer } from '../support/gift-world.ts';
import { catchLines } from '../support/logged-lines.ts';
import { Browser, type PageWorld, pageWorld } from './page-world.ts';

const FORM_ID = 'wfm_01J00000000000000000000000';
const SECRET = 'the-secret-of-a-mail';
let world: PageWorld;
let customer: Customer;
let path: string;
beforeAll(async () => {
  world = await pageWorld('2026-11-21T12:00:00Z');
});
beforeEach(async () => {
  catchLines();
  customer = await newCustomer(world);
  path = `/order/${FORM_ID}?token=${sheetTokenOf({ customerId: customer.id, secret: SECRET })}`;
});

const gift: SheetRow = {
  ...{ ...blankRow('a'), name: 'Grace Hopper', occasion: 'birthday', productCode: '22423' },
  address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
  ...{ deliverOn: '2027-03-04', message: '<b>Hello</b>', wrapping: 'festive' },
};
const sheets = () => orderSheetStore({ table: world.table, shardCount: 1 });
const keyIn = async (...rows: readonly SheetRow[]) => {
  const now = world.clock.now();
  const sheet: OrderSheet = {
    ...{ id: FORM_ID, version: 0, customerId: customer.id, rows, orderKey: 'k'.repeat(20) },
    ...{ linkTokenHash: linkTokenHashOf(SECRET), changedAt: now },
  };
  await sheets().save(sheet, [], now);
};
const token = () => new URLSearchParams(path.split('?')[1]).get('token') ?? '';
const order = { do: 'order', version: '1', orderKey: 'k'.repeat(20) };

test('with the link it is seen, ordered once, and then only what became of it', async () => {
  await keyIn(gift);
  const browser = new Browser();
  const page = await browser.get(path);
  expect(page.text.replaceAll('\u00a0', ' ')).toContain(
    '£19.20 is charged on Tuesday, 2 March 2027.',
  );
  expect(page.text).toContain('&lt;b>Hello&lt;/b>');
  const first = await browser.post(`/order/${FORM_ID}`, { ...order, token: token() });
  const again = await browser.post(`/order/${FORM_ID}`, { ...order, token: token() });
  expect([first.location, again.location]).toEqual([path, path]);
  const thanks = await browser.get(path);
  expect(thanks.text).toContain('Thank you');
  expect(thanks.text).not.toContain('value="order"');
  expect(thanks.text).not.toContain('1 High Street');
  expect(await world.ports.gifts.ofCustomer(customer.id)).toHaveLength(1);
});

test('of three things it shows three and their price, and three are ordered', async () => {
  await keyIn({ ...gift, quantity: '3' });
  const browser = new Browser();
  const { text } = await browser.get(path);
  expect(text).toContain('3 × Regency cake stand');
  expect(text.replaceAll('\u00a0', ' ')).toContain('£44.70 is charged on');
  await browser.post(`/order/${FORM_ID}`, { ...order, token: token() });
  expect(await world.ports.gifts.ofCustomer(customer.id)).toMatchObject([{ quantity: 3 }]);
});

test('a token that is stale, another’s or none shows the same kind page', async () => {
  await keyIn(gift);
  const browser = new Browser();
  const stranger = await newCustomer(world);
  const others = `/order/${FORM_ID}?token=${sheetTokenOf({ customerId: stranger.id, secret: SECRET })}`;
  for (const address of [`${path}x`, others, `/order/${FORM_ID}?token=nonsense`]) {
    const answer = await browser.get(address);
    expect([answer.statusCode, answer.text.includes('does not open anything any more')]).toEqual([
      404,
      true,
    ]);
  }
  const posted = await browser.post(`/order/${FORM_ID}`, { ...order, token: `${token()}x` });
  expect(posted.statusCode).toBe(404);
  expect((await browser.get(`/order/${FORM_ID}`)).location).toContain('/sign-in');
  expect(await world.ports.gifts.ofCustomer(customer.id)).toEqual([]);
});

test('what cannot be ordered is said, and everything goes onto the own sheet to be changed', async () => {
  await keyIn(gift, { ...gift, rowId: 'b', name: 'Alan', deliverOn: '2026-11-22' });
  const browser = new Browser();
  const page = await browser.get(path);
  expect(page.text).toContain('Alan:');
  expect(page.text).toContain('We cannot be there that soon.');
  expect(page.text).not.toContain('value="order"');
  const asked = await browser.post(`/order/${FORM_ID}`, { do: 'change', token: token() });
  expect(asked.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  await browser.signInAs(customer, world);
  const copied = await browser.post(`/order/${FORM_ID}`, { do: 'change', token: token() });
  expect(copied.location).toBe('/order?notice=copied&check=1');
  expect((await browser.get(copied.location)).text).toContain('value="Alan"');
  expect((await browser.get(path)).location).toBe('/order?notice=copied');
});

test('without a card it can be ordered, and where to enter one is said', async () => {
  const { cardIdToCharge: _card, ...without } = customer;
  const saved = await world.ports.customers.save({ ...without, cards: [] }, [], world.clock.now());
  expect(saved.ok).toBe(true);
  await keyIn(gift);
  expect((await new Browser().get(path)).text).toContain('href="/cards/new"');
});
