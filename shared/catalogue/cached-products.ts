import { type Clock, type Instant, isBefore } from '../kernel/time.ts';
import type { Products } from './ports.ts';
import type { Product, ProductCode } from './product.ts';

/** About 2 MB; the oldest entry makes room. */
const COUNT_MAX = 4_000;

/**
 * Products kept by a function that stays warm. A changed price or an article taken off sale is seen
 * after at most `maxAgeSeconds`, in each warm function on its own; a new product at once, since
 * what was not found is not kept. `list` always reads.
 */
export function cachedProducts(products: Products, clock: Clock, maxAgeSeconds = 60): Products {
  const kept = new Map<ProductCode, { readonly product: Product; readonly until: Instant }>();

  const fresh = (code: ProductCode): Product | undefined => {
    const entry = kept.get(code);
    return entry !== undefined && isBefore(clock.now(), entry.until) ? entry.product : undefined;
  };
  const keep = (product: Product) => {
    kept.delete(product.id);
    kept.set(product.id, { product, until: clock.now().add({ seconds: maxAgeSeconds }) });
    const [oldest] = kept.keys();
    if (kept.size > COUNT_MAX && oldest !== undefined) kept.delete(oldest);
  };

  return {
    async find(code) {
      const known = fresh(code);
      if (known !== undefined) return known;
      const product = await products.find(code);
      if (product !== undefined) keep(product);
      return product;
    },
    async findMany(codes) {
      const found = new Map<ProductCode, Product>();
      const missing = new Set<ProductCode>();
      for (const code of codes) {
        const known = fresh(code);
        if (known === undefined) missing.add(code);
        else found.set(code, known);
      }
      if (missing.size === 0) return found;
      for (const [code, product] of await products.findMany([...missing])) {
        keep(product);
        found.set(code, product);
      }
      return found;
    },
    list: (page) => products.list(page),
  };
}
