import { createReadStream } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSampleShop, SAMPLE_SHOP_FILE } from '../../../infra/local/import-sample-shop.ts';
import { checkCatalogue } from '../../../shared/catalogue/check-catalogue.ts';
import type { Product } from '../../../shared/catalogue/product.ts';
import { ProductStore } from '../../../shared/catalogue/product-store.ts';
import { openCsv } from '../../../shared/csv/open-csv.ts';
import { type Dynamo, startDynamo } from '../../support/dynamo.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { MemoryTable } from '../../support/memory-table.ts';

const clock = manualClock('2026-11-21T12:00:00Z');

async function sampleOf(table: MemoryTable): Promise<readonly Product[]> {
  return (await new ProductStore({ table }).list({ limit: 1_000 })).items;
}

describe('the sample shop', () => {
  it('has the 400 best-selling products and three vouchers, all clean', async () => {
    const checked = await checkCatalogue(await openCsv(createReadStream(SAMPLE_SHOP_FILE)));
    expect(checked).toMatchObject({ ok: true, value: { rowCount: 403, refusals: [] } });
  });

  it('has gifts by mail, options to choose and names in ordinary case', async () => {
    const table = new MemoryTable();
    await importSampleShop({ table, clock });
    const products = await sampleOf(table);
    const eGifts = products.filter(({ kind }) => kind === 'e_gift');
    expect(eGifts.map(({ id, leadDays }) => [id, leadDays])).toEqual([
      ['VOUCHER-10', 0],
      ['VOUCHER-25', 0],
      ['VOUCHER-50', 0],
    ]);
    const optionNames = new Set(products.flatMap(({ options }) => options.map(({ name }) => name)));
    expect([...optionNames].sort()).toEqual(['colour', 'design', 'personalisation']);
    const mug = products.find(({ name }) => name === 'Pottering mug');
    expect(mug?.options).toEqual([
      {
        name: 'personalisation',
        values: [
          { value: 'none', extraMinor: 0 },
          { value: 'initials', extraMinor: 150 },
          { value: 'first name', extraMinor: 300 },
        ],
      },
    ]);
    expect(products.filter(({ name }) => name === name.toUpperCase())).toEqual([]);
  });

  it('is written once and then recognised by one read', async () => {
    const table = new MemoryTable();
    expect(await importSampleShop({ table, clock })).toEqual({ writtenCount: 403 });
    const asked: string[] = [];
    const find = table.find.bind(table);
    table.find = async (key) => {
      asked.push(key.sk);
      return find(key);
    };
    table.findMany =
      table.query =
      table.write =
        async () => {
          throw new Error('nothing else is asked');
        };
    expect(await importSampleShop({ table, clock })).toEqual({ writtenCount: 0 });
    expect(asked).toEqual(['SAMPLE-SHOP']);
  });

  it('is completed after a crash', async () => {
    const table = new MemoryTable();
    let left = 100;
    table.onChange = () => {
      left -= 1;
      if (left < 0) throw new Error('the process died');
    };
    await expect(importSampleShop({ table, clock })).rejects.toThrow('the process died');
    table.onChange = () => {};
    const { writtenCount } = await importSampleShop({ table, clock });
    expect(writtenCount).toBeLessThanOrEqual(303);
    expect(await sampleOf(table)).toHaveLength(403);
  });

  it('is loaded anew when there is a new edition', async () => {
    const table = new MemoryTable();
    await importSampleShop({ table, clock });
    const key = { pk: 'CATALOGUE', sk: 'SAMPLE-SHOP' };
    const item = { ...key, version: 2, edition: 'an older one' };
    await table.write({ kind: 'replace', item, versionExpected: 1 });
    expect(await importSampleShop({ table, clock })).toEqual({ writtenCount: 0 });
    expect(await table.find(key)).toMatchObject({ version: 3 });
  });
});

describe('on an embedded DynamoDB', () => {
  let dynamo: Dynamo;
  beforeAll(async () => {
    dynamo = await startDynamo();
  });
  afterAll(async () => dynamo.stop());

  it('the sample shop loads and is recognised', async () => {
    const { table } = await dynamo.newTable();
    expect(await importSampleShop({ table, clock })).toEqual({ writtenCount: 403 });
    expect(await importSampleShop({ table, clock })).toEqual({ writtenCount: 0 });
    const page = await new ProductStore({ table }).list({ limit: 2, q: 'voucher' });
    expect(page.items.map(({ id }) => id)).toEqual(['VOUCHER-10', 'VOUCHER-25']);
  });
});
