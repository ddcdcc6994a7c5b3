import * as z from 'zod';
import { CustomersMerged, CustomersParted } from '../../shared/customers/merging/merge-events.ts';
import { CustomerZoneChanged, RecipientChanged } from '../../shared/gifts/gift-events.ts';
import { replanAllOf, replanGifts } from '../../shared/gifts/replan-gifts.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources, customerResources);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [
    RecipientChanged,
    CustomerZoneChanged,
    CustomersMerged,
    CustomersParted,
  ]),
  handle: (event) =>
    event.type === 'CustomersParted'
      ? replanAllOf(resources, [event.customerId, event.partedId])
      : replanGifts(resources, event.customerId),
  retry: ['in_progress', 'changed_meanwhile'],
});
