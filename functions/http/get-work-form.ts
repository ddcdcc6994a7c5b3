import * as z from 'zod';
import { openWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import { WorkFormView, workFormView } from '../../shared/work-forms/work-form-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/v1/work-forms/{workFormId}',
  summary: 'A work form as it was printed, by the number that stands on it',
  auth: 'staffKey:key_in_forms',
  request: { pathParameters: z.object({ workFormId: WorkFormId }) },
  responses: { 200: WorkFormView },
  refusals: { work_form_not_found: 404 },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ staff, pathParameters: { workFormId } }) =>
  respond(await openWorkForm(resources, workFormId), {
    ...endpoint.refusals,
    accepted: async (opened) => {
      const { customerId } = opened.form;
      const at = resources.clock.now();
      await resources.looks.note({ customerId, staff, lookedAt: 'work_form', at });
      return json(200, workFormView(opened));
    },
  }),
);
