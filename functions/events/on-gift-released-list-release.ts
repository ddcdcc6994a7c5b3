import { GiftReleased } from '../../shared/gifts/gift-events.ts';
import { listRelease } from '../../shared/gifts/list-release.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources, customerResources);

export const handler = eventHandler({
  event: GiftReleased,
  handle: ({ giftId }) => listRelease(resources, giftId),
  retry: ['in_progress', 'changed_meanwhile'],
});
