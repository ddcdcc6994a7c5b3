import { emptyPortfolio } from '../../shared/managers/empty-portfolio.ts';
import { PortfolioClosed } from '../../shared/managers/manager-events.ts';
import { writeBrief } from '../../shared/managers/write-brief.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const told = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
  managerResources,
);
const briefs = { briefs: () => ({ briefOf: writeBrief.bind(undefined, told) }) };
const resources = resourcesOf(idResources, managerResources, briefs);

export const handler = eventHandler({
  event: PortfolioClosed,
  handle: ({ portfolioId }) => emptyPortfolio(resources, portfolioId),
  retry: ['changed_meanwhile'],
});
