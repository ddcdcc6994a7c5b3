// What each worker of infra/subscriptions.ts calls, as functions/events has it.

import * as z from 'zod';
import type { SUBSCRIPTIONS } from '../../infra/subscriptions.ts';
import type { BusEvent } from '../../shared/events/ports.ts';
import { chargeGift } from '../../shared/gifts/charge-gift.ts';
import { confirmGiftOrder } from '../../shared/gifts/confirm-gift-order.ts';
import { endStoppedOccasion } from '../../shared/gifts/end-stopped-occasion.ts';
import { finishGiftOrder } from '../../shared/gifts/finish-gift-order.ts';
import * as gift from '../../shared/gifts/gift-events.ts';
import { listRelease } from '../../shared/gifts/list-release.ts';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { refundGift } from '../../shared/gifts/refund-gift.ts';
import { remindOfGift } from '../../shared/gifts/remind-of-gift.ts';
import { replanGifts } from '../../shared/gifts/replan-gifts.ts';
import { checkDelivery } from '../../shared/gifts/report-delivery.ts';
import { sendEGift } from '../../shared/gifts/send-e-gift.ts';
import { tellCustomer } from '../../shared/gifts/tell-customer.ts';
import { tryDeclinedGifts } from '../../shared/gifts/try-declined-gifts.ts';
import { accepted } from '../../shared/kernel/outcome.ts';

export type WorkerName = keyof typeof SUBSCRIPTIONS;
type Worker = (ports: GiftPorts, event: BusEvent) => Promise<unknown>;

function on<Schema extends z.ZodType>(
  schema: Schema,
  react: (ports: GiftPorts, event: z.output<Schema>) => Promise<unknown>,
): Worker {
  return (ports, event) => react(ports, z.parse(schema, event));
}

const unused: Worker = async () => {
  throw new Error('in this life no catalogue is published');
};

/** Nobody has a manager in this life: that is one read, and all. */
const nobodysManager: Worker = async () => accepted(undefined);

export const WORKERS: Readonly<Record<WorkerName, Worker>> = {
  'on-gift-reminder-due-remind': on(gift.GiftReminderDue, (ports, { giftId }) =>
    remindOfGift(ports, giftId),
  ),
  'on-gift-charge-due-charge': on(gift.GiftChargeDue, (ports, { giftId }) =>
    chargeGift(ports, giftId),
  ),
  'on-gift-refund-due-refund': on(gift.GiftRefundDue, (ports, { giftId }) =>
    refundGift(ports, giftId),
  ),
  'on-gift-delivery-due-send-e-gift': on(gift.GiftDeliveryDue, (ports, { giftId }) =>
    sendEGift(ports, giftId),
  ),
  'on-gift-confirmation-due-check': on(gift.GiftConfirmationDue, (ports, { giftId }) =>
    checkDelivery(ports, giftId),
  ),
  'on-gift-order-finish-due-finish': on(gift.GiftOrderFinishDue, finishGiftOrder),
  'on-gift-order-placed-confirm': on(gift.GiftOrderPlaced, confirmGiftOrder),
  'on-gift-released-list-release': on(gift.GiftReleased, (ports, { giftId }) =>
    listRelease(ports, giftId),
  ),
  // What a purchase and its count cost is a matter of their own, and not of the gift's.
  'on-gift-paid-record-purchase': async () => accepted(undefined),
  'on-gift-event-write-mail': on(
    z.discriminatedUnion('type', [
      gift.GiftDeclined,
      gift.GiftLapsed,
      gift.GiftCancelled,
      gift.GiftDelayed,
      gift.GiftNewsDue,
    ]),
    tellCustomer,
  ),
  'on-occasion-stopped-cancel-gifts': on(gift.OccasionStopped, endStoppedOccasion),
  'on-plan-changed-replan-gifts': on(
    z.discriminatedUnion('type', [gift.RecipientChanged, gift.CustomerZoneChanged]),
    (ports, { customerId }) => replanGifts(ports, customerId),
  ),
  'on-card-added-try-declined-gifts': on(gift.CardAdded, (ports, { customerId }) =>
    tryDeclinedGifts(ports, customerId),
  ),
  'on-export-asked-make': unused,
  'on-forgetting-due-forget': unused,
  'on-objection-made-mark-recipients': unused,
  'on-recipient-objected-withdraw': unused,
  'on-edition-page-due-make-forms': unused,
  'on-work-form-ready-mail': unused,
  'on-work-form-answered-ask': unused,
  'on-outreach-due-send': unused,
  'on-standing-order-due-order': unused,
  'on-turn-taken-listen': unused,
  'on-proposal-made-send': unused,
  'on-proposal-answered-carry-out': unused,
  'on-turn-taken-mail-answer': unused,
  'on-case-due-look-after': unused,
  'on-participation-measure-due-measure': unused,
  'on-laboratory-reading-due-read': unused,
  'on-turn-taken-reopen-cases': unused,
  'on-case-event-write-mail': unused,
  'on-purchases-counted-score': unused,
  'on-value-page-due-walk': unused,
  'on-customer-value-changed-place': unused,
  'on-fence-moved-place': unused,
  'on-fence-due-settle': unused,
  'on-places-freed-fill': unused,
  'on-customers-merged-join-care': unused,
  'on-portfolio-closed-hand-over': unused,
  'on-portfolio-due-tend': unused,
  'on-customer-event-tell-manager': nobodysManager,
  'on-print-job-added-make-pdf': async () => {
    throw new Error('who takes mails has nothing printed');
  },
};
