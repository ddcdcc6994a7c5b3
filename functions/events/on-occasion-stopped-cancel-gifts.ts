import { endStoppedOccasion } from '../../shared/gifts/end-stopped-occasion.ts';
import { OccasionStopped } from '../../shared/gifts/gift-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(giftResources, customerResources, letterResources, idResources);

/** One function for both: the letter tells what was cancelled, so it comes after. */
export const handler = eventHandler({
  event: OccasionStopped,
  handle: (event) => endStoppedOccasion(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
