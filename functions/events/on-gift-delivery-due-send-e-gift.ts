import { GiftDeliveryDue } from '../../shared/gifts/gift-events.ts';
import { sendEGift } from '../../shared/gifts/send-e-gift.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(giftResources, customerResources, letterResources, idResources);

export const handler = eventHandler({
  event: GiftDeliveryDue,
  handle: ({ giftId }) => sendEGift(resources, giftId),
  retry: ['in_progress', 'changed_meanwhile'],
});
