import { cancelGiftsOfStoppedOccasion } from '../../shared/gifts/cancel-gifts-of-stopped-occasion.ts';
import { OccasionStopped } from '../../shared/gifts/gift-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources, customerResources);

export const handler = eventHandler({
  event: OccasionStopped,
  handle: (event) => cancelGiftsOfStoppedOccasion(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
