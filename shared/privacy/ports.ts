import type { CustomerId } from '../customers/customer.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Item, Page, Write } from '../table/table.ts';
import type { DataExport, DataExportRef } from './data-export.ts';
import type { Forgetting } from './forgetting.ts';
import type { KeptCharge } from './kept-charge.ts';

/** Everything that is stored of a customer, whatever concept wrote it. */
export interface PersonalItems {
  /** What lies in their own partition. @throws CursorRefused */
  page(range: {
    readonly customerId: CustomerId;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<Item>>;
  /** What of theirs lies elsewhere and these items lead to. */
  elsewhere(customerId: CustomerId, items: readonly Item[]): Promise<readonly Item[]>;
  /** Where it is noted that there is such a customer, as it is when somebody reckons with them. */
  noted(customerId: CustomerId): Promise<readonly Item[]>;
  /** A repeat is accepted; refused when it was written meanwhile. */
  remove(item: Item): Promise<Outcome<void, 'changed_meanwhile'>>;
}

export interface DataExports {
  find(ref: DataExportRef): Promise<DataExport | undefined>;
  newest(customerId: CustomerId): Promise<DataExport | undefined>;
  save(
    dataExport: DataExport,
    happened: readonly { readonly type: string }[],
    at: Instant,
  ): Promise<Outcome<DataExport, 'changed_meanwhile'>>;
}

export interface Forgettings {
  find(customerId: CustomerId): Promise<Forgetting | undefined>;
  save(
    forgetting: Forgetting,
    happened: readonly { readonly type: string; readonly customerId: CustomerId }[],
    at: Instant,
  ): Promise<Outcome<Forgetting, 'changed_meanwhile'>>;
  writeOf(
    forgetting: Forgetting,
    happened: readonly { readonly type: string; readonly customerId: CustomerId }[],
    at: Instant,
  ): Write;
  remove(forgetting: Forgetting): Promise<Outcome<void, 'changed_meanwhile'>>;
}

export interface KeptCharges {
  /** A repeat changes nothing. */
  keep(charge: KeptCharge, at: Instant): Promise<void>;
}
