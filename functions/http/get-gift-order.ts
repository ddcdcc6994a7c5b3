import * as z from 'zod';
import { findGiftOrder } from '../../shared/gifts/find-gift-order.ts';
import { GiftOrderId } from '../../shared/gifts/gift.ts';
import { GiftOrderView, giftOrderView } from '../../shared/gifts/gift-order-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/gift-orders/{giftOrderId}',
  summary: 'What was agreed when it was ordered.',
  auth: 'customer',
  request: { pathParameters: z.object({ giftOrderId: GiftOrderId }) },
  responses: { 200: GiftOrderView },
  refusals: { order_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerIds, pathParameters }) =>
  respond(await findGiftOrder(resources, { customerId: customerIds, ...pathParameters }), {
    ...endpoint.refusals,
    accepted: (order) => json(200, giftOrderView(order)),
  }),
);
