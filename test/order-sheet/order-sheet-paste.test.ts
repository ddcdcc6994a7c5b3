import { describe, expect, test } from 'vitest';
import { giftColumnOf } from '../../shared/gifts/gift-columns.ts';
import { withProductsNamed } from '../../shared/order-sheet/name-pasted-products.ts';
import { readPastedRows } from '../../shared/order-sheet/read-pasted-rows.ts';
import { ORDER_SHEET_MESSAGES } from '../../shared/pages/messages/order-sheet.ts';
import { giftWorld, stockShop } from '../support/gift-world.ts';

const read = (text: string) => readPastedRows(text, { dateOrder: 'dmy' });

describe('pasted rows', () => {
  test('with headings, in any order, from a spreadsheet', async () => {
    const text =
      'Date\tName\tStreet\tCity\tPostcode\tCountry\tOccasion\tProduct\tMessage\n4.3.2027\tGrace\t1 High St\tOxford\tOX1 4AA\tEngland\tBirthday\t22423\t"Dear\nGrace"';
    expect(await read(text)).toEqual({
      refused: [],
      rows: [
        {
          name: 'Grace',
          address: { lines: ['1 High St'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
          ...{ occasion: 'Birthday', productCode: '22423', deliverOn: '2027-03-04' },
          ...{ options: {}, message: 'Dear\nGrace' },
        },
      ],
    });
  });

  test('without headings, in the order that the page names', async () => {
    const { rows } = await read(
      'Grace,1 High St,Oxford,OX1 4AA,GB,Birthday,22423,2027-03-04,Hello',
    );
    expect(rows).toMatchObject([
      { name: 'Grace', occasion: 'Birthday', deliverOn: '2027-03-04', message: 'Hello' },
    ]);
  });

  test.each([
    ['Quantity', '3', { quantity: '3' }],
    ['qty', '20', { quantity: '20' }],
    ['Anzahl', '02', { quantity: '2' }],
    ['Quantity', '1', {}],
    ['Quantity', '', {}],
    ['Quantity', '21', { quantity: '21' }],
    ['Quantity', 'a few', { quantity: 'a few' }],
  ])(
    'of %s “%s” the row keeps %o, to be refused there if it cannot be',
    async (heading, cell, kept) => {
      const { rows } = await read(`name\t${heading}\tdate\nGrace\t${cell}\t2027-03-04`);
      expect(rows.map(({ quantity }) => (quantity === undefined ? {} : { quantity }))).toEqual([
        kept,
      ]);
    },
  );

  test.each(['en', 'de'] as const)('the page names headings that are read (%s)', (language) => {
    const [, list = ''] = ORDER_SHEET_MESSAGES[language].paste.more.split(':');
    const headings = list.replace('.', '').split(',');
    expect(headings.map(giftColumnOf)).toEqual([
      ...['quantity', 'options', 'wrapping', 'region', 'email'],
    ]);
  });

  test('short lines are filled up, and what cannot be read stays as it was typed', async () => {
    const { rows } = await read('Grace,1 High St,Oxford,OX1 4AA,Mars,Birthday,a mug,sometime');
    expect(rows).toMatchObject([
      { address: { country: 'Mars' }, productCode: 'a mug', deliverOn: 'sometime', message: '' },
    ]);
  });

  test.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)'])(
    'a cell %s is text and stays text',
    async (cell) => {
      const { rows } = await read(`name\tmessage\n${cell}\t${cell}`);
      expect(rows).toMatchObject([{ name: cell, message: cell }]);
    },
  );

  test.each([
    {
      name: 'more cells than columns',
      text: 'name,date\nGrace,2027-03-04,more',
      code: 'cells_do_not_fit',
      line: 2,
    },
    {
      name: 'a cell that is too long',
      text: `name,date\n${'x'.repeat(201)},2027-03-04`,
      code: 'cell_too_long',
      line: 2,
    },
    {
      name: 'two headings for one column',
      text: 'name,recipient,date\na,b,c',
      code: 'column_twice',
      line: 1,
    },
    {
      name: 'a quote that is never closed',
      text: 'name,date\n"Grace,2027-03-04',
      code: 'quote_not_closed',
      line: 2,
    },
    { name: 'no text', text: 'PK\u0003\u0004 a file', code: 'unreadable', line: 1 },
  ])('refuses $name with its line', async ({ text, code, line }) => {
    expect((await read(text)).refused).toEqual([{ line, code }]);
  });

  test('nothing pasted is nothing', async () => {
    expect(await read(' \n')).toEqual({ rows: [], refused: [] });
  });

  test('a gift called by its name gets its code, where only one is called like that', async () => {
    const world = giftWorld('2026-11-21T12:00:00Z');
    await stockShop(world);
    const { rows } = await read(
      'name,product\nA,Regency cake stand\nB,mug with\nC,nothing like it\nD,22423',
    );
    const named = await withProductsNamed(world.ports.products, rows);
    expect(named.map(({ productCode }) => productCode)).toEqual([
      '22423',
      'MUG',
      'nothing like it',
      '22423',
    ]);
  });
});
