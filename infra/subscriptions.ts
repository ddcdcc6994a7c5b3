import type * as z from 'zod';
import type { FunctionName } from './functions.ts';
import type { Lane } from './stages.ts';

type Events = typeof import('../shared/gifts/gift-events.ts') &
  typeof import('../shared/value/value-events.ts') &
  typeof import('../shared/purchases/purchase-events.ts') &
  typeof import('../shared/customers/merging/merge-events.ts') &
  typeof import('../shared/cases/case-events.ts') &
  typeof import('../shared/feedback/feedback-events.ts') &
  typeof import('../shared/dialogue/dialogue-events.ts') &
  typeof import('../shared/proposals/proposal-events.ts') &
  typeof import('../shared/work-forms/work-form-events.ts') &
  typeof import('../shared/catalogue/edition-events.ts') &
  typeof import('../shared/measurement/measurement-events.ts') &
  typeof import('../shared/permission/outreach-events.ts') &
  typeof import('../shared/prescriptions/prescription-events.ts') &
  typeof import('../shared/print/print-events.ts') &
  typeof import('../shared/privacy/privacy-events.ts') &
  typeof import('../shared/managers/manager-events.ts') &
  typeof import('../shared/staff/staff-events.ts');

/** The `type` of every event that the business knows: a rule for anything else does not compile. */
export type EventType = {
  [Name in keyof Events]: Events[Name] extends z.ZodType<infer Event>
    ? Event extends { readonly type: infer Type extends string }
      ? Type
      : never
    : never;
}[keyof Events];

export type Subscription = {
  readonly events: readonly EventType[];
  /** Messages that wake the function together; each one fails alone. */
  readonly batchSize: number;
  /** Bounds how many batches are handled at once (`concurrencyByLane` in infra/stages.ts). */
  readonly lane: Lane;
};

