import { PurchasesCounted } from '../../shared/purchases/purchase-events.ts';
import { scoreCustomer } from '../../shared/value/score-customer.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { scoringResources } from '../runtime/resources-scoring.ts';

const resources = resourcesOf(scoringResources);

export const handler = eventHandler({
  event: PurchasesCounted,
  handle: ({ customerId }) => scoreCustomer(resources, customerId),
  retry: ['changed_meanwhile'],
});
