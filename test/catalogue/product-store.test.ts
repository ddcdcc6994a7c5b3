import { describe, expect, it } from 'vitest';
import type { Product, ProductOption } from '../../shared/catalogue/product.ts';
import type { ProductFacts } from '../../shared/catalogue/product-facts.ts';
import { ProductStore, SEARCH_READ_COUNT_MAX } from '../../shared/catalogue/product-store.ts';
import { Temporal } from '../../shared/kernel/time.ts';
import { MemoryTable } from '../support/memory-table.ts';

const NOW = Temporal.Instant.from('2026-11-21T12:00:00Z');
const price = { amountMinor: 295, currency: 'GBP' };
const facts = (code: string, more: Partial<ProductFacts> = {}): ProductFacts => ({
  code,
  name: `Thing ${code}`,
  price,
  ...more,
});
const colour: ProductOption = { name: 'colour', values: [{ value: 'red', extraMinor: 100 }] };

function shop() {
  const table = new MemoryTable();
  let writeCount = 0;
  table.onChange = () => {
    writeCount += 1;
  };
  return { table, products: new ProductStore({ table }), writeCount: () => writeCount };
}

describe('putMany', () => {
  it('creates with defaults by kind', async () => {
    const { products } = shop();
    await products.putMany([facts('A'), facts('B', { kind: 'e_gift' })], NOW);
    expect(await products.find('A')).toEqual({
      ...{ id: 'A', version: 1, name: 'Thing A', kind: 'parcel', price, leadDays: 3 },
      ...{ options: [], isOnSale: true },
    });
    expect(await products.find('B')).toMatchObject({ kind: 'e_gift', leadDays: 0 });
  });

  it('writes nothing for what is so already', async () => {
    const { products, writeCount } = shop();
    const all = Array.from({ length: 250 }, (_, index) => facts(`C${index}`));
    expect(await products.putMany(all, NOW)).toMatchObject({ created: 250, unchanged: 0 });
    expect(await products.putMany(all, NOW)).toEqual({
      ...{ created: 0, replaced: 0, unchanged: 250, changedMeanwhile: [] },
    });
    expect(writeCount()).toBe(250);
  });

  it('replaces what changed and keeps what is not mentioned', async () => {
    const { products, writeCount } = shop();
    const before = facts('A', { leadDays: 7, options: [colour], isOnSale: false });
    await products.putMany([before, facts('B')], NOW);
    const cheaper = { amountMinor: 99, currency: 'GBP' };
    const put = await products.putMany([facts('A', { price: cheaper }), facts('B')], NOW);
    expect(put).toMatchObject({ created: 0, replaced: 1, unchanged: 1 });
    expect(await products.find('A')).toMatchObject({
      ...{ version: 2, price: cheaper, leadDays: 7, options: [colour], isOnSale: false },
    });
    expect(writeCount()).toBe(3);
  });

  it('can take options away', async () => {
    const { products } = shop();
    await products.putMany([facts('A', { options: [colour] })], NOW);
    await products.putMany([facts('A', { options: [] })], NOW);
    expect((await products.find('A'))?.options).toEqual([]);
  });

  it('completes what a crash left undone', async () => {
    const { table, products } = shop();
    const all = Array.from({ length: 150 }, (_, index) => facts(`D${index}`));
    let left = 60;
    table.onChange = () => {
      left -= 1;
      if (left < 0) throw new Error('the process died');
    };
    await expect(products.putMany(all, NOW)).rejects.toThrow('the process died');
    table.onChange = () => {};
    const put = await products.putMany(all, NOW);
    expect(put.created + put.unchanged).toBe(150);
    expect(put.unchanged).toBeGreaterThanOrEqual(60);
    expect((await products.findMany(all.map(({ code }) => code))).size).toBe(150);
  });

  it('tries again when somebody else was quicker', async () => {
    const { table, products } = shop();
    await products.putMany([facts('A')], NOW);
    const rival = new ProductStore({ table });
    const write = table.write.bind(table);
    table.write = async (one) => {
      table.write = write;
      await rival.putMany([facts('A', { name: 'Theirs', leadDays: 9 })], NOW);
      return write(one);
    };
    expect(await products.putMany([facts('A', { name: 'Ours' })], NOW)).toMatchObject({
      replaced: 1,
    });
    expect(await products.find('A')).toMatchObject({ name: 'Ours', leadDays: 9, version: 3 });
  });

  it('names what somebody else kept changing', async () => {
    const { table, products } = shop();
    await products.putMany([facts('A')], NOW);
    table.write = async () => ({ ok: false, refusal: 'changed_meanwhile' });
    const put = await products.putMany([facts('A', { name: 'Ours' })], NOW);
    expect(put).toMatchObject({ replaced: 0, changedMeanwhile: ['A'] });
  });
});

