import type { Products } from '../catalogue/ports.ts';
import type { CustomerId } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Customers, Recipients } from '../customers/ports.ts';
import type { Ids, Secrets } from '../kernel/ids.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Clock, Instant } from '../kernel/time.ts';
import type { Payments } from '../payments/ports.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Page, Table, Write } from '../table/table.ts';
import type { Gift, GiftId } from './gift.ts';
import type { GiftOrder, GiftOrderRef } from './gift-order.ts';
import type { GiftTerms } from './gift-terms.ts';
import type { Letters } from './letters.ts';
import type { Release } from './release.ts';
import type { Telling, TellingRef } from './telling.ts';

type Saved<Entity> = Promise<Outcome<Entity, 'changed_meanwhile'>>;

export interface Gifts {
  /** `stale` may be a moment old, for half the units. */
  find(giftId: GiftId, options?: { readonly stale?: boolean }): Promise<Gift | undefined>;
  /** Every gift of a customer, drafts included, in order of ordering. */
  ofCustomer(customer: CustomerParts): Promise<readonly Gift[]>;
  /** By line. */
  ofOrder(ref: GiftOrderRef): Promise<readonly Gift[]>;
  save<Some extends Gift>(gift: Some, happened: readonly Happening[], at: Instant): Saved<Some>;
  remove(gift: Gift): Promise<Outcome<void, 'changed_meanwhile'>>;
  writeOf(gift: Gift, happened: readonly Happening[], at: Instant): Write;
}

export interface GiftOrders {
  /** `stale` may be a moment old, for half the units. */
  find(ref: GiftOrderRef, options?: { readonly stale?: boolean }): Promise<GiftOrder | undefined>;
  save(order: GiftOrder, happened: readonly Happening[], at: Instant): Saved<GiftOrder>;
  writeOf(order: GiftOrder, happened: readonly Happening[], at: Instant): Write;
}

/** What carriers poll: one entry for each parcel that was released, in order of release. */
export interface Releases {
  /** A repeat is accepted and changes nothing. */
  add(release: Release): Promise<void>;
  /** @throws CursorRefused */
  list(page: {
    readonly since: Instant;
    readonly until: Instant;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<Release>>;
}

/** Which letters went out about an event, so that an event that comes twice is told once. */
export interface Tellings {
  find(ref: TellingRef): Promise<Telling | undefined>;
  save(telling: Telling, at: Instant): Saved<Telling>;
}

/** Who ever ordered gifts, spread over shards: whom a new edition reaches without a scan. */
export interface Givers {
  readonly shardCount: number;
  /** One write and no read; a repeat is accepted and changes nothing. */
  note(customerId: CustomerId, at: Instant): Promise<void>;
  /** In an order that stays the same. @throws CursorRefused */
  page(page: {
    readonly shard: number;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<CustomerId>>;
}

/** What the gift engine needs from outside; each use case picks its part. */
export type GiftPorts = {
  readonly gifts: Gifts;
  readonly giftOrders: GiftOrders;
  readonly releases: Releases;
  readonly tellings: Tellings;
  readonly givers: Givers;
  readonly customers: Customers;
  readonly recipients: Recipients;
  readonly products: Products;
  readonly payments: Payments;
  readonly letters: Letters;
  /** For what spans items: an order's lines. */
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly terms: GiftTerms;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
};
