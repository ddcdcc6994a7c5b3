import { EMPTY_REGULAR } from '../../shared/pages/prescriptions/regular-form.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, problemPage, signedIn } from '../runtime/page.tsx';
import { newPrescriptionReply } from '../runtime/prescription-new-reply.tsx';
import { newSourceId } from '../runtime/prescription-reply.tsx';
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
  path: '/regulars/new',
  summary: 'Write down something that is bought again and again',
  auth: 'visitor',
  request: { headers: BROWSER },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  (request) =>
    newPrescriptionReply(
      resources,
      { ...request, customerId: signedIn(request) },
      { filled: { form: EMPTY_REGULAR, product: undefined }, sourceId: newSourceId(resources) },
    ),
  { pageOf: problemPage },
);
