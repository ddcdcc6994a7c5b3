import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { ProposalId } from './proposal.ts';

const common = {
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  proposalId: ProposalId,
};

/** There is something new to look at. */
export const ProposalMade = z.object({ ...common, type: z.literal('ProposalMade') });
export type ProposalMade = z.output<typeof ProposalMade>;

/** The customer said what they take. */
export const ProposalAnswered = z.object({ ...common, type: z.literal('ProposalAnswered') });
export type ProposalAnswered = z.output<typeof ProposalAnswered>;
