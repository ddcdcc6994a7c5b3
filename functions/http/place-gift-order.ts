import * as z from 'zod';
import { fieldsOfLines } from '../../shared/gifts/decide-gift-order.ts';
import { GiftOrderRequest } from '../../shared/gifts/gift-line.ts';
import { GiftOrderView, giftOrderView } from '../../shared/gifts/gift-order-view.ts';
import { orderGifts } from '../../shared/gifts/order-gifts.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/gift-orders',
  summary: 'Order up to 1,000 gifts, all or none; every refused line is named with its reasons.',
  auth: 'customer',
  request: {
    headers: z.object({
      'idempotency-key': z.string().min(1).max(200).optional().meta({
        description: 'A repeat under the same key is answered from the first order.',
      }),
    }),
    body: GiftOrderRequest,
  },
  bodyBytesMax: 5_000_000,
  responses: { 201: GiftOrderView },
  refusals: {
    lines_refused: 422,
    too_many_gifts: { status: 422, field: 'gifts' },
    idempotency_key_reused: { status: 422, field: 'idempotency-key' },
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, headers, body }) => {
  const key = headers['idempotency-key'];
  const ordered = await orderGifts(resources, {
    customerId,
    lines: body.gifts,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  });
  return respond(
    ordered,
    { ...endpoint.refusals, accepted: (order) => json(201, giftOrderView(order)) },
    fieldsOfLines,
  );
});
