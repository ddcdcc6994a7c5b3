import type { FactBooks } from '../../dialogue/facts/ports.ts';
import type { LeftOffs } from '../../dialogue/ports.ts';
import type { Ids } from '../../kernel/ids.ts';
import type { Clock, Instant } from '../../kernel/time.ts';
import type { Consents, Outreaches, Suppressions } from '../../permission/ports.ts';
import type { Forgettings } from '../../privacy/ports.ts';
import type { Table, Write } from '../../table/table.ts';
import type { CustomerId } from '../customer.ts';
import type { Identifiers } from '../identifiers/ports.ts';
import type { Customers, Sessions } from '../ports.ts';
import type { Merge, MergeRef } from './merge.ts';

export interface Merges {
  find(ref: MergeRef): Promise<Merge | undefined>;
  /** Into this record, the newest first. */
  ofCustomer(customerId: CustomerId): Promise<readonly Merge[]>;
  writeOf(merge: Merge, at: Instant): Write;
}

export type MergePorts = {
  readonly customers: Pick<Customers, 'find' | 'findRecord' | 'writeOf'>;
  readonly merges: Merges;
  readonly sessions: Pick<Sessions, 'ofCustomer' | 'writeOf'>;
  readonly consents: Pick<Consents, 'writeOf'>;
  readonly outreaches: Pick<Outreaches, 'findRecent' | 'recentWriteOf'>;
  readonly factBooks: Pick<FactBooks, 'find' | 'writeOfSettings'>;
  readonly leftOffs: Pick<LeftOffs, 'find' | 'writeOf'>;
  readonly forgettings: Pick<Forgettings, 'find'>;
  readonly transactions: Pick<Table, 'writeAll'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

export type UndoPorts = Omit<MergePorts, 'sessions'> & {
  readonly sessions: Pick<Sessions, 'ofCustomer' | 'writeOf' | 'remove'>;
  readonly identifiers: Identifiers;
  readonly suppressions: Pick<Suppressions, 'findReason'>;
};
