import type { BusEvent } from '../events/ports.ts';
import { instantText } from '../kernel/time.ts';
import type { DueAction } from '../table/due-entry.ts';
import type { Due } from './ports.ts';

export const DUE_EVENT_TYPES = {
  remind: 'GiftReminderDue',
  charge: 'GiftChargeDue',
  refund: 'GiftRefundDue',
  deliver: 'GiftDeliveryDue',
  confirm: 'GiftConfirmationDue',
  finish: 'GiftOrderFinishDue',
  start: 'EditionStartDue',
  page: 'EditionPageDue',
  send: 'OutreachDue',
  repeat: 'StandingOrderDue',
  look_after: 'CaseDue',
  forget: 'ForgettingDue',
  measure: 'ParticipationMeasureDue',
  read: 'LaboratoryReadingDue',
  value: 'ValuePageDue',
  tend: 'PortfolioDue',
  settle: 'FenceDue',
} as const satisfies Record<DueAction, string>;
export type DueEventType = (typeof DUE_EVENT_TYPES)[DueAction];

const SUBJECT_OF_ACTION = {
  remind: 'giftId',
  charge: 'giftId',
  refund: 'giftId',
  deliver: 'giftId',
  confirm: 'giftId',
  finish: 'giftOrderId',
  start: 'editionId',
  page: 'editionWalkId',
  send: 'outreachId',
  repeat: 'prescriptionId',
  look_after: 'caseId',
  forget: 'forgettingId',
  measure: 'participationId',
  read: 'experimentId',
  value: 'valueWalkId',
  tend: 'portfolioId',
  settle: 'fenceId',
} as const satisfies Record<DueAction, string>;

/** The same due entry gives the same event, however often it is announced. */
export function dueEvent(due: Due): BusEvent & { readonly type: DueEventType } {
  const dueAt = instantText(due.dueAt);
  return {
    type: DUE_EVENT_TYPES[due.action],
    eventId: `${due.id}.due.${dueAt}`,
    occurredAt: dueAt,
    ...(due.customerId === undefined ? {} : { customerId: due.customerId }),
    [SUBJECT_OF_ACTION[due.action]]: due.id,
    dueAt,
  };
}
