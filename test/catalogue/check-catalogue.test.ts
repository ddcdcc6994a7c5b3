import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CheckedCatalogue, checkCatalogue } from '../../shared/catalogue/check-catalogue.ts';
import { openCsv } from '../../shared/csv/open-csv.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { inPieces } from '../csv/csv-support.ts';

const HEADER = 'stock_code,name,price_minor,currency,kind,lead_days,options';
const check = async (text: string) =>
  checkCatalogue(await openCsv(inPieces(Buffer.from(text), 65_536)));

async function checked(text: string): Promise<CheckedCatalogue> {
  const outcome = await check(text);
  assert(outcome.ok, 'the columns are there');
  return outcome.value;
}

describe('real rows of Online Retail', async () => {
  const path = new URL('./fixtures/online-retail-quirks.csv', import.meta.url);
  const outcome = await checkCatalogue(await openCsv(createReadStream(path)));
  assert(outcome.ok, 'the fixture has its columns');
  const { facts, refusals, rowCount } = outcome.value;

  it('are kept where they are products', () => {
    expect(facts.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '85099C JUMBO BAG BAROQUE BLACK WHITE',
      '22041 RECORD FRAME 7" SINGLE SIZE',
      'gift_0001_20 Dotcomgiftshop Gift Voucher £20.00',
      'DCGS0003 BOXED GLASS ASHTRAY',
      '85123A WHITE HANGING HEART T-LIGHT HOLDER',
      '22502 PICNIC BASKET WICKER SMALL',
    ]);
    expect(rowCount).toBe(24);
  });

  it('are refused by line, field and reason where they are not', () => {
    expect(
      refusals.map(({ line, field, code, value }) => `${line} ${field} ${code} ${value}`),
    ).toEqual([
      '4 stock_code no_product POST',
      '5 stock_code no_product D',
      '6 stock_code no_product C2',
      '7 stock_code no_product DOT',
      '8 stock_code no_product M',
      '9 stock_code no_product BANK CHARGES',
      '10 stock_code no_product S',
      '11 stock_code no_product AMAZONFEE',
      '12 stock_code no_product m',
      '13 stock_code no_product CRUK',
      '14 stock_code no_product B',
      '14 price_minor price_not_positive -1106206',
      '15 name stray_characters ?',
      '15 price_minor price_not_positive 0',
      '16 price_minor price_not_positive 0',
      '17 name stray_characters ?missing',
      '17 price_minor price_not_positive 0',
      '18 name stray_characters *Boombox Ipod Classic',
      '19 price_minor not_a_whole_number 0.1',
      '23 stock_code duplicate_code 85123a',
      '25 stock_code duplicate_code 22502',
    ]);
  });

  it('name the line of the row that they repeat', () => {
    expect(refusals.filter(({ earlierLine }) => earlierLine !== undefined)).toMatchObject([
      { line: 23, earlierLine: 22 },
      { line: 25, earlierLine: 24 },
    ]);
  });
});

