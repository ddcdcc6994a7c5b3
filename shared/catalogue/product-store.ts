import { assert } from '../kernel/assert.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import { EntityStore } from '../table/entity-store.ts';
import type { Page, Table, WriteRefusal } from '../table/table.ts';
import { matchesWords, wordsOf } from './match-words.ts';
import type { Products } from './ports.ts';
import { type Product, ProductCode } from './product.ts';
import { isSameProduct, type ProductFacts, productWith } from './product-facts.ts';
import { productDefinition, productsAfter } from './product-item.ts';

/** What one `findMany` asks DynamoDB for at once. */
const BATCH_COUNT = 100;
/** Enough to hide the way to the table; far below what a new on-demand table takes. */
const WRITES_AT_ONCE = 8;
/** Two imports at once collide on a product at most a few times. */
const TRY_COUNT_MAX = 3;
/** A search reads this many products at most before it answers with what it has and a cursor. */
export const SEARCH_READ_COUNT_MAX = 1_000;

export type PutResult = {
  readonly created: number;
  readonly replaced: number;
  /** Stored like that already: read, not written. */
  readonly unchanged: number;
  /** Somebody else kept changing these; repeat the import. */
  readonly changedMeanwhile: readonly ProductCode[];
};
type Put = 'created' | 'replaced' | 'unchanged' | 'changed_meanwhile';

export class ProductStore implements Products {
  readonly #table: Table;
  readonly #entities: EntityStore<Product, ProductCode>;

  constructor(settings: { readonly table: Table }) {
    this.#table = settings.table;
    // A product is never due, so it has no shard.
    this.#entities = new EntityStore(productDefinition, { table: settings.table, shardCount: 1 });
  }

  /** Eventually consistent: a change may take a second to be seen, at half the units. */
  async find(code: ProductCode): Promise<Product | undefined> {
    return this.#entities.find(code, { stale: true });
  }

  async findMany(codes: readonly ProductCode[]): Promise<ReadonlyMap<ProductCode, Product>> {
    const products = await this.#entities.findMany(codes);
    return new Map(products.map((product) => [product.id, product]));
  }

  async list(page: {
    readonly limit: number;
    readonly cursor?: string;
    readonly q?: string;
  }): Promise<Page<Product>> {
    const words = wordsOf(page.q ?? '');
    const found: Product[] = [];
    let after = page.cursor === undefined ? undefined : ProductCode.parse(page.cursor);
    let readCount = 0;
    while (readCount < SEARCH_READ_COUNT_MAX) {
      const limit = words.length === 0 ? page.limit : BATCH_COUNT;
      // A catalogue that is a moment old sells as well, and costs half.
      const range = { ...productsAfter(after), limit, stale: true };
      const { items, cursor } = await this.#table.query(range);
      readCount += items.length;
      for (const product of items.map((item) => this.#entities.fromItem(item))) {
        after = product.id;
        if (matchesWords(product, words)) found.push(product);
        if (found.length === page.limit) return { items: found, cursor: after };
      }
      if (cursor === undefined) return { items: found };
    }
    return after === undefined ? { items: found } : { items: found, cursor: after };
  }

  async save(product: Product, at: Instant): Promise<Outcome<Product, WriteRefusal>> {
    return this.#entities.save({ entity: product, happened: [], at });
  }

  /**
   * Brings products to what `facts` say: creates, replaces under the version read, and leaves alone
   * what is so already. Dying half way does no harm: a repeat writes only what is missing.
   * @param onPut is called once per product, for a progress bar.
   */
  async putMany(
    facts: readonly ProductFacts[],
    at: Instant,
    onPut: () => void = () => {},
  ): Promise<PutResult> {
    assert(new Set(facts.map(({ code }) => code)).size === facts.length, 'a code comes once');
    const puts: { code: ProductCode; put: Put }[] = [];
    for (let start = 0; start < facts.length; start += BATCH_COUNT) {
      const waiting = facts.slice(start, start + BATCH_COUNT);
      const stored = await this.findMany(waiting.map(({ code }) => code));
      const write = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          puts.push({ code: next.code, put: await this.#put(next, stored.get(next.code), at) });
          onPut();
        }
      };
      await Promise.all(Array.from({ length: WRITES_AT_ONCE }, write));
    }
    const countOf = (wanted: Put) => puts.filter(({ put }) => put === wanted).length;
    return {
      created: countOf('created'),
      replaced: countOf('replaced'),
      unchanged: countOf('unchanged'),
      changedMeanwhile: puts.flatMap(({ code, put }) => (put === 'changed_meanwhile' ? code : [])),
    };
  }

  async #put(facts: ProductFacts, read: Product | undefined, at: Instant): Promise<Put> {
    let stored = read;
    for (let tryCount = 1; tryCount <= TRY_COUNT_MAX; tryCount += 1) {
      const wanted = productWith(facts, stored);
      if (stored !== undefined && isSameProduct(wanted, stored)) return 'unchanged';
      const saved = await this.save(wanted, at);
      if (saved.ok) return stored === undefined ? 'created' : 'replaced';
      stored = await this.#entities.find(facts.code);
    }
    return 'changed_meanwhile';
  }
}
