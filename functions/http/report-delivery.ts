import * as z from 'zod';
import { GiftId } from '../../shared/gifts/gift.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/gifts/{giftId}/carrier-reports',
  summary: 'A carrier says what became of a parcel; repeats and any order are welcome.',
  auth: 'apiKey:carrier',
  request: {
    pathParameters: z.object({ giftId: GiftId }),
    body: z.strictObject({ status: z.enum(['dispatched', 'delivered', 'failed']) }),
  },
  responses: { 200: z.object({ giftId: GiftId, state: z.string() }) },
  refusals: {
    gift_not_found: 404,
    not_released: 409,
    gift_cancelled: 409,
    already_delivered: 409,
    no_parcel: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ pathParameters, body }) =>
  respond(await reportDelivery(resources, { ...pathParameters, ...body }), {
    ...endpoint.refusals,
    accepted: ({ id: giftId, state }) => json(200, { giftId, state }),
  }),
);
