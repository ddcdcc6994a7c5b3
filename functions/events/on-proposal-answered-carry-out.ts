import { carryOutAnswer } from '../../shared/proposals/answer-proposal.ts';
import { ProposalAnswered } from '../../shared/proposals/proposal-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { proposalResources } from '../runtime/resources-proposals.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
  proposalResources,
);

/** Finishes what the press may have left undone. */
export const handler = eventHandler({
  event: ProposalAnswered,
  handle: (event) => carryOutAnswer(resources, event),
  retry: ['changed_meanwhile'],
});
