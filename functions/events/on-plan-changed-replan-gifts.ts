import * as z from 'zod';
import { CustomerZoneChanged, RecipientChanged } from '../../shared/gifts/gift-events.ts';
import { replanGifts } from '../../shared/gifts/replan-gifts.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources, customerResources);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [RecipientChanged, CustomerZoneChanged]),
  handle: ({ customerId }) => replanGifts(resources, customerId),
  retry: ['in_progress', 'changed_meanwhile'],
});
