import { GiftView, giftView } from '../../shared/gifts/gift-view.ts';
import { findGift } from '../../shared/gifts/list-gifts.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_GIFT, ownGift } from '../runtime/own-gift.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/gifts/{giftId}',
  summary: 'One gift: its state, what happens when, and what is still possible.',
  auth: 'customer',
  request: { pathParameters: OWN_GIFT },
  responses: { 200: GiftView },
  refusals: { gift_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) =>
  respond(await findGift(resources, ownGift(request)), {
    ...endpoint.refusals,
    accepted: (gift) => json(200, giftView(gift)),
  }),
);
