import { changeGift } from '../../shared/gifts/change-gift.ts';
import { GiftChangeRequest } from '../../shared/gifts/gift-line.ts';
import { GiftView, giftView } from '../../shared/gifts/gift-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_GIFT, ownGift } from '../runtime/own-gift.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

export const endpoint = {
  method: 'PATCH',
  path: '/v1/gifts/{giftId}',
  summary: 'Change anything about a gift until its charge begins. What is not mentioned stays.',
  auth: 'customer',
  request: { pathParameters: OWN_GIFT, body: GiftChangeRequest },
  responses: { 200: GiftView },
  refusals: {
    gift_not_found: 404,
    not_placed: 404,
    charge_begun: 409,
    already_cancelled: 409,
    already_lapsed: 409,
    changed_meanwhile: 409,
    line_refused: 422,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) => {
  const { version, ...change } = request.body;
  const changed = await changeGift(resources, {
    giftId: ownGift(request),
    change,
    ...(version === undefined ? {} : { versionExpected: version }),
  });
  return respond(
    changed,
    { ...endpoint.refusals, accepted: (gift) => json(200, giftView(gift)) },
    (problems) =>
      problems.map(({ field, code, possible }) => ({
        ...{ field, reason: code },
        ...(possible === undefined ? {} : { possible }),
      })),
  );
});
