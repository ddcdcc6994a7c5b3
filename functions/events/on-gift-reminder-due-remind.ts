import { GiftReminderDue } from '../../shared/gifts/gift-events.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { reminderResources } from '../runtime/resources-reminders.ts';

const resources = resourcesOf(giftResources, customerResources, reminderResources, idResources);

export const handler = eventHandler({
  event: GiftReminderDue,
  handle: ({ giftId }) => remindOfGift(resources, giftId),
  retry: ['in_progress', 'changed_meanwhile'],
});
