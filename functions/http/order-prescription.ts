import * as z from 'zod';
import { PlainDate } from '../../shared/kernel/time.ts';
import { orderTheSameAgain } from '../../shared/prescriptions/order-the-same-again.ts';
import { placedOf } from '../../shared/prescriptions/place-again.ts';
import { PrescriptionId } from '../../shared/prescriptions/prescription.ts';
import {
  OrderedAgainView,
  prescriptionView,
} from '../../shared/prescriptions/prescription-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

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
  path: '/v1/me/prescriptions/{prescriptionId}/order',
  summary:
    'The same again, to oneself or to whom it is for, as early as it can unless a day is said.',
  auth: 'customer',
  request: {
    pathParameters: z.object({
      prescriptionId: z.union([PrescriptionId, z.literal('last')]).meta({
        description: '`last` for the one that was ordered last.',
      }),
    }),
    headers: z.object({
      'idempotency-key': z.string().min(1).max(200).meta({
        description: 'A repeat under the same key is answered from the first order.',
      }),
    }),
    body: z.strictObject({
      channel: z.enum(['page', 'mail', 'phone', 'store']).default('page'),
      deliverOn: z.exactOptional(PlainDate),
      seenMinor: z
        .exactOptional(z.int().nonnegative())
        .meta({ description: 'The price as it was said; another one is refused.' }),
    }),
  },
  responses: { 201: OrderedAgainView },
  refusals: {
    prescription_not_found: 404,
    no_prescription: 404,
    customer_not_found: 404,
    which_one: { status: 409, field: 'prescriptionId' },
    no_card: 409,
    address_missing: 422,
    recipient_not_found: 422,
    product_gone: 422,
    choice_gone: 422,
    email_missing: 422,
    occasion_stopped: 422,
    too_soon: { status: 422, field: 'deliverOn' },
    too_far_ahead: { status: 422, field: 'deliverOn' },
    price_changed: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) => {
  const { customerId, staff, pathParameters, headers, body } = request;
  const sourceId = headers['idempotency-key'];
  const heard = staff === undefined ? {} : { staff };
  const asked = { customerId, sourceId, ...heard, ...pathParameters, ...body };
  return respond(await orderTheSameAgain(resources, asked), {
    ...endpoint.refusals,
    accepted: ({ order, prescription }) =>
      json(201, { ...placedOf(order), prescription: prescriptionView(prescription) }),
  });
});
