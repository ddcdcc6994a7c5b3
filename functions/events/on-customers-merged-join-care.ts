import { CustomersMerged } from '../../shared/customers/merging/merge-events.ts';
import { joinCares } from '../../shared/managers/join-cares.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const resources = resourcesOf(managerResources);

export const handler = eventHandler({
  event: CustomersMerged,
  handle: ({ customerId: leadId, absorbedId }) => joinCares(resources, { leadId, absorbedId }),
  retry: ['changed_meanwhile'],
});
