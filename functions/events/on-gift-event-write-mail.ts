import * as z from 'zod';
import {
  GiftCancelled,
  GiftDeclined,
  GiftDelayed,
  GiftLapsed,
  GiftNewsDue,
} from '../../shared/gifts/gift-events.ts';
import { tellCustomer } from '../../shared/gifts/tell-customer.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { letterResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(giftResources, customerResources, letterResources, idResources);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [
    GiftDeclined,
    GiftLapsed,
    GiftCancelled,
    GiftDelayed,
    GiftNewsDue,
  ]),
  handle: (event) => tellCustomer(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
