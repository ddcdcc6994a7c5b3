import { PortfolioDue } from '../../shared/managers/manager-events.ts';
import { tendPortfolio } from '../../shared/managers/tend-portfolio.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  managerResources,
);

export const handler = eventHandler({
  event: PortfolioDue,
  handle: ({ portfolioId }) => tendPortfolio(resources, portfolioId),
  retry: ['changed_meanwhile'],
});
