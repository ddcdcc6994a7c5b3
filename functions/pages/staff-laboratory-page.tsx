import * as z from 'zod';
import { isLaboratoryNotice } from '../../shared/pages/messages/laboratory.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { laboratoryReply } from '../runtime/laboratory-reply.tsx';
import { BROWSER, pageVoice, spoilable } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { measurementResources } from '../runtime/resources-measurement.ts';
import { valueResources } from '../runtime/resources-value.ts';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(measurementResources, valueResources);

export const endpoint = {
  method: 'GET',
  path: '/staff/laboratory',
  summary: 'What management brings, compared with customers who stay as usual',
  auth: 'staff:see_laboratory',
  request: {
    query: z.object({ notice: spoilable(z.string().refine(isLaboratoryNotice)) }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { notice } = request.query;
  return laboratoryReply(resources, {
    ...{ voice: pageVoice(request), asker: request },
    notice: notice !== undefined && isLaboratoryNotice(notice) ? notice : undefined,
  });
});
