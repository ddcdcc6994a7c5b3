import * as z from 'zod';
import { findHistory } from '../../shared/purchases/find-history.ts';
import { HistoryView, historyView } from '../../shared/purchases/history-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { purchaseResources } from '../runtime/resources-purchases.ts';

const resources = resourcesOf(purchaseResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/purchases',
  summary: 'What the customer bought, here and elsewhere, the newest first, with what came back.',
  auth: 'customer',
  request: {
    query: z.strictObject({
      page: z.exactOptional(z.coerce.number<string>().int().min(1).max(10_000)),
    }),
  },
  responses: { 200: HistoryView },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, query }) =>
  respond(await findHistory(resources, { customerId, ...query }), {
    ...endpoint.refusals,
    accepted: (history) => json(200, historyView(history)),
  }),
);
