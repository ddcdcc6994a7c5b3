import * as z from 'zod';
import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { PurchasesCounted } from '../../shared/purchases/purchase-events.ts';
import { hearShare } from '../../shared/value/hear-share.ts';
import { scoreCustomer } from '../../shared/value/score-customer.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { scoringResources } from '../runtime/resources-scoring.ts';

const resources = resourcesOf(scoringResources);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [PurchasesCounted, TurnTaken]),
  handle: ({ type, customerId }) =>
    type === 'TurnTaken' ? hearShare(resources, customerId) : scoreCustomer(resources, customerId),
  retry: ['changed_meanwhile'],
});
