// The order sheet as a browser without scripts meets it: every press saves, and goes on from there.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Customer } from '../../shared/customers/customer.ts';
import { addToSheet } from '../../shared/order-sheet/add-to-sheet.ts';
import { blankRow } from '../../shared/order-sheet/decide-sheet-rows.ts';
import type { OrderSheet } from '../../shared/order-sheet/order-sheet.ts';
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
const sheet = async (): Promise<OrderSheet> => {
  const found = await sheets().find({ customerId: customer.id, sheetId: 'own' });
  if (found === undefined) throw new Error('no sheet');
  return found;
};
const GRACE = {
  ...{ whom: 'new', name: 'Grace Hopper', country: 'United Kingdom', line1: '1 High Street' },
  ...{ city: 'Oxford', postalCode: 'OX1 4AA' },
};
const GIFT = { occasion: 'Birthday', product: '22423', deliverOn: '2027-03-04', message: 'Hello' };
const fields = (rowId: string, facts: Record<string, string>) =>
  Object.fromEntries(Object.entries(facts).map(([name, text]) => [`${rowId}.${name}`, text]));
const press = (button: string, ...rows: Record<string, string>[]) =>
  browser.post('/order', Object.assign({ do: button }, ...rows));
const shownOf = (text: string, rowId: string) =>
  new RegExp(`name="${rowId}\\.shown" value="([^"]*)"`).exec(text)?.[1] ?? '';

