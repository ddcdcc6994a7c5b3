import { findInParts } from '../customers/find-in-parts.ts';
import type { Customers } from '../customers/ports.ts';
import type { Proposals } from './ports.ts';
import type { Proposal, ProposalRef } from './proposal.ts';

/** A proposal to a customer, in whichever record of theirs it lies. */
export function findProposal(
  ports: {
    readonly proposals: Pick<Proposals, 'find'>;
    readonly customers: Pick<Customers, 'find'>;
  },
  { customerId, proposalId }: ProposalRef,
): Promise<Proposal | undefined> {
  return findInParts(ports, customerId, (id) =>
    ports.proposals.find({ customerId: id, proposalId }),
  );
}
