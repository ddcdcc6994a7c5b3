import { finishGiftOrder } from '../../shared/gifts/finish-gift-order.ts';
import { GiftOrderFinishDue } from '../../shared/gifts/gift-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const handler = eventHandler({
  event: GiftOrderFinishDue,
  handle: (event) => finishGiftOrder(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
