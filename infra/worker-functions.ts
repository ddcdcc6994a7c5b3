import { charges, type FunctionNeeds, sendsMail, writes } from './function-needs.ts';

/** What events, time, the stream and mail wake. */
export const WORKER_FUNCTIONS = {
  'on-gift-reminder-due-remind': sendsMail(),
  'on-gift-charge-due-charge': charges('terms'),
  'on-gift-refund-due-refund': charges('terms'),
  'on-gift-delivery-due-send-e-gift': sendsMail(),
  'on-gift-confirmation-due-check': writes('events', 'terms'),
  'on-gift-order-finish-due-finish': { ...writes('events', 'terms'), timeoutSeconds: 120 },
  'on-gift-order-placed-confirm': sendsMail(),
  'on-standing-order-due-order': sendsMail(),
  'on-gift-released-list-release': writes('events', 'terms'),
  'on-gift-paid-record-purchase': writes('events', 'terms'),
  'on-gift-event-write-mail': sendsMail(),
  'on-turn-taken-listen': {
    ...writes('events', 'listener', 'stage', 'mail', 'site', 'terms'),
    // A model may think half a minute about each of a batch.
    timeoutSeconds: 120,
  },
  'on-turn-taken-mail-answer': sendsMail(),
  'on-occasion-stopped-cancel-gifts': { ...sendsMail(), timeoutSeconds: 120 },
  'on-plan-changed-replan-gifts': { ...writes('events', 'terms'), timeoutSeconds: 120 },
  'on-card-added-try-declined-gifts': charges('terms'),
  // A whole processor: drawing is all that it does.
  'on-print-job-added-make-pdf': {
    ...writes('events', 'files'),
    writesFiles: true,
    memoryMb: 1769,
  },

  // Twelve megabytes, held three times while a picture is written anew.
  'on-photo-uploaded-clean': {
    ...writes('events', 'terms', 'files'),
    photos: 'cleans',
    memoryMb: 1024,
  },
  'on-proposal-made-send': sendsMail(),
  'on-proposal-answered-carry-out': writes('events', 'terms'),

  // A page of givers, one after the other; each may have some hundred gifts.
  'on-edition-page-due-make-forms': {
    ...writes('events', 'shop', 'site', 'terms'),
    timeoutSeconds: 180,
    memoryMb: 1024,
  },
  'on-work-form-ready-mail': writes('events', 'stage', 'mail', 'site', 'files', 'terms'),
  'on-work-form-answered-ask': sendsMail(),
  'on-outreach-due-send': writes('events', 'stage', 'mail', 'shop', 'site', 'files', 'terms'),

  // All of a large customer in memory, once.
  'on-export-asked-make': {
    ...writes('events', 'stage', 'mail', 'site', 'shop', 'files'),
    ...{ photos: 'exports', timeoutSeconds: 180, memoryMb: 1769 },
  },
  'on-forgetting-due-forget': {
    ...writes('events', 'terms', 'files', 'inbox', 'payments', 'site'),
    ...{ photos: 'forgets', queriesDue: true, timeoutSeconds: 180, memoryMb: 1024 },
  },
  'on-objection-made-mark-recipients': {
    ...{ ...writes('events', 'terms'), queriesDue: true, timeoutSeconds: 120 },
  },
  'on-recipient-objected-withdraw': { ...sendsMail(), timeoutSeconds: 120 },
  'on-participation-measure-due-measure': writes('events'),
  // People of some twenty cohorts, page by page.
  'on-laboratory-reading-due-read': {
    ...{ ...writes('events', 'stage'), timeoutSeconds: 180, memoryMb: 1024 },
  },
  'on-case-due-look-after': writes('events'),
  'on-turn-taken-reopen-cases': writes('events'),
  'on-case-event-write-mail': sendsMail(),

  'on-purchases-counted-score': writes('events'),
  // Some hundred customers, a transaction for each 33 of them.
  'on-value-page-due-walk': { ...writes('events', 'stage'), timeoutSeconds: 120, memoryMb: 1024 },
  // All cells of all shards in memory, and a whole processor for the fit.
  'refit-value-model': {
    ...writes('schedules', 'stage', 'season'),
    ...{ timeoutSeconds: 900, memoryMb: 1769 },
  },

  'on-customer-value-changed-place': writes('events'),
  'on-fence-moved-place': { ...writes('events'), queriesDue: true, timeoutSeconds: 300 },
  'on-fence-due-settle': writes('events'),
  'on-places-freed-fill': { ...writes('events'), queriesDue: true, timeoutSeconds: 120 },
  'on-customers-merged-join-care': writes('events'),
  'on-portfolio-closed-hand-over': {
    ...{ ...writes('events', 'terms'), queriesDue: true, timeoutSeconds: 300 },
  },
  'on-portfolio-due-tend': {
    ...{ ...writes('events', 'terms'), queriesDue: true, timeoutSeconds: 300 },
  },
  'on-customer-event-tell-manager': sendsMail(),

  'publish-events': { folder: 'streams', uses: ['stage', 'bus'] },
  // Some hundred purchases of one customer in memory at a time.
  'count-purchases': { ...writes('streams'), timeoutSeconds: 120, memoryMb: 1024 },
  'sweep-due': {
    ...writes('schedules', 'stage', 'bus'),
    queriesDue: true,
    // Less than the five minutes to the next sweep of the same shard.
    timeoutSeconds: 240,
  },
  'replan-after-zone-change': {
    ...writes('schedules', 'terms'),
    queriesDue: true,
    timeoutSeconds: 900,
  },

  'on-mail-feedback': writes('mail', 'stage'),
  // A mail of fifteen megabytes takes some hundred to take apart.
  'on-mail-received': {
    ...writes('mail', 'stage', 'files', 'inbox'),
    photos: 'keeps',
    memoryMb: 1769,
  },
} as const satisfies Record<string, FunctionNeeds>;
