import * as z from 'zod';
import { CustomerId } from '../../shared/customers/customer.ts';
import {
  answerCustomer,
  closeWithoutAnswer,
  keepPromise,
} from '../../shared/dialogue/answer-customer.ts';
import { OPEN_POINT_COUNT_MAX } from '../../shared/dialogue/left-off.ts';
import { lookAtConversation } from '../../shared/dialogue/look-at-customer.ts';
import { STAFF_CUSTOMER_MESSAGES } from '../../shared/pages/messages/staff-customer.ts';
import { staffCustomerPath } from '../../shared/pages/paths.ts';
import {
  AnswerForm,
  type AnswerProblem,
  readAnswerForm,
} from '../../shared/pages/staff/customer-answer.ts';
import type { ActingStaff } from '../../shared/staff/acting-staff.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { oneCustomerResources } from '../runtime/resources-one-customer.ts';
import { permissionResources } from '../runtime/resources-permission.ts';
import {
  comparableResources,
  countedPurchaseResources,
  valueResources,
} from '../runtime/resources-value.ts';
import { staffCustomerReply } from '../runtime/staff-customer-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
  permissionResources,
  managerResources,
  oneCustomerResources,
  valueResources,
  comparableResources,
  countedPurchaseResources,
);

const PointId = z.string().min(1).max(100);
/** With commas between them. */
const TurnIds = z
  .string()
  .max(OPEN_POINT_COUNT_MAX * 31)
  .transform((text) => text.split(','));

export const endpoint = {
  method: 'POST',
  path: '/staff/customers/{customerId}',
  summary: 'Answer a customer, perhaps with a promise; or say that one is kept, or needs no answer',
  auth: 'staff:write_to_customers',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ customerId: CustomerId }),
    headers: BROWSER,
    body: z.discriminatedUnion('do', [
      AnswerForm,
      z.object({ do: z.literal('kept'), pointId: PointId }),
      z.object({ do: z.literal('leave'), turnIds: TurnIds }),
    ]),
  },
  responses: { 409: 'html', 422: 'html' },
  refusals: { customer_not_found: 404, changed_meanwhile: 409 },
} as const satisfies Endpoint;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  const { body } = request;
  const { customerId } = request.pathParameters;
  const to = (notice: string) => redirect(staffCustomerPath(customerId, { notice }));
  switch (body.do) {
    case 'answer':
      return answer(request, body, staff);
    case 'kept':
      return respond(await keepPromise(resources, { customerId, promiseId: body.pointId }), {
        ...endpoint.refusals,
        accepted: () => to('kept'),
      });
    case 'leave':
      return respond(await closeWithoutAnswer(resources, customerId, body.turnIds), {
        ...endpoint.refusals,
        accepted: () => to('no_answer_needed'),
      });
  }
});

type Request = RequestOf<typeof endpoint>;

async function answer(request: Request, form: AnswerForm, staff: ActingStaff) {
  const { customerId } = request.pathParameters;
  const given = readAnswerForm(form);
  if (given === undefined) return again(request, staff, { form, problem: 'date_unreadable' });
  const answered = await answerCustomer(resources, { ...given, customerId, staff });
  if (answered.ok) return redirect(staffCustomerPath(customerId, { notice: 'answered' }));
  if (answered.refusal === 'customer_not_found') return problemReply(404, answered.refusal);
  return again(request, staff, { form, problem: answered.refusal });
}

/** The page as it was sent, so that nothing typed is lost. */
async function again(
  request: Request,
  staff: ActingStaff,
  typed: { readonly form: AnswerForm; readonly problem: AnswerProblem },
) {
  const { customerId } = request.pathParameters;
  return respond(await lookAtConversation(resources, { customerId, staff }), {
    ...endpoint.refusals,
    accepted: (conversation) => {
      const voice = pageVoice(request);
      const says = STAFF_CUSTOMER_MESSAGES[voice.language].answer;
      return staffCustomerReply(resources, {
        ...{ voice, conversation, typed },
        ...{ asker: request, isEarlier: false },
        notice: { isGood: false, text: `${says.mend} ${says[typed.problem]}` },
        status: typed.problem.endsWith('_meanwhile') ? 409 : 422,
      });
    },
  });
}
