import * as z from 'zod';
import { PlainDate } from '../../shared/kernel/time.ts';
import { STANDING_PRESSES } from '../../shared/prescriptions/decide-standing-press.ts';
import {
  PrescriptionView,
  prescriptionView,
} from '../../shared/prescriptions/prescription-view.ts';
import { pressStandingOrder } from '../../shared/prescriptions/press-standing-order.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_PRESCRIPTION } from '../runtime/own-prescription.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(
  prescriptionResources,
  catalogueResources,
  customerResources,
  giftResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/prescriptions/{prescriptionId}/standing-order',
  summary: 'Skip the next delivery, pause, go on, stop, or agree to a new price.',
  auth: 'customer',
  request: {
    pathParameters: OWN_PRESCRIPTION,
    body: z.strictObject({
      press: z.enum(STANDING_PRESSES),
      seenOn: z.exactOptional(PlainDate).meta({
        description: 'The next delivery as you saw it: it is skipped once, however often you ask.',
      }),
      seenMinor: z.exactOptional(z.int().nonnegative()).meta({
        description: 'The price that is agreed to; another one is refused.',
      }),
    }),
  },
  responses: { 200: PrescriptionView },
  refusals: {
    prescription_not_found: 404,
    customer_not_found: 404,
    no_standing_order: 409,
    nothing_to_agree: 409,
    price_changed: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, pathParameters, body }) =>
  respond(await pressStandingOrder(resources, { customerId, ...pathParameters }, body), {
    ...endpoint.refusals,
    accepted: (pressed) => json(200, prescriptionView(pressed)),
  }),
);
