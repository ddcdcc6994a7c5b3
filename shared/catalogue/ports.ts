import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Page } from '../table/table.ts';
import type { Edition, EditionId } from './edition.ts';
import type { EditionWalk, EditionWalkId } from './edition-walk.ts';
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

/** Catalogues that were published, and how far each has come among the givers. */
export interface Editions {
  find(editionId: EditionId): Promise<Edition | undefined>;
  save(
    edition: Edition,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<Edition, 'changed_meanwhile'>>;
  findWalk(walkId: EditionWalkId): Promise<EditionWalk | undefined>;
  /** Those that were begun, by shard. */
  walksOf(editionId: EditionId): Promise<readonly EditionWalk[]>;
  saveWalk(
    walk: EditionWalk,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<EditionWalk, 'changed_meanwhile'>>;
}
