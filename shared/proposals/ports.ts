import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { Proposal, ProposalRef } from './proposal.ts';

export interface Proposals {
  find(ref: ProposalRef): Promise<Proposal | undefined>;
  /** The newest first. */
  newest(customerId: CustomerParts, limit: number): Promise<readonly Proposal[]>;
  save<Some extends Proposal>(
    proposal: Some,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<Some, 'changed_meanwhile'>>;
}
