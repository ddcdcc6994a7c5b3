import * as z from 'zod';
import { CustomersMerged } from '../../shared/customers/merging/merge-events.ts';
import { CardAdded, CardChosen } from '../../shared/gifts/gift-events.ts';
import { tryDeclinedGifts } from '../../shared/gifts/try-declined-gifts.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { paymentResources } from '../runtime/resources-payments.ts';

const resources = resourcesOf(giftResources, customerResources, paymentResources);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [CardAdded, CardChosen, CustomersMerged]),
  handle: ({ customerId }) => tryDeclinedGifts(resources, customerId),
  retry: ['in_progress', 'changed_meanwhile'],
});
