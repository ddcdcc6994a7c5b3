import type { EnvironmentGroup } from '../functions/runtime/environment.ts';

/** What wakes a function; the folder in which its handler lives. */
export type FunctionFolder = 'http' | 'pages' | 'events' | 'schedules' | 'streams' | 'mail';

/**
 * What one function needs, said once: its environment and its rights both follow from this.
 * `table` is reading, `bus` is putting events, `mail` is sending, `payments` is the provider's key.
 */
export type FunctionNeeds = {
  readonly folder: FunctionFolder;
  readonly uses: readonly EnvironmentGroup[];
  /** May also write to the table; only with `table`. */
  readonly writes?: true;
  /** May query the `due` index. */
  readonly queriesDue?: true;
  /** 10 for what a person waits for, 60 otherwise. */
  readonly timeoutSeconds?: number;
  /** 512: below it the share of a processor makes a cold start slower, above it nothing waits less. */
  readonly memoryMb?: number;
};

const http = (...uses: EnvironmentGroup[]) =>
  ({ folder: 'http', uses: ['stage', 'table', ...uses] }) as const;
const httpWrite = (...uses: EnvironmentGroup[]) => ({ ...http(...uses), writes: true }) as const;
const page = (...uses: EnvironmentGroup[]) =>
  ({ folder: 'pages', uses: ['stage', 'table', 'site', ...uses] }) as const;
const pageWrite = (...uses: EnvironmentGroup[]) => ({ ...page(...uses), writes: true }) as const;
const worker = (...uses: EnvironmentGroup[]) =>
  ({ folder: 'events', uses: ['stage', 'table', ...uses], writes: true }) as const;

/** Every function. The key is its name here and, behind `proprietor-<stage>-`, in AWS. */
export const FUNCTIONS = {
  'place-gift-order': { ...httpWrite('terms'), timeoutSeconds: 29, memoryMb: 1024 },
  'get-gift-order': http(),
  'list-gifts': http(),
  'get-gift': http(),
  'change-gift': httpWrite('terms'),
  'cancel-gift': httpWrite(),
  'stop-occasion': httpWrite(),
  'lift-occasion': httpWrite(),
  'list-recipients': http(),
  'add-recipient': httpWrite(),
  'change-recipient': httpWrite(),
  'get-me': http(),
  'change-me': httpWrite(),
  'add-payment-method': httpWrite('site', 'payments'),
  'finish-payment-method': httpWrite('payments'),
  'list-products': http(),
  'report-delivery': httpWrite(),
  'list-releases': http(),
  'stripe-webhook': { ...httpWrite('payments'), timeoutSeconds: 29 },
  'begin-sign-in': httpWrite('site', 'mail'),
  'confirm-sign-in': httpWrite(),
  'sign-out': httpWrite(),
  openapi: { folder: 'http', uses: ['stage', 'site'] },

  'front-page': { folder: 'pages', uses: ['stage', 'site'] },
  'gift-page': page('terms'),
  'gift-page-action': pageWrite('terms'),
  'card-page': page(),
  'card-page-action': pageWrite('payments'),
  'card-return-page': pageWrite('payments'),
  'sandbox-card-page': page(),
  'sandbox-card-action': pageWrite('payments'),

  'on-gift-reminder-due-remind': worker('site', 'mail', 'terms'),
  // A provider may hold a call for 80 seconds before it gives up.
  'on-gift-charge-due-charge': { ...worker('payments', 'terms'), timeoutSeconds: 180 },
  'on-gift-refund-due-refund': { ...worker('payments'), timeoutSeconds: 180 },
  'on-gift-delivery-due-send-e-gift': worker('site', 'mail', 'terms'),
  'on-gift-confirmation-due-check': worker('terms'),
  'on-gift-order-finish-due-finish': { ...worker('terms'), timeoutSeconds: 120 },
  'on-gift-order-placed-confirm': worker('site', 'mail', 'terms'),
  'on-gift-released-list-release': worker(),
  'on-gift-event-write-mail': worker('site', 'mail', 'terms'),
  'on-occasion-stopped-cancel-gifts': { ...worker(), timeoutSeconds: 120 },
  'on-plan-changed-replan-gifts': { ...worker('terms'), timeoutSeconds: 120 },
  'on-card-added-try-declined-gifts': { ...worker('payments', 'terms'), timeoutSeconds: 180 },

  'publish-events': { folder: 'streams', uses: ['stage', 'bus'] },
  'sweep-due': {
    folder: 'schedules',
    uses: ['stage', 'table', 'bus'],
    writes: true,
    queriesDue: true,
    // Less than the five minutes to the next sweep of the same shard.
    timeoutSeconds: 240,
  },
  'replan-after-zone-change': {
    folder: 'schedules',
    uses: ['stage', 'table', 'terms'],
    writes: true,
    queriesDue: true,
    timeoutSeconds: 900,
  },

  'on-mail-feedback': {
    folder: 'mail',
    uses: ['stage', 'table'],
    writes: true,
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
