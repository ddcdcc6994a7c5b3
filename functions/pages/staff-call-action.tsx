import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import { lookAtCall } from '../../shared/interactions/look-at-call.ts';
import { noteInteraction } from '../../shared/interactions/note-interaction.ts';
import { type Noted, type Notes, StoreName } from '../../shared/interactions/notes.ts';
import { localDateOf } from '../../shared/kernel/time.ts';
import { CALL_MESSAGES } from '../../shared/pages/messages/call.ts';
import { staffCallPath } from '../../shared/pages/paths.ts';
import { CallForm, type CallProblem, readCallForm } from '../../shared/pages/staff/call-form.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { interactionResources } from '../runtime/resources-interactions.ts';
import { noteResources } from '../runtime/resources-notes.ts';
import { staffCallReply } from '../runtime/staff-call-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(noteResources, interactionResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/calls/{customerId}',
  summary: 'Keep the notes of a call, with what was promised, answered, settled and ordered on it',
  auth: 'staff:take_calls',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    headers: BROWSER,
    body: CallForm,
  },
  responses: { 409: 'html', 422: 'html' },
  refusals: { customer_not_found: 404 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { customerId } = request.pathParameters;
  const { body: form } = request;
  const customer = await resources.customers.find(customerId);
  if (customer === undefined) return problemReply(404, 'customer_not_found');
  const read = readCallForm(form, localDateOf(resources.clock.now(), customer.zone));
  if (read.problem !== undefined) return again(request, read.problem);
  const noted = await noteInteraction(resources, {
    ...{ whom: { customerId }, at: form.startedAt, sourceId: form.callId, staff },
    ...{ notes: read.notes, ...whereOf(form) },
  });
  if (noted.ok) {
    return redirect(staffCallPath(customerId, { notice: noticeOf(noted.value, read.notes) }));
  }
  if (noted.refusal === 'customer_not_found') return problemReply(404, noted.refusal);
  return again(request, 'changed_meanwhile');
});

/** Whoever names a store stood in it. */
function whereOf({ place: typed }: CallForm) {
  const place = StoreName.safeParse(typed);
  return place.success
    ? ({ channel: 'store', place: place.data } as const)
    : ({ channel: 'phone' } as const);
}

/** The first thing that could not be done, or else what was. */
function noticeOf({ results }: Noted, { sameAgain }: Notes): string {
  const refusal = results.find((result) => result.refusal !== undefined)?.refusal;
  if (refusal === undefined) return sameAgain.length === 0 ? 'kept' : 'ordered';
  return Object.hasOwn(CALL_MESSAGES.en.partly, refusal) ? refusal : 'other';
}

/** The page as it was sent, so that nothing typed is lost. */
async function again(request: RequestOf<typeof endpoint>, problem: CallProblem) {
  const { staff } = request;
  const { customerId } = request.pathParameters;
  return respond(await lookAtCall(resources, { customerId, staff }), {
    ...endpoint.refusals,
    accepted: (screen) =>
      staffCallReply(resources, {
        ...{ ...screen, voice: pageVoice(request), asker: request },
        ...{ typed: { form: request.body, problem } },
        status: problem === 'changed_meanwhile' ? 409 : 422,
      }),
  });
}