/** Which function reacts to which events of the bus; each has a queue of its own in front. */
export const SUBSCRIPTIONS = {
  'on-gift-reminder-due-remind': { events: ['GiftReminderDue'], batchSize: 10, lane: 'mail' },
  // Small, since one message may wait for the provider as long as all others together.
  'on-gift-charge-due-charge': { events: ['GiftChargeDue'], batchSize: 2, lane: 'payments' },
  'on-gift-refund-due-refund': { events: ['GiftRefundDue'], batchSize: 2, lane: 'payments' },
  'on-gift-delivery-due-send-e-gift': { events: ['GiftDeliveryDue'], batchSize: 10, lane: 'mail' },
  'on-gift-confirmation-due-check': {
    events: ['GiftConfirmationDue'],
    batchSize: 10,
    lane: 'table',
  },
  // An order has up to 1,000 gifts, so one order is enough for one invocation.
  'on-gift-order-finish-due-finish': {
    events: ['GiftOrderFinishDue'],
    batchSize: 1,
    lane: 'table',
  },
  'on-gift-order-placed-confirm': { events: ['GiftOrderPlaced'], batchSize: 2, lane: 'mail' },
  'on-standing-order-due-order': { events: ['StandingOrderDue'], batchSize: 5, lane: 'mail' },
  'on-gift-released-list-release': { events: ['GiftReleased'], batchSize: 10, lane: 'table' },
  'on-gift-paid-record-purchase': {
    events: ['GiftCharged', 'GiftRefunded'],
    batchSize: 10,
    lane: 'table',
  },
  'on-gift-event-write-mail': {
    events: ['GiftDeclined', 'GiftLapsed', 'GiftCancelled', 'GiftDelayed', 'GiftNewsDue'],
    batchSize: 10,
    lane: 'mail',
  },
  'on-occasion-stopped-cancel-gifts': { events: ['OccasionStopped'], batchSize: 1, lane: 'mail' },
  'on-plan-changed-replan-gifts': {
    events: ['RecipientChanged', 'CustomerZoneChanged', 'CustomersMerged', 'CustomersParted'],
    batchSize: 1,
    lane: 'table',
  },
  'on-card-added-try-declined-gifts': {
    // Together with another record its cards come, too.
    events: ['CardAdded', 'CardChosen', 'CustomersMerged'],
    batchSize: 1,
    lane: 'payments',
  },
  'on-print-job-added-make-pdf': { events: ['PrintJobAdded'], batchSize: 5, lane: 'table' },
  // A page is some seconds of work, and each one makes the next one due.
  'on-edition-page-due-make-forms': {
    events: ['EditionStartDue', 'EditionPageDue'],
    batchSize: 1,
    lane: 'table',
  },
  'on-work-form-ready-mail': { events: ['WorkFormReady'], batchSize: 5, lane: 'mail' },
  'on-work-form-answered-ask': { events: ['WorkFormAnswered'], batchSize: 5, lane: 'mail' },
  'on-outreach-due-send': { events: ['OutreachDue'], batchSize: 5, lane: 'mail' },
  'on-proposal-made-send': { events: ['ProposalMade'], batchSize: 5, lane: 'mail' },
  'on-proposal-answered-carry-out': { events: ['ProposalAnswered'], batchSize: 5, lane: 'table' },
  // Small, since a model may be asked about each of them.
  'on-turn-taken-listen': { events: ['TurnTaken'], batchSize: 2, lane: 'table' },
  'on-turn-taken-mail-answer': { events: ['TurnTaken'], batchSize: 10, lane: 'mail' },
  'on-export-asked-make': { events: ['ExportAsked'], batchSize: 1, lane: 'table' },
  'on-forgetting-due-forget': {
    events: ['ForgettingBegun', 'ForgettingDue'],
    batchSize: 1,
    lane: 'table',
  },
  'on-objection-made-mark-recipients': { events: ['ObjectionMade'], batchSize: 1, lane: 'table' },
  'on-recipient-objected-withdraw': { events: ['RecipientObjected'], batchSize: 1, lane: 'mail' },
  'on-participation-measure-due-measure': {
    events: ['ParticipationMeasureDue'],
    batchSize: 10,
    lane: 'table',
  },
  'on-laboratory-reading-due-read': {
    events: ['LaboratoryReadingDue'],
    batchSize: 1,
    lane: 'table',
  },
  'on-case-due-look-after': { events: ['CaseDue'], batchSize: 10, lane: 'table' },
  'on-turn-taken-reopen-cases': { events: ['TurnTaken'], batchSize: 10, lane: 'table' },
  'on-case-event-write-mail': {
    events: ['CaseOpened', 'CaseReopened', 'CaseAnswered', 'CasePromiseMoved', 'CaseClosed'],
    batchSize: 10,
    lane: 'mail',
  },
  // What they said may be how much of their business is ours.
  'on-purchases-counted-score': {
    events: ['PurchasesCounted', 'TurnTaken'],
    batchSize: 10,
    lane: 'table',
  },
  // A page is a second of work, and each one makes the next one due.
  'on-value-page-due-walk': { events: ['ValuePageDue'], batchSize: 1, lane: 'table' },
  'on-customer-value-changed-place': {
    events: ['CustomerValueChanged'],
    batchSize: 10,
    lane: 'table',
  },
  // Each of them is a walk, and a second one at the same time would only be in its way.
  'on-fence-moved-place': { events: ['FenceMoved'], batchSize: 1, lane: 'table' },
  'on-fence-due-settle': {
    events: ['FenceDue', 'ManagerCapacityChanged'],
    batchSize: 1,
    lane: 'table',
  },
  'on-places-freed-fill': { events: ['PlacesFreed'], batchSize: 1, lane: 'table' },
  'on-customers-merged-join-care': { events: ['CustomersMerged'], batchSize: 5, lane: 'table' },
  'on-portfolio-closed-hand-over': { events: ['PortfolioClosed'], batchSize: 1, lane: 'table' },
  'on-portfolio-due-tend': { events: ['PortfolioDue'], batchSize: 1, lane: 'table' },
  'on-customer-event-tell-manager': {
    events: [
      ...(['TurnTaken', 'CaseOpened', 'CaseReopened', 'CaseAnswered', 'CaseOverdue'] as const),
      ...(['CaseClosed', 'GiftOrderPlaced', 'GiftCancelled', 'GiftDeclined'] as const),
      ...(['GiftLapsed', 'GiftDeliveryFailed', 'GiftDeliveryUnconfirmed'] as const),
      ...(['ManagerAssigned', 'CustomerValueFell'] as const),
    ],
    batchSize: 10,
    lane: 'mail',
  },
} as const satisfies Partial<Record<FunctionName, Subscription>>;
