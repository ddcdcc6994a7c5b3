import type { EnvironmentGroup } from '../functions/runtime/environment.ts';

/** What wakes a function; the folder in which its handler lives. */
export type FunctionFolder = 'http' | 'pages' | 'events' | 'schedules' | 'streams' | 'mail';

/**
 * What one function needs, said once: its environment and its rights both follow from this.
 * `table` is reading, `files` is reading and making links, `bus` is putting events, `mail` is sending, `payments` is the provider's key.
 */
export type FunctionNeeds = {
  readonly folder: FunctionFolder;
  readonly uses: readonly EnvironmentGroup[];
  /** May also write to the table; only with `table`. */
  readonly writes?: true;
  /** May also put files; only with `files`. */
  readonly writesFiles?: true;
  /** Instead of what is printed, pictures; only with `files`. */
  readonly photos?: PhotoUse;
  /** May query the `due` index. */
  readonly queriesDue?: true;
  /** 10 for what a person waits for, 60 otherwise. */
  readonly timeoutSeconds?: number;
  /** 512: below it the share of a processor makes a cold start slower, above it nothing waits less. */
  readonly memoryMb?: number;
};

/** `shows` links to clean pictures, `takes` makes upload forms besides, `cleans` makes the clean ones; `keeps` puts what came by mail. */
export type PhotoUse = 'shows' | 'takes' | 'cleans' | 'keeps';

type Uses = readonly EnvironmentGroup[];
const reads = (folder: FunctionFolder, ...uses: Uses) =>
  ({ folder, uses: ['table', ...uses] }) as const;
const writes = (folder: FunctionFolder, ...uses: Uses) =>
  ({ ...reads(folder, ...uses), writes: true }) as const;
/** A provider may hold a call for 80 seconds before it gives up. */
const charges = (...uses: Uses) =>
  ({ ...writes('events', 'payments', 'site', ...uses), timeoutSeconds: 180 }) as const;
const sendsMail = () => writes('events', 'stage', 'mail', 'site', 'terms');

/**
 * Every function. The key is its name here and, behind `proprietor-<stage>-`, in AWS. A test holds
 * `uses` to what its bundle reads.
 */
