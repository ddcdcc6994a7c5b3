import { RecipientObjected } from '../../shared/privacy/privacy-events.ts';
import { withdrawRecipient } from '../../shared/privacy/recipients/withdraw-recipient.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(giftResources, customerResources, letterResources, idResources);

/** One function for all of it: the letter tells what was cancelled, and the name goes after it. */
export const handler = eventHandler({
  event: RecipientObjected,
  handle: (event) => withdrawRecipient(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
