import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { customerStore } from '../../shared/customers/customer-store.ts';
import { purchaseStore } from '../../shared/purchases/purchase-store.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import { importer } from './import-support.ts';

const HEAD = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';
const FILE = `${HEAD}1001,22423,CAKE STAND,2,2026-03-02 08:26,12.75,17850,United Kingdom
1001,85123A,"T-LIGHT, white",6,2026-03-02 08:27,2.55,17850,United Kingdom
1001,POST,POSTAGE,1,2026-03-02 08:26,18,17850,France
1002,22423,CAKE STAND,1,2026-03-31 23:59,12.75,,United Kingdom
1003,22423,CAKE STAND,1,2026-04-01 00:00,0,17850,United Kingdom
C1004,22423,CAKE STAND,-1,2026-04-02 10:00,12.75,17850,United Kingdom
C1005,99999,NEVER BOUGHT,-1,2026-04-02 10:00,1,17850,United Kingdom
A1006,B,Adjust bad debt,1,2026-04-02 10:00,-11062.06,,United Kingdom
1007,22423,CAKE STAND,1,2026-04-03 10:00,12.75,13047,United Kingdom
1001,22424,LATE LINE,1,2026-03-02 08:26,1.005,17850,United Kingdom
`;

async function shop() {
  const desk = await importer();
  const settings = { table: desk.table, shardCount: 1 };
  const flags = ['--source', 'gift-shop', '--zone', 'Europe/London'];
  const report = join(desk.folder, 'aside.csv');
  return {
    ...desk,
    load: (file: string | Uint8Array, ...more: readonly string[]) =>
      desk.run('purchases', file, ...flags, '--report', report, ...more),
    aside: async () => (await readFile(report, 'utf8')).trim().split('\n').slice(1),
    totals: () => saleTotalsStore(settings).ofSource('gift-shop'),
    async bought(ref: string) {
      const address = `${ref}@gift-shop.customer.invalid`;
      const customer = await customerStore(settings).findByEmail(address);
      return customer === undefined ? [] : purchaseStore(settings).ofCustomer(customer.id);
    },
  };
}

