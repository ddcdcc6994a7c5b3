import { ProposalMade } from '../../shared/proposals/proposal-events.ts';
import { sendProposal } from '../../shared/proposals/send-proposal.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
  letterResources,
  proposalResources,
);

export const handler = eventHandler({
  event: ProposalMade,
  handle: (event) => sendProposal(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
