import * as z from 'zod';
import { staffPath } from '../../shared/pages/paths.ts';
import { fieldProblems, readAnswers } from '../../shared/pages/staff/staff-form-fields.ts';
import { answerWorkForm, openWorkForm } from '../../shared/work-forms/answer-work-form.ts';
import { WorkFormId } from '../../shared/work-forms/work-form.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { catalogueResources } from '../runtime/resources-catalogue.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { formReply } from '../runtime/staff-form-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(catalogueResources, customerResources, giftResources, idResources);

/** A field that comes twice was not sent by our page; the last one counts. */
const Text = z.union([z.string(), z.array(z.string()).transform((texts) => texts.at(-1) ?? '')]);

export const endpoint = {
  method: 'POST',
  path: '/staff/work-forms/{workFormId}',
  summary: 'Keep what was written on a returned work form, and ask its customer',
  auth: 'staff:key_in_forms',
  bodyType: 'form',
  bodyBytesMax: 5_000_000,
  request: {
    pathParameters: z.object({ workFormId: WorkFormId }),
    headers: BROWSER,
    body: z.record(z.string().max(60), Text),
  },
  responses: { 422: 'html' },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { workFormId } = request.pathParameters;
  const opened = await openWorkForm(resources, workFormId);
  if (!opened.ok) return redirect(staffPath({ notice: 'no_such_form' }));
  const { body: typed, staff } = request;
  const { terms } = resources;
  const { customerId } = opened.value.form;
  const at = resources.clock.now();
  await resources.looks.note({ customerId, staff, lookedAt: 'work_form', at });
  const again = {
    ...opened.value,
    voice: pageVoice(request),
    asker: request,
    terms,
    typed,
    status: 422,
  };
  const read = readAnswers(opened.value.form, typed);
  if (!read.ok) return formReply({ ...again, problems: read.problems, notice: 'answers_refused' });
  const answered = await answerWorkForm(resources, { workFormId, answers: read.answers });
  if (answered.ok) {
    const isReachable = answered.value.customer.emailState === 'works';
    return redirect(staffPath({ notice: isReachable ? 'answered' : 'answered_unreachable' }));
  }
  if (answered.refusal === 'work_form_not_found') return redirect(staffPath());
  const problems = fieldProblems(read.places, answered.details);
  return formReply({ ...again, problems, notice: answered.refusal });
});
