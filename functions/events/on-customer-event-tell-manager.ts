import * as z from 'zod';
import {
  CaseAnswered,
  CaseClosed,
  CaseOpened,
  CaseOverdue,
  CaseReopened,
} from '../../shared/cases/case-events.ts';
import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import {
  GiftCancelled,
  GiftDeclined,
  GiftDeliveryFailed,
  GiftDeliveryUnconfirmed,
  GiftLapsed,
  GiftOrderPlaced,
} from '../../shared/gifts/gift-events.ts';
import { hearOfCustomer } from '../../shared/managers/hear-of-customer.ts';
import { CustomerValueFell, ManagerAssigned } from '../../shared/managers/manager-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { staffMailResources } from '../runtime/resources-mail.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
  managerResources,
  staffMailResources,
);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [
    TurnTaken,
    CaseOpened,
    CaseReopened,
    CaseAnswered,
    CaseOverdue,
    CaseClosed,
    GiftOrderPlaced,
    GiftCancelled,
    GiftDeclined,
    GiftLapsed,
    GiftDeliveryFailed,
    GiftDeliveryUnconfirmed,
    ManagerAssigned,
    CustomerValueFell,
  ]),
  handle: (event) => hearOfCustomer(resources, event),
  retry: ['in_progress', 'changed_meanwhile'],
});
