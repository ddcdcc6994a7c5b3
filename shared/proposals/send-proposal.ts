import type { Customer } from '../customers/customer.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import type { Letter, LetterSent } from '../gifts/letters.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { type TellOnceRefusal, tellOnce } from '../gifts/tell-once.ts';
import type { Telling } from '../gifts/telling.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { findProposal } from './find-proposal.ts';
import { presentProposal } from './make-proposal.ts';
import type { Proposals } from './ports.ts';
import type { Proposal, ProposalRef } from './proposal.ts';
import type { ProposalMade } from './proposal-events.ts';

type Ports = DialoguePorts &
  Pick<GiftPorts, 'customers' | 'tellings' | 'letters' | 'ids'> & {
    readonly proposals: Proposals;
  };

export type SendProposalRefusal = 'proposal_not_found' | TellOnceRefusal;

/** Mails that there are ideas to look at, once; and finishes what making them may have left undone. */
export async function sendProposal(
  ports: Ports,
  { eventId, customerId, proposalId }: ProposalMade,
): Promise<Outcome<Telling, SendProposalRefusal>> {
  const [proposal, customer] = await Promise.all([
    ports.proposals.find({ customerId, proposalId }),
    ports.customers.find(customerId),
  ]);
  if (proposal === undefined || customer === undefined) return refused('proposal_not_found');
  const presented = await presentProposal(ports, customer, proposal);
  if (!presented.ok) return presented;
  const letter = letterOf(customer, proposal);
  return tellOnce(ports, { customerId, eventId }, async () => accepted(letter));
}

/** The mail had to wait for its hour: it passes the gate once more. */
export async function sendWaitingProposal(
  { customers, proposals, letters }: Pick<Ports, 'customers' | 'proposals' | 'letters'>,
  ref: ProposalRef,
): Promise<Outcome<LetterSent, 'proposal_not_found'>> {
  const [proposal, customer] = await Promise.all([
    findProposal({ customers, proposals }, ref),
    customers.find(ref.customerId),
  ]);
  if (proposal === undefined || customer === undefined) return refused('proposal_not_found');
  return accepted(await letters.send(letterOf(customer, proposal)));
}

function letterOf(customer: Customer, { id, round, message, lines }: Proposal): Letter {
  return { kind: 'proposal', customer, proposalId: id, round, message, lines };
}
