import * as z from 'zod';
import { openWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import { WorkFormView, workFormView } from '../../shared/work-forms/work-form-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/work-forms/{workFormId}',
  summary: 'A work form as it was printed, by the number that stands on it',
  auth: 'apiKey:staff',
  request: { pathParameters: z.object({ workFormId: WorkFormId }) },
  responses: { 200: WorkFormView },
  refusals: { work_form_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ pathParameters: { workFormId } }) =>
  respond(await openWorkForm(resources, workFormId), {
    ...endpoint.refusals,
    accepted: (opened) => json(200, workFormView(opened)),
  }),
);
