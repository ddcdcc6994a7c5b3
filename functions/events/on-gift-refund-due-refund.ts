import { GiftRefundDue } from '../../shared/gifts/gift-events.ts';
import { refundGift } from '../../shared/gifts/refund-gift.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { paymentResources } from '../runtime/resources-payments.ts';

const resources = resourcesOf(giftResources, paymentResources);

export const handler = eventHandler({
  event: GiftRefundDue,
  handle: ({ giftId }) => refundGift(resources, giftId),
  retry: ['in_progress', 'changed_meanwhile'],
});
