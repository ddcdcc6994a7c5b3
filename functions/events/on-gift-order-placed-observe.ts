import { observeOrder } from '../../shared/dialogue/facts/observe-orders.ts';
import { GiftOrderPlaced } from '../../shared/gifts/gift-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(factResources, giftResources, idResources);

export const handler = eventHandler({
  event: GiftOrderPlaced,
  handle: (event) => observeOrder(resources, event),
  retry: ['changed_meanwhile'],
});
