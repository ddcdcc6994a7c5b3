import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import type { Instant } from '../kernel/time.ts';
import type { Page, Write } from '../table/table.ts';
import type { Case, CaseRef } from './case.ts';
import type { CaseChange } from './decide-case.ts';

export interface Cases {
  find(ref: CaseRef): Promise<Case | undefined>;
  /** All of one customer, those that were opened last first. */
  ofCustomer(customer: CustomerParts): Promise<readonly Case[]>;
  /** Those that wait for our answer, the earliest promise first; a moment old. @throws CursorRefused */
  waiting(page: { readonly limit: number; readonly cursor?: string }): Promise<Page<Case>>;
  /** The case and its place on that list; they belong into one transaction. */
  writesOf(change: CaseChange, before: Case | undefined, at: Instant): readonly Write[];
}

export type CasePorts = DialoguePorts & {
  readonly cases: Cases;
  readonly customers: Pick<Customers, 'find'>;
};

export type CaseMailPorts = Pick<GiftPorts, 'tellings' | 'letters' | 'clock' | 'ids'> &
  Pick<CasePorts, 'cases' | 'customers' | 'turns'>;
