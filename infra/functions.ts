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
  /** May query the `due` index. */
  readonly queriesDue?: true;
  /** 10 for what a person waits for, 60 otherwise. */
  readonly timeoutSeconds?: number;
  /** 512: below it the share of a processor makes a cold start slower, above it nothing waits less. */
  readonly memoryMb?: number;
};

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
  'add-payment-method': { ...writes('http', 'payments', 'site'), timeoutSeconds: 29 },
  'finish-payment-method': { ...writes('http', 'payments', 'site'), timeoutSeconds: 29 },
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
  'me-page': reads('pages', 'shop'),
  'me-action': writes('pages', 'shop'),
  'me-sessions-action': writes('pages', 'shop'),
  'cards-page': reads('pages', 'shop', 'site', 'terms'),
  'cards-action': writes('pages', 'shop'),
  'gift-book-page': reads('pages', 'shop', 'terms'),
  'again-page': reads('pages', 'shop', 'terms'),
  'again-form-page': reads('pages', 'shop', 'terms'),
  'again-action': writes('pages', 'shop', 'terms'),
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
  'decline-mail-page': reads('pages', 'shop'),
  'decline-mail-action': writes('pages', 'shop'),
  'staff-page': reads('pages', 'shop'),
  'staff-sign-in-action': writes('pages', 'shop'),
  'staff-sign-out-action': writes('pages', 'shop'),
  'staff-find-form-page': reads('pages', 'shop', 'terms'),
  'staff-form-page': reads('pages', 'shop', 'terms'),
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
  'on-gift-released-list-release': writes('events', 'terms'),
  'on-gift-event-write-mail': sendsMail(),
  'on-occasion-stopped-cancel-gifts': { ...sendsMail(), timeoutSeconds: 120 },
  'on-plan-changed-replan-gifts': { ...writes('events', 'terms'), timeoutSeconds: 120 },
  'on-card-added-try-declined-gifts': charges('terms'),
  // A whole processor: drawing is all that it does.
  'on-print-job-added-make-pdf': {
    ...writes('events', 'files'),
    writesFiles: true,
    memoryMb: 1769,
  },

  // A page of givers, one after the other; each may have some hundred gifts.
  'on-edition-page-due-make-forms': {
    ...writes('events', 'shop', 'site', 'terms'),
    timeoutSeconds: 180,
    memoryMb: 1024,
  },
  'on-work-form-ready-mail': writes('events', 'stage', 'mail', 'site', 'files', 'terms'),
  'on-work-form-answered-ask': sendsMail(),

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
