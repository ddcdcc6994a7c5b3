import * as z from 'zod';
import { answerCase, moveCasePromise } from '../../shared/cases/answer-case.ts';
import { type Case, CaseId, customerIdOfCase } from '../../shared/cases/case.ts';
import { CaseView, caseView } from '../../shared/cases/case-view.ts';
import { openCase } from '../../shared/cases/open-case.ts';
import { sayMoreOfCase, settleCase } from '../../shared/cases/settle-case.ts';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { TURN_TEXT_LENGTH_MAX, TurnId } from '../../shared/dialogue/turn.ts';
import { tidyText } from '../../shared/dialogue/turn-text.ts';
import { type Outcome, refused } from '../../shared/kernel/outcome.ts';
import { PlainDate } from '../../shared/kernel/time.ts';
import { CASE_MESSAGES } from '../../shared/pages/messages/cases.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(caseResources, customerResources, dialogueResources, idResources);

const text = z.string().min(1).max(TURN_TEXT_LENGTH_MAX);
const caseId = CaseId;

export const endpoint = {
  method: 'POST',
  path: '/v1/me/cases',
  summary:
    'Make a case of what was said, say more about it, or settle it; with a staff key, answer it',
  auth: 'customer',
  request: {
    body: z.discriminatedUnion('do', [
      z
        .strictObject({ do: z.literal('open'), turnId: TurnId })
        .meta({ description: 'Of a turn of the customer; the same turn is the same case always.' }),
      z.strictObject({ do: z.literal('say'), caseId, text }),
      z.strictObject({ do: z.literal('settle'), caseId }),
      z
        .strictObject({
          ...{ do: z.literal('answer'), caseId, text },
          version: z.int().positive(),
          promisedOn: z
            .exactOptional(PlainDate)
            .meta({ description: 'With it, another day is promised, and the case stays open.' }),
        })
        .meta({ description: 'For a staff key with X-Customer-Email. Sent twice it is one.' }),
    ]),
  },
  responses: { 200: CaseView },
  refusals: {
    only_for_staff: 403,
    customer_not_found: 404,
    case_not_found: 404,
    turn_not_found: { status: 404, field: 'turnId' },
    not_the_customers_words: { status: 422, field: 'turnId' },
    words_missing: { status: 422, field: 'text' },
    date_not_ahead: { status: 422, field: 'promisedOn' },
    date_too_far: { status: 422, field: 'promisedOn' },
    said_already: 409,
    case_closed: 409,
    case_not_open: 409,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;
type Refusal = keyof typeof endpoint.refusals;

export const handler = httpHandler(endpoint, async (request) =>
  respond(await press(request), {
    ...endpoint.refusals,
    accepted: (pressed) => json(200, caseView(pressed)),
  }),
);

async function press(request: Request): Promise<Outcome<Case, Refusal>> {
  const { body, customerId, customerIds } = request;
  if (body.do === 'open') {
    return openCase(resources, { customerId, turnId: body.turnId });
  }
  const ownerId = customerIdOfCase(body.caseId);
  // Another customer's is as good as none.
  if (!customerIds.includes(ownerId)) return refused('case_not_found');
  const ref = { customerId: ownerId, caseId: body.caseId };
  switch (body.do) {
    case 'say':
      return sayMoreOfCase(resources, ref, tidyText(body.text));
    case 'settle': {
      const found = await findCustomer(resources, customerId);
      if (!found.ok) return found;
      return settleCase(resources, ref, CASE_MESSAGES[found.value.language].pressed.settled);
    }
    case 'answer':
      return answer(request, { ...body, ref });
  }
}

type Answer = Extract<Request['body'], { do: 'answer' }> & {
  readonly ref: Parameters<typeof answerCase>[1];
};

async function answer(
  { staff }: Request,
  { ref, text: typed, version: versionExpected, promisedOn }: Answer,
): Promise<Outcome<Case, Refusal>> {
  if (staff === undefined) return refused('only_for_staff');
  const words = { staff, text: tidyText(typed), versionExpected };
  if (words.text === '') return refused('words_missing');
  return promisedOn === undefined
    ? answerCase(resources, ref, words)
    : moveCasePromise(resources, ref, { ...words, promisedOn });
}