export const FUNCTIONS = {
  'place-gift-order': { ...writes('http', 'terms'), timeoutSeconds: 29, memoryMb: 1024 },
  'get-gift-order': reads('http', 'terms'),
  'list-gifts': reads('http', 'terms'),
  'get-gift': reads('http', 'terms'),
  'change-gift': writes('http', 'terms'),
  'cancel-gift': writes('http', 'terms'),
  'stop-occasion': writes('http', 'terms'),
  'lift-occasion': writes('http'),
  'list-recipients': reads('http'),
  'add-recipient': writes('http'),
  'change-recipient': writes('http'),
  'get-me': reads('http'),
  'change-me': writes('http'),
  'get-permissions': reads('http'),
  'change-permissions': writes('http'),
  'list-outreach': reads('http'),
  'add-payment-method': { ...writes('http', 'payments', 'site'), timeoutSeconds: 29 },
  'finish-payment-method': { ...writes('http', 'payments', 'site'), timeoutSeconds: 29 },
  'list-prescriptions': reads('http', 'terms'),
  'add-prescription': writes('http', 'terms'),
  'change-prescription': writes('http', 'terms'),
  'remove-prescription': writes('http'),
  'order-prescription': writes('http', 'terms'),
  'press-standing-order': writes('http', 'terms'),
  'list-products': reads('http'),
  'report-delivery': writes('http', 'terms'),
  'list-releases': reads('http', 'terms'),
  'list-print-jobs': { ...reads('http', 'files'), queriesDue: true },
  'mark-printed': writes('http'),
  'publish-edition': writes('http'),
  'get-edition': reads('http'),
  'stop-edition': writes('http'),
  'resume-edition': writes('http'),
  'get-work-form': reads('http', 'terms'),
  'answer-work-form': { ...writes('http', 'terms'), timeoutSeconds: 29 },
  'stripe-webhook': { ...writes('http', 'payments', 'site', 'terms'), timeoutSeconds: 29 },
  'begin-sign-in': writes('http', 'stage', 'mail', 'site'),
  'confirm-sign-in': writes('http'),
  'sign-out': writes('http'),
  'list-facts': reads('http'),
  'add-fact': writes('http'),
  'change-fact': writes('http'),
  'change-fact-settings': writes('http'),
  'answer-question': writes('http'),
  'list-turns': reads('http', 'terms'),
  'add-turn': writes('http'),
  'list-identifiers': reads('http'),
  'add-identifier': writes('http', 'stage', 'mail', 'site'),
  'remove-identifier': writes('http'),
  'choose-primary-email': writes('http'),
  'take-call': { ...writes('http'), memoryMb: 1024 },
  'note-call': { ...writes('http', 'terms'), timeoutSeconds: 29 },
  'swipe-card': { ...writes('http'), memoryMb: 1024 },
  'note-visit': { ...writes('http', 'terms'), timeoutSeconds: 29 },
  'begin-photo': { ...reads('http', 'files'), photos: 'takes' },
  'get-photo': { ...reads('http', 'files'), photos: 'shows' },
  'make-proposal': writes('http', 'terms'),
  'get-proposal': { ...reads('http', 'files'), photos: 'shows' },
  'answer-proposal': writes('http', 'terms'),
  'give-feedback': writes('http', 'terms'),
  openapi: { folder: 'http', uses: [] },

  'style-sheet': { folder: 'pages', uses: [] },
  'page-script': { folder: 'pages', uses: [] },
  'front-page': reads('pages', 'shop', 'terms'),
  'sign-in-page': reads('pages', 'shop'),
  'sign-in-action': writes('pages', 'stage', 'shop', 'mail', 'site'),
  'sign-in-code-page': reads('pages', 'shop'),
  'sign-in-code-action': writes('pages', 'shop'),
  'sign-out-action': writes('pages', 'shop'),
  'welcome-page': reads('pages', 'shop'),
  'welcome-action': writes('pages', 'shop'),
  'known-page': writes('pages', 'shop', 'terms'),
  'known-action': writes('pages', 'shop'),
  'question-page': reads('pages', 'shop'),
  'question-action': writes('pages', 'shop'),
  'conversation-page': reads('pages', 'shop', 'terms'),
  'conversation-action': writes('pages', 'shop', 'terms'),
  'me-page': reads('pages', 'shop'),
  'me-action': writes('pages', 'shop'),
  'identifiers-page': reads('pages', 'shop'),
  'identifiers-action': writes('pages', 'stage', 'shop', 'mail', 'site'),
  'me-sessions-action': writes('pages', 'shop'),
  'cards-page': reads('pages', 'shop', 'site', 'terms'),
  'cards-action': writes('pages', 'shop'),
  'gift-book-page': reads('pages', 'shop', 'terms'),
  'again-page': reads('pages', 'shop', 'terms'),
  'again-form-page': reads('pages', 'shop', 'terms'),
  'again-action': writes('pages', 'shop', 'terms'),
  'prescriptions-page': reads('pages', 'shop', 'terms'),
  'prescriptions-action': writes('pages', 'shop', 'terms'),
  'prescription-new-page': reads('pages', 'shop', 'terms'),
  'prescription-page': reads('pages', 'shop', 'terms'),
  'prescription-action': writes('pages', 'shop', 'terms'),
  'same-again-page': reads('pages', 'shop', 'terms'),
  'same-again-action': writes('pages', 'shop', 'terms'),
  'people-page': reads('pages', 'shop', 'terms'),
  'people-action': writes('pages', 'shop', 'terms'),
  'person-page': reads('pages', 'shop', 'terms'),
  'person-action': writes('pages', 'shop', 'terms'),
  'gift-page': reads('pages', 'shop', 'site', 'terms'),
  'gift-page-action': writes('pages', 'shop', 'terms'),
  'order-sheet-page': { ...reads('pages', 'shop', 'terms'), memoryMb: 1024 },
  'order-sheet-action': { ...writes('pages', 'shop', 'terms'), timeoutSeconds: 29, memoryMb: 1024 },
  'order-check-page': { ...reads('pages', 'shop', 'terms'), memoryMb: 1024 },
  'order-check-action': { ...writes('pages', 'shop', 'terms'), timeoutSeconds: 29, memoryMb: 1024 },
  'order-placed-page': reads('pages', 'shop', 'terms'),
  'product-picture': reads('pages'),
  'card-page': reads('pages', 'shop', 'site', 'terms'),
  'card-page-action': {
    ...writes('pages', 'shop', 'payments', 'site', 'terms'),
    timeoutSeconds: 29,
  },
  'card-return-page': {
    ...writes('pages', 'shop', 'payments', 'site', 'terms'),
    timeoutSeconds: 29,
  },
  'permission-page': reads('pages', 'shop'),
  'permission-action': writes('pages', 'shop'),
  'permission-sent-page': reads('pages', 'shop'),
  'feedback-page': reads('pages', 'shop', 'terms'),
  'feedback-action': writes('pages', 'shop', 'terms'),
  'case-list-page': reads('pages', 'shop'),
  'case-open-action': writes('pages', 'shop'),
  'case-page': reads('pages', 'shop'),
  'case-action': writes('pages', 'shop'),
  'decline-mail-page': reads('pages', 'shop'),
  'decline-mail-action': writes('pages', 'shop'),
  'staff-page': { ...reads('pages', 'shop'), queriesDue: true },
  'staff-customer-find-action': reads('pages', 'shop'),
  'staff-customer-page': writes('pages', 'shop', 'terms'),
  'staff-customer-action': writes('pages', 'shop', 'terms'),
  'photos-page': { ...reads('pages', 'shop', 'site', 'files'), photos: 'takes' },
  'photo-picture': { ...reads('pages', 'shop', 'files'), photos: 'shows' },
  'proposal-page': { ...reads('pages', 'shop', 'files'), photos: 'shows' },
  'proposal-action': { ...writes('pages', 'shop', 'terms', 'files'), photos: 'shows' },
  'staff-proposal-page': { ...writes('pages', 'shop', 'files'), photos: 'shows' },
  'staff-proposal-action': { ...writes('pages', 'shop', 'terms', 'files'), photos: 'shows' },
  'staff-sign-in-action': writes('pages', 'shop'),
  'staff-sign-out-action': writes('pages', 'shop'),
  'staff-call-find-page': reads('pages', 'shop'),
  'staff-call-find-action': writes('pages', 'shop'),
  'staff-call-page': { ...writes('pages', 'shop', 'terms'), memoryMb: 1024 },
  'staff-call-action': { ...writes('pages', 'shop', 'terms'), timeoutSeconds: 29 },
  'staff-case-list-page': { ...reads('pages', 'shop'), queriesDue: true },
  'staff-case-open-action': writes('pages', 'shop'),
  'staff-case-page': writes('pages', 'shop'),
  'staff-case-action': writes('pages', 'shop'),
  'staff-find-form-page': reads('pages', 'shop', 'terms'),
  'staff-form-page': reads('pages', 'shop', 'terms'),
  'staff-mails-page': reads('pages', 'shop'),
  'staff-mails-action': {
    ...writes('pages', 'shop', 'files', 'inbox'),
    ...{ photos: 'keeps', timeoutSeconds: 29, memoryMb: 1769 },
  },
  'staff-form-action': { ...writes('pages', 'shop', 'terms'), timeoutSeconds: 29 },
  'sandbox-card-page': reads('pages', 'shop', 'payments', 'site'),
  'sandbox-card-action': writes('pages', 'shop', 'payments', 'site'),

  'on-gift-reminder-due-remind': sendsMail(),
  'on-gift-charge-due-charge': charges('terms'),
  'on-gift-refund-due-refund': charges('terms'),
  'on-gift-delivery-due-send-e-gift': sendsMail(),
  'on-gift-confirmation-due-check': writes('events', 'terms'),
  'on-gift-order-finish-due-finish': { ...writes('events', 'terms'), timeoutSeconds: 120 },
  'on-gift-order-placed-confirm': sendsMail(),
  'on-standing-order-due-order': sendsMail(),
  'on-gift-released-list-release': writes('events', 'terms'),
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

  'on-case-due-look-after': writes('events'),
  'on-turn-taken-reopen-cases': writes('events'),
  'on-case-event-write-mail': sendsMail(),

  'publish-events': { folder: 'streams', uses: ['stage', 'bus'] },
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

export type FunctionName = keyof typeof FUNCTIONS;
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];

const TIMEOUT_SECONDS: Record<FunctionFolder, number> = {
  http: 10,
  pages: 10,
  events: 60,
  schedules: 60,
  streams: 60,
  mail: 60,
};
const MEMORY_MB = 512;

/** The needs with every default filled in. */
export function needsOf(name: FunctionName): FunctionNeeds & {
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
} {
  const needs: FunctionNeeds = FUNCTIONS[name];
  return { timeoutSeconds: TIMEOUT_SECONDS[needs.folder], memoryMb: MEMORY_MB, ...needs };
}
