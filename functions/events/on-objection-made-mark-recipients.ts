import { ObjectionMade } from '../../shared/privacy/privacy-events.ts';
import { markRecipients } from '../../shared/privacy/recipients/mark-recipients.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { objectionResources } from '../runtime/resources-objections.ts';

const resources = resourcesOf(customerResources, giftResources, objectionResources);

export const handler = eventHandler({
  event: ObjectionMade,
  handle: ({ objectionId }) => markRecipients(resources, objectionId),
  retry: ['changed_meanwhile'],
});