describe('filling in', () => {
  test('asks to sign in, and leads back', async () => {
    const answer = await new Browser().get('/order');
    expect(answer.location).toBe('/sign-in?next=%2Forder');
  });

  test('a new row, its fields, a search, a product taken: all is still there', async () => {
    const added = await press('add-row');
    const rowId = /row=(\w+)#row-\1$/.exec(added.location)?.[1] ?? '';
    const { product: _product, ...facts } = { ...GRACE, ...GIFT };
    const found = await press(`search:${rowId}`, fields(rowId, { ...facts, q: 'cake' }));
    expect(found.location).toBe(`/order?row=${rowId}&find=cake#row-${rowId}`);
    const page = await browser.get(found.location);
    expect(page.text).toContain(`value="take:${rowId}:22423"`);
    expect(page.text).toContain('/products/22423/picture.svg');
    await press(`take:${rowId}:22423`, fields(rowId, { ...facts, q: 'cake' }));
    expect((await sheet()).rows).toEqual([
      {
        ...{ rowId, name: 'Grace Hopper', occasion: 'birthday', productCode: '22423' },
        address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
        ...{ options: {}, message: 'Hello', deliverOn: '2027-03-04' },
      },
    ]);
    const after = await new Browser()
      .signInAs(customer, world)
      .then((other) => other.get('/order'));
    expect(after.text).toContain('value="Grace Hopper"');
    expect(after.text).toContain('Any day from Tuesday, 24 November 2026');
  });

  test('one is offered, three are kept and counted, and what is no number is told at its field', async () => {
    const gift = { ...GRACE, ...GIFT };
    await press('save', fields('a', { ...gift, quantity: '1' }));
    expect((await sheet()).rows[0]).not.toHaveProperty('quantity');
    const one = (await browser.get('/order')).text;
    expect(one).toMatch(/name="a\.quantity"[^>]* value="1"/);
    await press('save', fields('a', { ...gift, quantity: ' 3 ', shown: shownOf(one, 'a') }));
    expect((await sheet()).rows[0]?.quantity).toBe('3');
    const three = (await browser.get('/order')).text;
    expect(three).toMatch(/name="a\.quantity"[^>]* value="3"/);
    expect(three).toContain('£42.20');
    const folded = await browser.get((await press('add-row')).location);
    expect(folded.text).not.toContain('quantity-problem');
    await press('save', fields('a', { ...gift, quantity: '21', shown: shownOf(three, 'a') }));
    const refused = (await browser.get('/order?check=1')).text;
    expect(refused).toMatch(/id="a-quantity-problem">\s*A number from 1 to 20, please\./);
    expect(refused).toMatch(/name="a\.quantity"[^>]* value="21"/);
  });

  test('a number without a gift is not lost', async () => {
    await press('save', fields('a', { ...GRACE, quantity: '3', q: 'parasol' }));
    expect((await browser.get('/order')).text).toMatch(/name="a\.quantity"[^>]* value="3"/);
  });

  test('whatever is typed is kept, however wrong, and shown escaped', async () => {
    const script = '<script>alert(1)</script>"';
    const typed = { whom: 'new', name: script, country: script, city: script, email: script };
    await press(
      'save',
      fields('a', { ...typed, occasion: script, q: script, message: script, deliverOn: script }),
    );
    const { text } = await browser.get('/order?check=1');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect((await sheet()).rows).toMatchObject([
      { message: script, deliverOn: script, productCode: script },
    ]);
  });

  test('two devices: each row of one alone, both of both', async () => {
    await press('save', fields('a', GIFT), fields('b', GIFT));
    const shown = shownOf((await browser.get('/order')).text, 'a');
    await press('save', fields('a', { ...GIFT, message: 'phone', shown }));
    const answer = await press(
      'save',
      fields('a', { ...GIFT, message: 'desk', shown }),
      fields('c', GIFT),
    );
    expect(answer.location).toBe('/order?notice=both_kept');
    expect((await sheet()).rows.map(({ message }) => message)).toEqual([
      'phone',
      'desk',
      'Hello',
      'Hello',
    ]);
    expect((await browser.get(answer.location)).text).toContain('changed on another device too');
  });

  test('rows are copied, taken away, and the whole is emptied when asked twice', async () => {
    await press('copy:a', fields('a', { ...GRACE, ...GIFT }));
    expect((await sheet()).rows.map(({ name }) => name)).toEqual(['Grace Hopper', undefined]);
    await press('remove:a');
    expect((await sheet()).rows).toHaveLength(1);
    const asked = await press('empty');
    expect((await browser.get(asked.location)).text).toContain('value="empty-now"');
    await press('empty-now');
    expect((await sheet()).rows).toEqual([]);
  });

  test('the script saves single rows, and is told what the sheet has now', async () => {
    await press('save', fields('a', GIFT), fields('b', GIFT));
    browser.accept = 'application/json';
    const first = JSON.parse((await press('save', fields('b', { ...GIFT, message: 'New' }))).text);
    expect(first).toMatchObject({ isDoubled: false, rows: [{ rowId: 'a' }, { rowId: 'b' }] });
    const shown = first.rows[1].shown;
    const next = await press('save', fields('b', { ...GIFT, message: 'Newer', shown }));
    expect(JSON.parse(next.text).isDoubled).toBe(false);
    const late = await press('save', fields('b', { ...GIFT, message: 'Late', shown }));
    expect(JSON.parse(late.text).isDoubled).toBe(true);
    expect((await sheet()).rows.map(({ message }) => message)).toEqual(['Hello', 'Newer', 'Late']);
    const long = await press('save', fields('a', { message: 'x'.repeat(5001) }));
    expect(long.statusCode).toBe(400);
  });

  test('without the token of our page, and from another site, nothing is saved', async () => {
    expect((await browser.post('/order', { formToken: 'no', do: 'add-row' })).statusCode).toBe(403);
    expect((await browser.post('/order', { do: 'add-row' }, 'cross-site')).statusCode).toBe(403);
  });
});

