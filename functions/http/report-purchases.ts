import * as z from 'zod';
import {
  PurchaseReceipt,
  REPORTED_COUNT_MAX,
  ReportedPurchase,
} from '../../shared/purchases/reported-purchase.ts';
import { takeReported } from '../../shared/purchases/take-reported.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { purchaseResources } from '../runtime/resources-purchases.ts';

const resources = resourcesOf(purchaseResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/purchases',
  summary:
    'Report what customers bought or gave back elsewhere: one or up to a hundred, in any order, as often ' +
    'as you like: source and number make a purchase the same. Each is taken in or refused by itself.',
  auth: 'apiKey:purchases',
  request: {
    body: z.strictObject({
      purchases: z.array(ReportedPurchase).min(1).max(REPORTED_COUNT_MAX).readonly(),
    }),
  },
  bodyBytesMax: 5_000_000,
  responses: { 200: z.object({ receipts: z.array(PurchaseReceipt).readonly() }) },
  refusals: { purchase_twice: { status: 422, field: 'purchases' } },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ body }) =>
  respond(await takeReported(resources, body.purchases), {
    ...endpoint.refusals,
    accepted: (receipts) => json(200, { receipts }),
  }),
);
