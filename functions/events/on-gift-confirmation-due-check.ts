import { GiftConfirmationDue } from '../../shared/gifts/gift-events.ts';
import { checkDelivery } from '../../shared/gifts/report-delivery.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const handler = eventHandler({
  event: GiftConfirmationDue,
  handle: ({ giftId }) => checkDelivery(resources, giftId),
  retry: ['in_progress', 'changed_meanwhile'],
});
