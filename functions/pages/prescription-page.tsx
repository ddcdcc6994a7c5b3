import * as z from 'zod';
import { regularFormOf } from '../../shared/pages/prescriptions/regular-form.ts';
import { findPrescription } from '../../shared/prescriptions/find-prescription.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { OWN_PRESCRIPTION } from '../runtime/own-prescription.ts';
import { BROWSER, NOTICE_QUERY, problemPage, signedIn, spoilable } from '../runtime/page.tsx';
import { prescriptionReply, productOf } from '../runtime/prescription-reply.tsx';
import { problemReply } from '../runtime/problem.ts';
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
  method: 'GET',
  path: '/regulars/{prescriptionId}',
  summary: 'One thing that whoever is signed in buys again and again',
  auth: 'visitor',
  request: {
    pathParameters: OWN_PRESCRIPTION,
    query: z.object({ ...NOTICE_QUERY, do: spoilable(z.literal('change')) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const asked = { ...request, ...request.pathParameters, customerId: signedIn(request) };
    const { query: notice } = request;
    if (notice.do === undefined) return prescriptionReply(resources, asked, { notice });
    const stored = await findPrescription(resources, asked);
    if (stored === undefined) return problemReply(404, 'prescription_not_found');
    const product = await productOf(resources, stored.productCode);
    const filled = { form: regularFormOf(stored), product };
    return prescriptionReply(resources, asked, { notice, filled });
  },
  { pageOf: problemPage },
);
