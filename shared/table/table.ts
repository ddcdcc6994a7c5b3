import type { Outcome } from '../kernel/outcome.ts';

/** The attribute names that the CDK stack and the code share. */
export const TABLE_KEYS = { partition: 'pk', sort: 'sk' } as const;

/** An index is named after the question it answers; all are sparse and hold keys only. */
export const TABLE_INDEXES = {
  /** What is due on this day in this shard, in order of its instant? */
  due: { partition: 'duePk', sort: 'dueSk' },
} as const;
export type IndexName = keyof typeof TABLE_INDEXES;

/** The attribute by which DynamoDB deletes an item some time after it expired, in epoch seconds. */
export const TTL_ATTRIBUTE = 'expiresAtSeconds';

export type ItemKey = { readonly pk: string; readonly sk: string };

/** Plain JSON: no dates, sets, bytes or undefined inside. */
export type Item = ItemKey & { readonly version: number; readonly [attribute: string]: unknown };

/** Writes a whole item: a new one, or instead of the one of that version. */
export type Put =
  | { readonly kind: 'create'; readonly item: Item }
  | { readonly kind: 'replace'; readonly item: Item; readonly versionExpected: number };

/** Every write states what must be true before it; there is no unconditional one. */
export type Write =
  | Put
  | { readonly kind: 'remove'; readonly key: ItemKey; readonly versionExpected: number }
  /** Nothing is written; the transaction fails unless the item has this version. */
  | { readonly kind: 'check'; readonly key: ItemKey; readonly versionExpected: number }
  /**
   * Adds to numbers of an item, which begins at 0, whatever they are: only in a transaction, another
   * write of which says that it was not done before. `facts` are the same at every time.
   */
  | {
      readonly kind: 'add';
      readonly key: ItemKey;
      readonly sums: Readonly<Record<string, number>>;
      readonly facts: Readonly<Record<string, string | number>>;
    };

export type QueryRange = {
  readonly pk: string;
  readonly index?: IndexName;
  /** Sort keys from here on, inclusive; `skTo` inclusive; or all that begin with `skPrefix`. */
  readonly skFrom?: string;
  readonly skTo?: string;
  readonly skPrefix?: string;
  readonly descending?: boolean;
  readonly limit: number;
  readonly cursor?: string;
  /** Allows an answer that misses the last moments, for half the units; always so on an index. */
  readonly stale?: boolean;
};

/** Thrown by a query whose cursor is none, or belongs to another partition. */
export class CursorRefused extends Error {
  override readonly name = 'CursorRefused';
}

/** `cursor` is there when more may follow; it is opaque and safe to hand out. */
export type Page<Value> = { readonly items: readonly Value[]; readonly cursor?: string };

export type WriteRefusal = 'changed_meanwhile';

/** DynamoDB's limit for one transaction. */
export const TRANSACTION_WRITE_COUNT_MAX = 100;

/**
 * The one table, as narrow as the business needs it. Two implementations pass one contract suite:
 * `DynamoTable`, and the in-memory table of the tests and the simulation.
 */
export interface Table {
  /** Strongly consistent unless `stale` is allowed, which costs half. */
  find(key: ItemKey, options?: { readonly stale?: boolean }): Promise<Item | undefined>;
  /** In no order; what does not exist is left out. */
  findMany(keys: readonly ItemKey[]): Promise<readonly Item[]>;
  /**
   * On an index only the key attributes come back, eventually consistent.
   * @throws CursorRefused
   */
  query(range: QueryRange): Promise<Page<Item>>;
  /**
   * Refused when the condition does not hold. A write that was done although its answer was lost
   * is recognised by its content, and repeating it succeeds.
   */
  write(write: Write): Promise<Outcome<void, WriteRefusal>>;
  /** All or none; at most `TRANSACTION_WRITE_COUNT_MAX`. `details` lists the refused positions. */
  writeAll(writes: readonly Write[]): Promise<Outcome<void, WriteRefusal, readonly number[]>>;
  /**
   * Adds one to a counter unless it stands at `max`; refused then. The counter's item disappears
   * after `expiresAtSeconds`. For rates, where a version would make callers collide.
   */
  countUp(
    key: ItemKey,
    limit: { readonly max: number; readonly expiresAtSeconds: number },
  ): Promise<Outcome<number, 'limit_reached'>>;
}
