import type { CustomerId } from '../customers/customer.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { PurchaseStatistics } from '../purchases/statistics.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Page, Write } from '../table/table.ts';
import type { Comparables } from './comparables.ts';
import type { FittedModel, ModelId, ModelState } from './fitted-model.ts';
import type { ServingCost } from './serving-cost.ts';
import type { ValueSpectrum } from './spectrum.ts';
import type { OctaveAddition } from './spectrum-additions.ts';
import type { StoredValue } from './stored-value.ts';
import type { ValueWalk, ValueWalkId } from './value-walk.ts';

type Saved<Entity> = Promise<Outcome<Entity, 'changed_meanwhile'>>;

/** What customers bought, counted. */
export interface CountedPurchases {
  find(customerId: CustomerId): Promise<PurchaseStatistics | undefined>;
  /** May be a moment old; what does not exist is left out. */
  findMany(customerIds: readonly CustomerId[]): Promise<readonly PurchaseStatistics[]>;
  /** A transaction with it fails unless the statistics are there as they were read. */
  checkOf(statistics: PurchaseStatistics): Write;
}

/** What customers are worth. Written together with the spectrum alone (`save-values.ts`). */
export interface Values {
  find(
    customerId: CustomerId,
    options?: { readonly stale?: boolean },
  ): Promise<StoredValue | undefined>;
  /** May be a moment old; what does not exist is left out. */
  findMany(customerIds: readonly CustomerId[]): Promise<readonly StoredValue[]>;
  writeOf(value: StoredValue, happened: readonly Happening[], at: Instant): Write;
  removalOf(value: StoredValue): Write;
}

/** How many customers are worth how much. */
export interface Spectra {
  /** One for each currency, those of all shards added up; may be a moment old. */
  all(): Promise<readonly ValueSpectrum[]>;
  /** Only in a transaction that moves the values that it is about. */
  additionOf(addition: OctaveAddition): Write;
}

/** Everybody who ever bought, by shard. */
export interface Buyers {
  readonly shardCount: number;
  /** Refused when they were noted before. */
  writeOf(customerId: CustomerId, at: Instant): Write;
  page(range: {
    readonly shard: number;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<CustomerId>>;
}

export interface ValueWalks {
  find(walkId: ValueWalkId): Promise<ValueWalk | undefined>;
  /** Those that were ever begun, by shard. */
  all(): Promise<readonly ValueWalk[]>;
  save(walk: ValueWalk, happened: readonly Happening[], at: Instant): Saved<ValueWalk>;
}

/** Every model that was ever fitted, and which one holds. */
export interface Models {
  find(ref: {
    readonly currency: string;
    readonly modelId: ModelId;
  }): Promise<FittedModel | undefined>;
  /** The one that holds now. */
  newest(currency: string): Promise<FittedModel | undefined>;
  /** Of one currency, the newest first. */
  history(currency: string, limit: number): Promise<readonly FittedModel[]>;
  /** How the last try went, of each currency. */
  states(): Promise<readonly ModelState[]>;
  /** Keeps the model and points at it, both or nothing. */
  keep(model: FittedModel, state: ModelState, at: Instant): Saved<ModelState>;
  /** Only says how a try went; the model that holds goes on. */
  saveState(state: ModelState, at: Instant): Saved<ModelState>;
}

/** How much customers of each kind spend, by currency. */
export interface ComparableCustomers {
  find(currency: string, options?: { readonly stale?: boolean }): Promise<Comparables | undefined>;
  save(comparables: Comparables, at: Instant): Saved<Comparables>;
}

/** What serving a customer costs, by currency, as the staff said it. */
export interface ServingCostBook {
  find(currency: string): Promise<ServingCost>;
}