describe('an import of purchases', () => {
  test('takes in whole orders, wherever their lines stand, and says what it left aside', async () => {
    const desk = await shop();
    const { code, printed } = await desk.load(FILE);
    expect(code).toBe(0);
    const [order] = (await desk.bought('17850')).filter(({ sourceId }) => sourceId === '1001');
    expect(order).toMatchObject({
      ...{ source: 'gift-shop', currency: 'GBP' },
      lines: [
        { sku: '22423', name: 'CAKE STAND', quantity: 2, amountMinor: 2550 },
        { sku: '85123A', name: 'T-LIGHT, white', quantity: 6, amountMinor: 1530 },
        { sku: '22424', quantity: 1, amountMinor: 101 },
      ],
    });
    expect(String(order?.at)).toBe('2026-03-02T08:26:00Z');
    expect(await desk.bought('13047')).toHaveLength(1);
    expect((await desk.aside()).toSorted()).toEqual([
      '4,1001,postage,,postage is no product',
      '5,1002,no_customer,,no customer: counts in the totals only',
      '6,1003,free,,costs nothing: a sample or a correction of the stock',
      '8,C1005,return_unmatched,,"came back, and nothing earlier fits: taken off nothing"',
      '9,A1006,adjustment,,an adjustment is no product',
    ]);
    expect(printed).toContain('5 orders taken in, 0 corrected, 0 there already; 2 customers');
    expect(printed).toContain('agrees with the file, month by month');
    expect(printed).toMatch(/2026-03 +1 +£41\.81 +1 +£12\.75 +4 {2}stored/);
    // By the shop's clock: a minute after midnight in London is still March in UTC.
    expect(printed).toMatch(/2026-04 +1 +-£1\.00 /);
  });

  test('twice changes nothing, also zipped', async () => {
    const desk = await shop();
    await desk.load(FILE);
    const before = JSON.stringify(desk.table.all());
    const path = join(desk.folder, 'again.csv.gz');
    await writeFile(path, gzipSync(FILE));
    const flags = ['--source', 'gift-shop', '--zone', 'Europe/London'];
    const report = ['--report', join(desk.folder, 'aside.csv')];
    const { code, printed } = await desk.runArgs('purchases', path, ...flags, ...report);
    expect(code).toBe(0);
    expect(printed).toContain('0 orders taken in, 0 corrected, 5 there already');
    expect(JSON.stringify(desk.table.all())).toBe(before);
  });

  test('leaves an order aside whole when one of its lines cannot be read', async () => {
    const desk = await shop();
    const file = `${HEAD}1,A1,Cup,1,2026-03-02,1.00,7,UK
1,A2,Mug,many,2026-03-02,1.00,7,UK
2,A1,Cup,1,2026-03-02,1.00,7,UK
2,A1,Cup,1,2026-03-02,1.00,8,UK
3,A1,Cup,1,03/04/2026,1.00,7,UK
,A1,Cup,1,2026-03-02,1.00,7,UK
4,A1,Cup,1,2026-03-02,1.00
5,A1,Cup,1,2026-03-02 25:00,1.00,7,UK
6,A1,Cup,1,2026-03-02,"1,000",7,UK
`;
    const { code } = await desk.load(file);
    expect(code).toBe(1);
    expect(
      (await desk.aside()).map((line) => line.split(',').slice(0, 4).join(',')).toSorted(),
    ).toEqual([
      '10,6,not_a_number,UnitPrice',
      '2,1,order_unreadable,',
      '3,1,not_a_whole_number,Quantity',
      '4,2,customers_differ,',
      '5,2,customers_differ,',
      '6,3,date_ambiguous,InvoiceDate',
      '7,,missing,InvoiceNo',
      '8,4,cell_count,',
      '9,5,time_unreadable,InvoiceDate',
    ]);
    expect(desk.table.all()).toEqual([]);
  });

  test('leaves aside what lies more than fifty years back, and who has no e-mail address', async () => {
    const desk = await shop();
    const head = 'order,sku,quantity,at,amount,email\n';
    const file = `${head}1,A1,1,0000-01-01T00:00:00Z,1.00,ada@example.com
2,A1,1,0201-05-05,1.00,ada@example.com
3,A1,1,1976-11-19,1.00,ada@example.com
4,A1,1,-000500-01-01T00:00:00Z,1.00,ada@example.com
5,A1,1,2026-03-02,1.00,bad
6,A1,1,1977-11-21,1.00,ada@example.com
`;
    const { code, printed } = await desk.load(file, '--zone', 'Pacific/Honolulu');
    expect(code).toBe(1);
    expect(printed).toContain('1 order taken in');
    expect((await desk.aside()).toSorted()).toEqual([
      '2,1,too_long_ago,,"lies more than 50 years back: a slip in the date, or another order of it (--dates)"',
      '3,2,too_long_ago,,"lies more than 50 years back: a slip in the date, or another order of it (--dates)"',
      '4,3,too_long_ago,,"lies more than 50 years back: a slip in the date, or another order of it (--dates)"',
      '5,4,date_unreadable,at,is no date such as 2026-12-01',
      '6,5,email_invalid,email,is no e-mail address',
    ]);
  });

  test('takes over what changed only when it is told that it is a correction', async () => {
    const desk = await shop();
    await desk.load(`${HEAD}1,A1,Cup,1,2026-03-02,1.00,7,UK\n`);
    const changed = `${HEAD}1,A1,Cup,3,2026-03-02,1.00,7,UK\n`;
    const refused = await desk.load(changed);
    expect(refused.code).toBe(1);
    expect(refused.printed).toContain('says something else now');
    expect(await desk.totals()).toMatchObject([{ amountMinor: 100 }]);
    const taken = await desk.load(changed, '--correct');
    expect(taken.printed).toContain('0 orders taken in, 1 corrected');
    expect(await desk.totals()).toMatchObject([{ amountMinor: 300 }]);
  });

  test('knows the columns of other shops, or is told', async () => {
    const desk = await shop();
    const shopify =
      'Order ID;SKU;Qty;Created at;Price;Email;Unit cost\n7;A1;2;2026-03-02T10:00:00Z;4,50;ada@example.com;2\n';
    expect((await desk.load(shopify)).code).toBe(0);
    const settings = { table: desk.table, shardCount: 1 };
    const ada = await customerStore(settings).findByEmail('ada@example.com');
    expect(ada).toMatchObject({ emailState: 'works' });
    const [cups] = await purchaseStore(settings).ofCustomer(ada?.id ?? '');
    expect(cups?.lines).toEqual([{ sku: 'A1', quantity: 2, amountMinor: 900, marginMinor: 500 }]);

    const own = 'Beleg,Ding,Zahl,Tag,Geld\n9,A1,2,02.03.2026,9.00\n';
    const unknown = await desk.load(own);
    expect(unknown.code).toBe(1);
    expect(unknown.printed).toContain('no column for “order”, “sku or name”');
    const columns = ['order=Beleg', 'sku=Ding', 'quantity=Zahl', 'at=Tag', 'amount=Geld'];
    const told = columns.flatMap((column) => ['--column', column]);
    expect((await desk.load(own, ...told, '--dates', 'dmy')).code).toBe(0);
  });

  test.each([
    [['--source', 'gifts'], '--source is a name'],
    [['--source', 'Gift Shop'], '--source is a name'],
    [['--zone', 'London'], '--zone is one such as'],
    [['--currency', 'POUNDS'], '--currency is a code'],
    [['--dates', 'xyz'], '--dates is one of'],
    [['--column', 'price=Geld'], '--column is one of'],
  ])('refuses %j', async (flags, says) => {
    const desk = await importer();
    const { code, printed } = await desk.run('purchases', FILE, ...flags);
    expect(code).toBe(2);
    expect(printed).toContain(says);
  });

  test('of half a zipped file takes in nothing', async () => {
    const desk = await shop();
    const path = join(desk.folder, 'half.csv.gz');
    const zipped = gzipSync(FILE);
    await writeFile(path, zipped.subarray(0, zipped.length - 20));
    const { code, printed } = await desk.runArgs('purchases', path);
    expect(code).toBe(1);
    expect(printed).toContain('is no gzip file, or only a part of one');
    expect(desk.table.all()).toEqual([]);
  });
});
