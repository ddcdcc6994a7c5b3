import * as z from 'zod';
import { sameAgainPath } from '../../shared/pages/regular-paths.ts';
import { openSameAgain } from '../../shared/prescriptions/open-same-again.ts';
import { orderTheSameAgain } from '../../shared/prescriptions/order-the-same-again.ts';
import { placedOf } from '../../shared/prescriptions/place-again.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { SourceId } from '../runtime/own-prescription.ts';
import { problemPage } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';
import { SAME_AGAIN } from '../runtime/same-again-request.ts';

const resources = resourcesOf(
  prescriptionResources,
  dialogueResources,
  catalogueResources,
  customerResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'POST',
  path: '/same-again/{token}',
  summary: 'The same again, by one press from the link of a mail',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    pathParameters: SAME_AGAIN,
    body: z.object({
      do: z.literal('order'),
      source: SourceId,
      seen: z.coerce.number().int().nonnegative(),
    }),
  },
  responses: {},
  refusals: { link_not_valid: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async ({ pathParameters: { token }, body }) =>
    respond(await openSameAgain(resources, token), {
      ...endpoint.refusals,
      accepted: async ({ regular: { prescription } }) => {
        const { customerId, id: prescriptionId } = prescription;
        const ordered = await orderTheSameAgain(resources, {
          ...{ customerId, prescriptionId, channel: 'mail' },
          ...{ sourceId: body.source, seenMinor: body.seen },
        });
        if (!ordered.ok) return redirect(sameAgainPath(token, { notice: ordered.refusal }));
        const on = placedOf(ordered.value.order).deliverOn.toString();
        return redirect(sameAgainPath(token, { notice: 'ordered', on }));
      },
    }),
  { pageOf: problemPage },
);
