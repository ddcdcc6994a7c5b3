import * as z from 'zod';
import { CustomersMerged, CustomersParted } from '../../shared/customers/merging/merge-events.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { confirmGiftOrder } from '../../shared/gifts/confirm-gift-order.ts';
import { endStoppedOccasion } from '../../shared/gifts/end-stopped-occasion.ts';
import { finishGiftOrder } from '../../shared/gifts/finish-gift-order.ts';
import * as events from '../../shared/gifts/gift-events.ts';
import { listRelease } from '../../shared/gifts/list-release.ts';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { refundGift } from '../../shared/gifts/refund-gift.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { replanAllOf, replanGifts } from '../../shared/gifts/replan-gifts.ts';
import { checkDelivery } from '../../shared/gifts/report-delivery.ts';
import { sendEGift } from '../../shared/gifts/send-e-gift.ts';
import { tellCustomer } from '../../shared/gifts/tell-customer.ts';
import { tryDeclinedGifts } from '../../shared/gifts/try-declined-gifts.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: string };
export type Reaction = (ports: GiftPorts, event: BusEvent) => Promise<Answer>;

/** What the workers do with these refusals: the message comes back after a while. */
export const REPEATED_FOR: ReadonlySet<string> = new Set(['in_progress', 'changed_meanwhile']);

function on<Schema extends z.ZodType>(
  schema: Schema,
  react: (ports: GiftPorts, event: z.output<Schema>) => Promise<Answer>,
): Reaction {
  return (ports, event) => react(ports, z.parse(schema, event));
}

/** Who does what about an event, as `infra/subscriptions.ts` wires the workers. */
export const GIFT_REACTIONS: Readonly<Record<string, readonly Reaction[]>> = {
  GiftReminderDue: [on(events.GiftReminderDue, (ports, { giftId }) => remindOfGift(ports, giftId))],
  GiftChargeDue: [on(events.GiftChargeDue, (ports, { giftId }) => chargeGift(ports, giftId))],
  GiftRefundDue: [on(events.GiftRefundDue, (ports, { giftId }) => refundGift(ports, giftId))],
  GiftDeliveryDue: [on(events.GiftDeliveryDue, (ports, { giftId }) => sendEGift(ports, giftId))],
  GiftConfirmationDue: [
    on(events.GiftConfirmationDue, (ports, { giftId }) => checkDelivery(ports, giftId)),
  ],
  GiftOrderFinishDue: [
    on(events.GiftOrderFinishDue, (ports, event) => finishGiftOrder(ports, event)),
  ],
  GiftOrderPlaced: [on(events.GiftOrderPlaced, (ports, event) => confirmGiftOrder(ports, event))],
  GiftReleased: [on(events.GiftReleased, (ports, { giftId }) => listRelease(ports, giftId))],
  GiftDelayed: [on(events.GiftDelayed, (ports, event) => tellCustomer(ports, event))],
  GiftNewsDue: [on(events.GiftNewsDue, (ports, event) => tellCustomer(ports, event))],
  GiftDeclined: [on(events.GiftDeclined, (ports, event) => tellCustomer(ports, event))],
  GiftLapsed: [on(events.GiftLapsed, (ports, event) => tellCustomer(ports, event))],
  GiftCancelled: [on(events.GiftCancelled, (ports, event) => tellCustomer(ports, event))],
  OccasionStopped: [on(events.OccasionStopped, (ports, event) => endStoppedOccasion(ports, event))],
  RecipientChanged: [
    on(events.RecipientChanged, (ports, { customerId }) => replanGifts(ports, customerId)),
  ],
  CustomerZoneChanged: [
    on(events.CustomerZoneChanged, (ports, { customerId }) => replanGifts(ports, customerId)),
  ],
  CustomersMerged: [
    on(CustomersMerged, (ports, { customerId }) => replanGifts(ports, customerId)),
    on(CustomersMerged, (ports, { customerId }) => tryDeclinedGifts(ports, customerId)),
  ],
  CustomersParted: [
    on(CustomersParted, (ports, { customerId, partedId }) =>
      replanAllOf(ports, [customerId, partedId]),
    ),
  ],
  CardAdded: [on(events.CardAdded, (ports, { customerId }) => tryDeclinedGifts(ports, customerId))],
  CardChosen: [
    on(events.CardChosen, (ports, { customerId }) => tryDeclinedGifts(ports, customerId)),
  ],
};
