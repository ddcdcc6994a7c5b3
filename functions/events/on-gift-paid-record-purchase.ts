import * as z from 'zod';
import { GiftCharged, GiftRefunded } from '../../shared/gifts/gift-events.ts';
import { recordGiftPurchase } from '../../shared/purchases/record-gift-purchase.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { purchaseResources } from '../runtime/resources-purchases.ts';

const resources = resourcesOf(purchaseResources, giftResources);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [GiftCharged, GiftRefunded]),
  handle: ({ giftId }) => recordGiftPurchase(resources, giftId),
  retry: ['changed_meanwhile'],
});
