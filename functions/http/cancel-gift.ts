import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { GiftView, giftView } from '../../shared/gifts/gift-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_GIFT, ownGift } from '../runtime/own-gift.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/gifts/{giftId}/cancel',
  summary: 'Free until it is charged, refunded in full until the carrier has it.',
  auth: 'customer',
  request: { pathParameters: OWN_GIFT },
  responses: { 200: GiftView },
  refusals: {
    gift_not_found: 404,
    not_placed: 404,
    already_on_its_way: 409,
    already_delivered: 409,
    already_lapsed: 409,
    charge_in_progress: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) =>
  respond(await cancelGift(resources, ownGift(request)), {
    ...endpoint.refusals,
    accepted: (gift) => json(200, giftView(gift)),
  }),
);
