import { confirmGiftOrder } from '../../shared/gifts/confirm-gift-order.ts';
import { GiftOrderPlaced } from '../../shared/gifts/gift-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { mailQuestionResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(
  giftResources,
  customerResources,
  letterResources,
  idResources,
  mailQuestionResources,
);

export const handler = eventHandler({
  event: GiftOrderPlaced,
  handle: (event) => confirmGiftOrder(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
