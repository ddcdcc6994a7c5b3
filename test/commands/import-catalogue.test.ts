import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ProductStore } from '../../shared/catalogue/product-store.ts';
import { importer } from './import-support.ts';

const FOLDER = import.meta.dirname;
const GOOD = 'stock_code,name,price_minor,currency\nA1,Mug,295,GBP\nA2,Bowl,395,GBP\n';
const MIXED = `${GOOD}POST,POSTAGE,1800,GBP\n,Nameless,0,GBP\n`;

describe('npm run import -- catalogue', () => {
  it('writes a clean file and says what it did', async () => {
    const { run, table, closedCount } = await importer();
    expect(await run('catalogue', GOOD)).toEqual({
      code: 0,
      printed: 'list.csv: 2 rows, 2 good, 0 refused\n2 products created, 0 replaced, 0 unchanged',
    });
    expect((await new ProductStore({ table }).find('A2'))?.name).toBe('Bowl');
    expect(closedCount()).toBe(1);
  });

  it('changes nothing when repeated', async () => {
    const { run, table } = await importer();
    await run('catalogue', GOOD);
    table.write = async () => {
      throw new Error('nothing is written');
    };
    expect(await run('catalogue', GOOD)).toMatchObject({
      code: 0,
      printed: expect.stringContaining('0 products created, 0 replaced, 2 unchanged'),
    });
  });

  it('writes nothing, and does not even connect, when a row is refused', async () => {
    const { run } = await importer({
      connect: async () => {
        throw new Error('nobody connects');
      },
    });
    const { code, printed } = await run('catalogue', MIXED);
    expect(code).toBe(1);
    expect(printed).toBe(
      [
        'list.csv: 4 rows, 2 good, 2 refused',
        '  line 4  stock_code “POST”: is no product: postage, fees, discounts and the like are booked under it',
        '  line 5  stock_code: is missing',
        '  line 5  price_minor “0”: must be more than zero',
        'Nothing was written. Mend these rows, or leave them out with --skip-refused.',
      ].join('\n'),
    );
  });

  it('writes the good rows with --skip-refused, and still says that some were refused', async () => {
    const { run, table } = await importer();
    const { code, printed } = await run('catalogue', MIXED, '--skip-refused');
    expect(code).toBe(1);
    expect(printed).toContain('2 products created');
    expect((await new ProductStore({ table }).list({ limit: 9 })).items).toHaveLength(2);
  });

  it('completes what a killed import began', async () => {
    const { run, table } = await importer();
    const rows = Array.from({ length: 120 }, (_, index) => `T${index},Thing,100,GBP\n`).join('');
    const file = `stock_code,name,price_minor,currency\n${rows}`;
    let left = 50;
    table.onChange = () => {
      left -= 1;
      if (left < 0) throw new Error('killed');
    };
    await expect(run('catalogue', file)).rejects.toThrow('killed');
    table.onChange = () => {};
    expect((await run('catalogue', file)).code).toBe(0);
    expect((await new ProductStore({ table }).list({ limit: 999 })).items).toHaveLength(120);
  });

  it('names the columns that it does not use', async () => {
    const { run } = await importer();
    const file = 'stock_code,name,price_minor,currency,units_sold\nA1,Mug,295,GBP,7\n';
    expect((await run('catalogue', file)).printed).toContain('columns not used: units_sold');
  });

  it('shows a line per tenth where there is no terminal', async () => {
    const { run, progress } = await importer();
    const rows = Array.from({ length: 30 }, (_, index) => `T${index},Thing,100,GBP\n`).join('');
    await run('catalogue', `stock_code,name,price_minor,currency\n${rows}`);
    expect(progress).toHaveLength(10);
    expect(progress.at(-1)).toBe('products 30/30');
  });

  it.each([
    ['not UTF-8', Buffer.from('a\nCaf\xe9\n', 'latin1'), 'list.csv, line 2: is not UTF-8'],
    ['a workbook', Buffer.from('PK\u0003\u0004'), 'list.csv: is no text'],
    ['empty', Buffer.from(''), 'list.csv: is empty'],
    ['without columns', Buffer.from('a,b\n1,2\n'), 'no column for “stock_code”'],
    ['half zipped', gzipSync(GOOD).subarray(0, 40), 'list.csv: is no gzip file, or only a part'],
    ['two bytes of it', Buffer.from([0x1f, 0x8b]), 'list.csv: is no gzip file, or only a part'],
  ])('says what is wrong with a file that is %s', async (_, file, sentence) => {
    const { run } = await importer();
    const { code, printed } = await run('catalogue', file);
    expect([code, printed]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('reads another encoding when told', async () => {
    const { run, table } = await importer();
    const file = Buffer.from(
      'stock_code,name,price_minor,currency\nA1,Caf\xe9,295,GBP\n',
      'latin1',
    );
    expect((await run('catalogue', file, '--encoding', 'windows-1252')).code).toBe(0);
    expect((await new ProductStore({ table }).find('A1'))?.name).toBe('Café');
  });

  it.each(['list.csv.gz', 'list.csv', 'list'])('reads what is zipped, as %s too', async (name) => {
    const { runArgs, folder } = await importer();
    const path = join(folder, name);
    await writeFile(path, gzipSync(GOOD));
    expect(await runArgs('catalogue', path)).toMatchObject({
      code: 0,
      printed: expect.stringContaining('2 products created'),
    });
  });

  it('says how a surcharge is written, and what a price may be', async () => {
    const { run } = await importer();
    const head = 'stock_code,name,price_minor,currency,options\n';
    const { printed } = await run(
      'catalogue',
      `${head}A1,Mug,1000000000000,GBP,colour=red|blue+1.50\n`,
    );
    expect(printed).toContain('“1000000000000”: is too large: it counts pence or cents, at most');
    expect(printed).toContain('a surcharge counts pence or cents, +150 for 1.50');
  });

  it('takes the sample shop’s own file', async () => {
    const { run } = await importer();
    const path = new URL('../../infra/local/sample-shop-data/products.csv', import.meta.url);
    expect(await run('catalogue', await readFile(path))).toMatchObject({
      code: 0,
      printed: expect.stringContaining('403 products created'),
    });
  });
});

describe('the command line', () => {
  it.each([
    [[], 'one kind and one file, please'],
    [['catalogue'], 'one kind and one file, please'],
    [['catalogue', 'a.csv', 'b.csv'], 'one kind and one file, please'],
    [['prices', 'a.csv'], '“prices” is neither catalogue, gifts nor purchases'],
    [['catalogue', 'a.csv', '--quick'], "Unknown option '--quick'"],
    [['catalogue', 'a.csv', '--encoding', 'klingon'], '--encoding klingon is not known'],
    [['catalogue', '/no/such/file.csv'], 'cannot read /no/such/file.csv'],
    [['gifts', '/no/such/file.csv', '--customer', 'a@b.co'], 'cannot read /no/such/file.csv'],
    [['catalogue', FOLDER], `${FOLDER} is a folder`],
    [['purchases', FOLDER], `${FOLDER} is a folder`],
    [['gifts', FOLDER, '--customer', 'a@b.co'], `${FOLDER} is a folder`],
    [['gifts', 'a.csv'], '--customer needs the e-mail address'],
    [['gifts', 'a.csv', '--customer', 'nobody'], '--customer needs the e-mail address'],
    [['gifts', 'a.csv', '--customer', 'a@b.co', '--dates', 'ydm'], '--dates is one of'],
  ])('%j answers with 2 and the usage', async (args, sentence) => {
    const { runArgs } = await importer();
    const { code, printed } = await runArgs(...args);
    expect(code).toBe(2);
    expect(printed).toContain(sentence);
    expect(printed).toContain('Usage:');
  });
});
