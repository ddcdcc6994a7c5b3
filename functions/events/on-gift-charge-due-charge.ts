import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { GiftChargeDue } from '../../shared/gifts/gift-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { paymentResources } from '../runtime/resources-payments.ts';

const resources = resourcesOf(giftResources, customerResources, paymentResources);

export const handler = eventHandler({
  event: GiftChargeDue,
  handle: ({ giftId }) => chargeGift(resources, giftId),
  retry: ['in_progress', 'changed_meanwhile'],
});
