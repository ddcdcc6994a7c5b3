import { FUNCTION_NAMES, type FunctionName, needsOf } from './functions.ts';
import type { StageSettings } from './stages.ts';

export type Route = `${'GET' | 'POST' | 'PATCH'} /${string}`;

/** Every address of the HTTP API and the function that answers it. */
export const ROUTES = {
  'POST /v1/gift-orders': 'place-gift-order',
  'GET /v1/gift-orders/{giftOrderId}': 'get-gift-order',
  'GET /v1/gifts': 'list-gifts',
  'GET /v1/gifts/{giftId}': 'get-gift',
  'PATCH /v1/gifts/{giftId}': 'change-gift',
  'POST /v1/gifts/{giftId}/cancel': 'cancel-gift',
  'POST /v1/gifts/{giftId}/carrier-reports': 'report-delivery',
  'GET /v1/fulfilment/releases': 'list-releases',
  'GET /v1/print-jobs': 'list-print-jobs',
  'POST /v1/print-jobs/{printJobId}/printed': 'mark-printed',
  'POST /v1/editions': 'publish-edition',
  'GET /v1/editions/{editionId}': 'get-edition',
  'POST /v1/editions/{editionId}/stop': 'stop-edition',
  'POST /v1/editions/{editionId}/resume': 'resume-edition',
  'GET /v1/work-forms/{workFormId}': 'get-work-form',
  'POST /v1/work-forms/{workFormId}/answers': 'answer-work-form',
  'POST /v1/occasions/stop': 'stop-occasion',
  'POST /v1/occasions/lift': 'lift-occasion',
  'GET /v1/recipients': 'list-recipients',
  'POST /v1/recipients': 'add-recipient',
  'PATCH /v1/recipients/{recipientId}': 'change-recipient',
  'GET /v1/me': 'get-me',
  'PATCH /v1/me': 'change-me',
  'POST /v1/me/payment-methods': 'add-payment-method',
  'POST /v1/me/payment-methods/{setupRef}/finish': 'finish-payment-method',
  'GET /v1/products': 'list-products',
  'POST /v1/sign-in': 'begin-sign-in',
  'POST /v1/sign-in/confirm': 'confirm-sign-in',
  'POST /v1/sign-out': 'sign-out',
  'GET /openapi.json': 'openapi',
  'GET /': 'front-page',
  'GET /style.css': 'style-sheet',
  'GET /page.js': 'page-script',
  'GET /sign-in': 'sign-in-page',
  'POST /sign-in': 'sign-in-action',
  'GET /sign-in/code': 'sign-in-code-page',
  'POST /sign-in/code': 'sign-in-code-action',
  'POST /sign-out': 'sign-out-action',
  'GET /gifts': 'gift-book-page',
  'GET /gifts/{giftId}': 'gift-page',
  'POST /gifts/{giftId}': 'gift-page-action',
  'GET /again': 'again-page',
  'GET /again/{workFormId}': 'again-form-page',
  'POST /again': 'again-action',
  'GET /people': 'people-page',
  'POST /people': 'people-action',
  'GET /people/{recipientId}': 'person-page',
  'POST /people/{recipientId}': 'person-action',
  'GET /welcome': 'welcome-page',
  'POST /welcome': 'welcome-action',
  'GET /me': 'me-page',
  'POST /me': 'me-action',
  'POST /me/sessions': 'me-sessions-action',
  'GET /cards': 'cards-page',
  'POST /cards': 'cards-action',
  'GET /order': 'order-sheet-page',
  'POST /order': 'order-sheet-action',
  'GET /order/{sheetId}': 'order-check-page',
  'POST /order/{sheetId}': 'order-check-action',
  'GET /orders/{giftOrderId}': 'order-placed-page',
  'GET /products/{productCode}/picture.svg': 'product-picture',
  'GET /cards/new': 'card-page',
  'POST /cards/new': 'card-page-action',
  'GET /cards/return': 'card-return-page',
  'GET /decline-mail': 'decline-mail-page',
  'POST /decline-mail': 'decline-mail-action',
  'GET /staff': 'staff-page',
  'POST /staff': 'staff-sign-in-action',
  'POST /staff/sign-out': 'staff-sign-out-action',
  'GET /staff/work-forms': 'staff-find-form-page',
  'GET /staff/work-forms/{workFormId}': 'staff-form-page',
  'POST /staff/work-forms/{workFormId}': 'staff-form-action',
} as const satisfies Record<Route, FunctionName>;

/** What only one payment provider needs, and what must not exist beside the other. */
export const ROUTES_BY_PAYMENTS = {
  stripe: { 'POST /v1/webhooks/stripe': 'stripe-webhook' },
  sandbox: {
    'GET /sandbox/cards/{setupRef}': 'sandbox-card-page',
    'POST /sandbox/cards/{setupRef}': 'sandbox-card-action',
  },
} as const satisfies Record<StageSettings['payments'], Record<Route, FunctionName>>;

export function routesOf(settings: StageSettings): readonly (readonly [Route, FunctionName])[] {
  return Object.entries({ ...ROUTES, ...ROUTES_BY_PAYMENTS[settings.payments] }) as never;
}

/** What exists in such a stage: what nothing leads to is not deployed. */
export function functionsOf(settings: StageSettings): readonly FunctionName[] {
  const routed = new Set(routesOf(settings).map(([, functionName]) => functionName));
  return FUNCTION_NAMES.filter((name) => {
    const { folder } = needsOf(name);
    return (folder !== 'http' && folder !== 'pages') || routed.has(name);
  });
}
