import { describe, expect, it } from 'vitest';
import { cachedProducts } from '../../shared/catalogue/cached-products.ts';
import type { Products } from '../../shared/catalogue/ports.ts';
import type { Product } from '../../shared/catalogue/product.ts';
import { manualClock } from '../support/manual-clock.ts';

const price = { amountMinor: 295, currency: 'GBP' };

describe('cachedProducts', () => {
  function counting() {
    const asked: string[] = [];
    const stock = new Map<string, Product>();
    const products: Products = {
      find: async (code) => {
        asked.push(code);
        return stock.get(code);
      },
      findMany: async (codes) => {
        asked.push(...codes);
        return new Map([...stock].filter(([code]) => codes.includes(code)));
      },
      list: async () => ({ items: [] }),
    };
    const put = (code: string, name: string) =>
      stock.set(code, {
        ...{ id: code, version: 1, name, kind: 'parcel', price, leadDays: 3 },
        ...{ options: [], isOnSale: true },
      });
    return { asked, products, put };
  }

  it('reads again when the time is up, not before', async () => {
    const { asked, products, put } = counting();
    const clock = manualClock('2026-11-21T12:00:00Z');
    const cached = cachedProducts(products, clock);
    put('A', 'old');
    await cached.find('A');
    put('A', 'new');
    clock.advance({ milliseconds: 59_999 });
    expect((await cached.find('A'))?.name).toBe('old');
    clock.advance({ milliseconds: 1 });
    expect((await cached.find('A'))?.name).toBe('new');
    expect(asked).toEqual(['A', 'A']);
  });

  it('asks only for what it does not have, and not at all when it has all', async () => {
    const { asked, products, put } = counting();
    const cached = cachedProducts(products, manualClock('2026-11-21T12:00:00Z'));
    put('A', 'a');
    put('B', 'b');
    await cached.find('A');
    expect([...(await cached.findMany(['A', 'B', 'nobody'])).keys()].sort()).toEqual(['A', 'B']);
    await cached.findMany(['A', 'B', 'B']);
    expect(asked).toEqual(['A', 'B', 'nobody']);
  });

  it('does not remember that something was missing', async () => {
    const { products, put } = counting();
    const cached = cachedProducts(products, manualClock('2026-11-21T12:00:00Z'));
    expect(await cached.find('A')).toBeUndefined();
    put('A', 'a');
    expect((await cached.find('A'))?.name).toBe('a');
  });

  it('keeps 4,000 products and lets the oldest go', async () => {
    const { asked, products, put } = counting();
    const cached = cachedProducts(products, manualClock('2026-11-21T12:00:00Z'));
    const codes = Array.from({ length: 4_001 }, (_, index) => `P${index}`);
    for (const code of codes) put(code, code);
    await cached.findMany(codes);
    asked.length = 0;
    await cached.findMany(codes.slice(1));
    expect(asked).toEqual([]);
    await cached.find('P0');
    expect(asked).toEqual(['P0']);
  });
});
