import type { Page } from '../table/table.ts';
import type { Product, ProductCode } from './product.ts';

export interface Products {
  find(code: ProductCode): Promise<Product | undefined>;
  findMany(codes: readonly ProductCode[]): Promise<ReadonlyMap<ProductCode, Product>>;
  /**
   * In order of their code; with `q` those of which every word of `q` begins a word of the name or
   * the code. A page may then hold fewer than `limit` although a cursor says that more may follow.
   * The cursor is the last code seen: an edge that takes one from outside checks it as `ProductCode`.
   */
  list(page: {
    readonly limit: number;
    readonly cursor?: string;
    readonly q?: string;
  }): Promise<Page<Product>>;
}