describe('save', () => {
  it('lets one of two changes win', async () => {
    const { products } = shop();
    await products.putMany([facts('A')], NOW);
    const read = await products.find('A');
    if (read === undefined) throw new Error('just written');
    expect(await products.save({ ...read, isOnSale: false }, NOW)).toMatchObject({ ok: true });
    expect(await products.save({ ...read, name: 'Late' }, NOW)).toEqual({
      ok: false,
      refusal: 'changed_meanwhile',
    });
  });
});

describe('list', () => {
  async function filled() {
    const made = shop();
    const names = ['Red mug', 'Blue mug', 'Réd-spot bowl', 'Mugwort tea', 'Lunch bag'];
    await made.products.putMany(
      names.map((name, index) => facts(`P${index}`, { name })),
      NOW,
    );
    // A neighbour in the same partition, and codes of which one begins with the other.
    const mark = { pk: 'CATALOGUE', sk: 'SAMPLE-SHOP', version: 1 };
    await made.table.write({ kind: 'create', item: mark });
    await made.products.putMany([facts('P'), facts('P-1'), facts('zz')], NOW);
    return made.products;
  }
  const codesOf = (page: { items: readonly Product[] }) => page.items.map(({ id }) => id);

  it('gives every product once, in order of code, whatever the page size', async () => {
    const products = await filled();
    for (const limit of [1, 2, 3, 100]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await products.list({ limit, ...(cursor === undefined ? {} : { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...codesOf(page));
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(['P', 'P-1', 'P0', 'P1', 'P2', 'P3', 'P4', 'zz']);
    }
  });

  it.each([
    ['mug', ['P0', 'P1', 'P3']],
    ['MUG red', ['P0']],
    ['red', ['P0', 'P2']],
    ['p4', ['P4']],
    ['ug', []],
    ['  ', ['P', 'P-1', 'P0', 'P1', 'P2', 'P3', 'P4', 'zz']],
  ])('finds by the beginnings of words: “%s”', async (q, codes) => {
    const products = await filled();
    expect(codesOf(await products.list({ limit: 50, q }))).toEqual(codes);
  });

  it('searches on from the cursor', async () => {
    const products = await filled();
    const first = await products.list({ limit: 2, q: 'mug' });
    expect(codesOf(first)).toEqual(['P0', 'P1']);
    const second = await products.list({ limit: 2, q: 'mug', cursor: first.cursor ?? '' });
    expect(codesOf(second)).toEqual(['P3']);
    expect(second.cursor).toBeUndefined();
  });

  it('reads no more than its share for one answer', async () => {
    const { products } = shop();
    const many = Array.from({ length: SEARCH_READ_COUNT_MAX + 50 }, (_, index) =>
      facts(`Q${String(index).padStart(5, '0')}`),
    );
    await products.putMany([...many, facts('R', { name: 'Needle' })], NOW);
    const first = await products.list({ limit: 10, q: 'needle' });
    expect(first.items).toEqual([]);
    const second = await products.list({ limit: 10, q: 'needle', cursor: first.cursor ?? '' });
    expect(codesOf(second)).toEqual(['R']);
  });
});