describe('a cell', () => {
  it.each([
    ['stock_code', '-1', 'code_malformed'],
    ['stock_code', 'A B', 'code_malformed'],
    ['stock_code', 'x'.repeat(40), undefined],
    ['stock_code', 'x'.repeat(41), 'code_malformed'],
    ['stock_code', '', 'missing'],
    ['name', '', 'missing'],
    ['name', 'x'.repeat(120), undefined],
    ['name', 'x'.repeat(121), 'name_too_long'],
    ['name', 'CafÃ© sign', 'stray_characters'],
    ['name', 'Caf\uFFFD sign', 'stray_characters'],
    ['name', 'It â€™s', 'stray_characters'],
    ['name', 'bell\u0007', 'stray_characters'],
    ['name', '123', 'stray_characters'],
    ['name', 'Café Zürich № 5', undefined],
    ['price_minor', '1', undefined],
    ['price_minor', '0', 'price_not_positive'],
    ['price_minor', '-1', 'price_not_positive'],
    ['price_minor', '2.95', 'not_a_whole_number'],
    ['price_minor', '£2', 'not_a_whole_number'],
    ['price_minor', '1e3', 'not_a_whole_number'],
    ['price_minor', '99999999999', undefined],
    ['price_minor', '100000000000', 'price_too_large'],
    ['price_minor', `1${'0'.repeat(400)}`, 'price_too_large'],
    ['price_minor', '-1000000000000', 'price_not_positive'],
    ['currency', 'gbp', undefined],
    ['currency', 'GBX', 'currency_unknown'],
    ['kind', 'E-Gift', undefined],
    ['kind', 'voucher', 'kind_unknown'],
    ['lead_days', '0', undefined],
    ['lead_days', '90', undefined],
    ['lead_days', '91', 'lead_days_out_of_range'],
    ['lead_days', '-1', 'lead_days_out_of_range'],
    ['lead_days', '1000000000000', 'lead_days_out_of_range'],
    ['lead_days', 'soon', 'not_a_whole_number'],
    ['options', 'colour=red|blue+100;size=L', undefined],
    ['options', 'colour', 'options_malformed'],
    ['options', 'colour=red|red', 'options_malformed'],
    ['options', 'colour=red;Colour=blue', 'options_malformed'],
    ['options', '=red', 'options_malformed'],
    ['options', 'colour=red||blue', 'options_malformed'],
    ['options', 'colour=red|blue+1.50', 'options_malformed'],
  ])('%s “%s” is %s', async (field, value, code) => {
    const good: Record<string, string> = {
      stock_code: 'A1',
      name: 'Mug',
      price_minor: '295',
      currency: 'GBP',
    };
    const row = HEADER.split(',').map((column) =>
      column === field ? value : (good[column] ?? ''),
    );
    const { refusals } = await checked(`${HEADER}\n${row.join(',')}\n`);
    expect(refusals).toMatchObject(code === undefined ? [] : [{ line: 2, field, code }]);
  });
});

describe('a file', () => {
  it('gives the facts of its rows, and nothing about what it leaves blank', async () => {
    const { facts } = await checked(
      `\uFEFF${HEADER}\r\nA1, Two  words ,295,gbp,e_gift,0,colour=red|blue+100\r\nA2,Mug,1,GBP,,,\r\n`,
    );
    const price = { amountMinor: 295, currency: 'GBP' };
    const values = [
      { value: 'red', extraMinor: 0 },
      { value: 'blue', extraMinor: 100 },
    ];
    const options = [{ name: 'colour', values }];
    expect(facts).toEqual([
      { code: 'A1', name: 'Two words', price, kind: 'e_gift', leadDays: 0, options },
      { code: 'A2', name: 'Mug', price: { amountMinor: 1, currency: 'GBP' } },
    ]);
  });

  it('has its unknown columns named', async () => {
    const text = 'Stock Code,NAME,price-minor,Currency,units_sold,\nA1,Mug,295,GBP,17,\n';
    const { columnsIgnored, refusals, facts } = await checked(text);
    expect(columnsIgnored).toEqual(['units_sold']);
    expect([refusals.length, facts.length]).toEqual([0, 1]);
  });

  it.each([
    ['fewer', 'A1,Mug,295'],
    ['more', 'A1,Mug, 295,GBP,surplus'],
  ])('refuses a row with %s cells than the header', async (_, row) => {
    const { refusals } = await checked(`stock_code,name,price_minor,currency\n${row}\n`);
    expect(refusals).toEqual([{ line: 2, code: 'cell_count' }]);
  });

  it('is refused without its columns', async () => {
    expect(await check('code;name\n1;2\n')).toMatchObject({
      refusal: 'columns_missing',
      details: ['stock_code', 'price_minor', 'currency'],
    });
  });

  it('is refused when two columns mean the same', async () => {
    expect(await check('stock_code,Stock Code,name,price_minor,currency\n')).toMatchObject({
      refusal: 'columns_twice',
      details: ['stock_code', 'Stock Code'],
    });
  });
});
