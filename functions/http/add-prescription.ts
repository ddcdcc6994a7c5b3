import * as z from 'zod';
import type { DraftProblem } from '../../shared/prescriptions/decide-prescription.ts';
import { PrescriptionDraft } from '../../shared/prescriptions/prescription-draft.ts';
import {
  PrescriptionView,
  prescriptionView,
} from '../../shared/prescriptions/prescription-view.ts';
import { addPrescription } from '../../shared/prescriptions/write-prescription.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { prescriptionResources } from '../runtime/resources-prescriptions.ts';

const resources = resourcesOf(
  prescriptionResources,
  catalogueResources,
  customerResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/prescriptions',
  summary: 'Write down what the customer buys again and again, with a standing order if they like.',
  auth: 'customer',
  request: {
    headers: z.object({
      'idempotency-key': z.string().min(1).max(200).optional().meta({
        description: 'A repeat under the same key is answered from the first.',
      }),
    }),
    body: PrescriptionDraft,
  },
  responses: { 201: PrescriptionView },
  refusals: {
    draft_refused: 422,
    too_many_prescriptions: 409,
    customer_not_found: 404,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, headers, body: draft }) => {
  const sourceId = headers['idempotency-key'];
  const source = sourceId === undefined ? {} : { sourceId };
  return respond(
    await addPrescription(resources, { customerId, draft, ...source }),
    { ...endpoint.refusals, accepted: (added) => json(201, prescriptionView(added)) },
    (problems: readonly DraftProblem[]) =>
      problems.map(({ code, ...problem }) => ({ ...problem, reason: code })),
  );
});
