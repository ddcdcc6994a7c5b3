import * as z from 'zod';
import type { DraftProblem } from '../../shared/prescriptions/decide-prescription.ts';
import { PrescriptionChange } from '../../shared/prescriptions/prescription-draft.ts';
import {
  PrescriptionView,
  prescriptionView,
} from '../../shared/prescriptions/prescription-view.ts';
import { changePrescription } from '../../shared/prescriptions/write-prescription.ts';
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
  method: 'PATCH',
  path: '/v1/me/prescriptions/{prescriptionId}',
  summary: 'Change a prescription or its standing order; what is not mentioned stays.',
  auth: 'customer',
  request: {
    pathParameters: OWN_PRESCRIPTION,
    body: PrescriptionChange.safeExtend({
      version: z.int().positive().optional().meta({
        description: 'What you looked at; a change by somebody else since is then noticed.',
      }),
    }).meta({ id: 'PrescriptionChangeRequest' }),
  },
  responses: { 200: PrescriptionView },
  refusals: {
    prescription_not_found: 404,
    customer_not_found: 404,
    draft_refused: 422,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ customerId, pathParameters, body }) => {
  const { version, ...change } = body;
  const ref = { customerId, ...pathParameters };
  return respond(
    await changePrescription(resources, ref, change, version),
    { ...endpoint.refusals, accepted: (changed) => json(200, prescriptionView(changed)) },
    (problems: readonly DraftProblem[]) =>
      problems.map(({ code, ...problem }) => ({ ...problem, reason: code })),
  );
});