describe('too much', () => {
  test('a field too long to keep is refused, and everything typed still stands there', async () => {
    const answer = await press(
      'add-row',
      fields('a', { ...GIFT, message: 'x'.repeat(5001) }),
      fields('b', GRACE),
    );
    expect(answer.statusCode).toBe(400);
    expect(answer.text).toContain('too long to be kept');
    expect(answer.text).toContain('x'.repeat(5001));
    expect(answer.text).toContain('value="Grace Hopper"');
    await expect(sheet()).rejects.toThrow('no sheet');
  });

  test('a message of 5 MB is refused kindly, and the sheet stays as it was', async () => {
    await press('save', fields('a', GIFT));
    const answer = await press('save', fields('a', { ...GIFT, message: 'x'.repeat(5_000_000) }));
    expect(answer.statusCode).toBe(413);
    expect(answer.text).toContain('Nothing was changed');
    expect((await sheet()).rows).toMatchObject([{ message: 'Hello' }]);
  });

  test('more than a sheet holds is refused, and what was typed is shown', async () => {
    const rows = Array.from({ length: 70 }, (_, index) =>
      fields(`r${index}`, { ...GIFT, message: 'y'.repeat(5000) }),
    );
    const answer = await press('save', ...rows);
    expect(answer.statusCode).toBe(409);
    expect(answer.text).toContain('more than one sheet can hold');
  });

  test('of 200 gifts twenty can be written on at once, the others are lines, quickly', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({
      ...blankRow(''),
      name: `Person ${index}`,
    }));
    const ports = { ...world.ports, orderSheets: sheets() };
    await addToSheet(
      ports,
      customer.id,
      rows.map(({ rowId: _rowId, ...row }) => row),
    );
    const { text } = await browser.get('/order?check=1');
    expect(text.match(/class="order-row open/g)).toHaveLength(20);
    expect(text.match(/class="order-row folded/g)).toHaveLength(80);
    const { rows: stored } = await sheet();
    const later = await browser.get(`/order?row=${stored[150]?.rowId}`);
    expect(later.text).toContain('Person 150');
    expect(later.text.match(/class="order-row open/g)).toHaveLength(21);
  });
});

describe('pasting', () => {
  const HEAD = 'name\tstreet\ttown\tpostcode\tcountry\toccasion\tproduct\tdate\tmessage';
  test('rows land on the sheet, and what is wrong with them stands beside them', async () => {
    const pasted = `${HEAD}\n=cmd\t1 St\tOxford\tOX1 4AA\tUK\tbirthday\tRegency cake stand\t4 March 2027\t=1+1\nAlan\t\t\t\tUK\t\t22423\t4 March 2020\t`;
    const answer = await press('paste', { pasted });
    expect(answer.location).toBe('/order?notice=pasted&check=1');
    expect((await sheet()).rows).toMatchObject([
      { name: '=cmd', productCode: '22423', deliverOn: '2027-03-04', message: '=1+1' },
      { name: 'Alan', deliverOn: '2020-03-04' },
    ]);
    const { text } = await browser.get(answer.location);
    expect(text).toContain('We cannot be there that soon. The nearest day that works is');
    expect(text).toContain('One gift is not quite right yet.');
  });

  test('of nothing puts nothing on the sheet, and says so', async () => {
    const answer = await press('paste', { pasted: ' \n' });
    expect((await browser.get(answer.location)).text).toContain('There was nothing to put');
  });

  test('lines that cannot be rows stay in the box, with the reason', async () => {
    const answer = await press('paste', {
      pasted: `name,date\nGrace,2027-03-04\nAlan,2027-03-04,x,y`,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.text).toContain('Line 3: it has more cells than there are columns.');
    expect(answer.text).toContain('>Alan,2027-03-04,x,y</textarea>');
    expect((await sheet()).rows).toHaveLength(1);
  });
});

test('a product has its picture, the same always; what is none has none', async () => {
  const picture = await browser.get('/products/22423/picture.svg');
  expect(picture.headers).toMatchObject({ 'content-type': 'image/svg+xml; charset=utf-8' });
  expect(picture.text).toBe((await browser.get('/products/22423/picture.svg')).text);
  expect((await browser.get('/products/NONE/picture.svg')).statusCode).toBe(404);
});
