import * as z from 'zod';
import { answerWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { fieldsOfAnswers } from '../../shared/work-forms/decide-form-answers.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import { WorkFormAnswers } from '../../shared/work-forms/work-form-answers.ts';
import { WorkFormView, workFormView } from '../../shared/work-forms/work-form-view.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/work-forms/{workFormId}/answers',
  summary:
    'Key in a returned work form. It becomes an order when its customer confirms it by mail; until ' +
    'then another answer replaces it.',
  auth: 'staffKey:key_in_forms',
  request: {
    pathParameters: z.object({ workFormId: WorkFormId }),
    body: WorkFormAnswers,
  },
  responses: { 200: WorkFormView },
  refusals: {
    work_form_not_found: 404,
    already_ordered: 409,
    answers_refused: 422,
    nothing_to_order: 422,
    sheet_full: 422,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async ({ staff, pathParameters: { workFormId }, body: answers }) =>
    respond(
      await answerWorkForm(resources, { workFormId, answers }),
      {
        ...endpoint.refusals,
        accepted: async (answered) => {
          const { customerId } = answered.form;
          const at = resources.clock.now();
          await resources.looks.note({ customerId, staff, lookedAt: 'work_form', at });
          return json(200, workFormView(answered));
        },
      },
      fieldsOfAnswers,
    ),
);
