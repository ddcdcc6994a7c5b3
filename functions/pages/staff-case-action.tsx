import * as z from 'zod';
import { answerCase, moveCasePromise, takeCase } from '../../shared/cases/answer-case.ts';
import { CaseId, customerIdOfCase } from '../../shared/cases/case.ts';
import { lookAtCase } from '../../shared/cases/find-case.ts';
import {
  problemOf,
  readStaffWords,
  type StaffCaseProblem,
  StaffWordsForm,
} from '../../shared/pages/cases/staff-case-form.ts';
import { staffCasePath } from '../../shared/pages/paths.ts';
import type { ActingStaff } from '../../shared/staff/acting-staff.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { BROWSER, pageVoice } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { staffCaseReply } from '../runtime/staff-case-reply.tsx';
import { staffHandler } from '../runtime/staff-handler.tsx';

const resources = resourcesOf(caseResources, customerResources, dialogueResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/staff/cases/{caseId}',
  summary: 'Take a case, answer it, or promise another day with a word to the customer',
  auth: 'staff:answer_cases',
  bodyType: 'form',
  request: {
    pathParameters: z.object({ caseId: CaseId }),
    headers: BROWSER,
    body: z.discriminatedUnion('do', [z.object({ do: z.literal('take') }), ...StaffWordsForm]),
  },
  responses: { 409: 'html', 422: 'html' },
  refusals: { case_not_found: 404, case_closed: 409, changed_meanwhile: 503 },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = staffHandler(endpoint, async (request) => {
  const { staff } = request;
  if (request.body.do !== 'take') return say(request, request.body, staff);
  return respond(await takeCase(resources, refOf(request), staff), {
    ...endpoint.refusals,
    accepted: () => back(request, 'taken'),
  });
});

async function say(request: Request, form: StaffWordsForm, staff: ActingStaff) {
  const read = readStaffWords(form);
  if (!read.ok) return again(request, { form, staff, problem: read.refusal });
  const { text, promisedOn } = read.value;
  const words = { staff, text, versionExpected: form.version };
  const ref = refOf(request);
  const said =
    promisedOn === undefined
      ? await answerCase(resources, ref, words)
      : await moveCasePromise(resources, ref, { ...words, promisedOn });
  if (said.ok) return back(request, promisedOn === undefined ? 'answered' : 'moved');
  if (said.refusal === 'case_not_found') return problemReply(404, said.refusal);
  return again(request, { form, staff, problem: said.refusal });
}

function refOf({ pathParameters: { caseId } }: Request) {
  return { customerId: customerIdOfCase(caseId), caseId };
}

function back({ pathParameters }: Request, notice: 'taken' | 'answered' | 'moved') {
  return redirect(staffCasePath(pathParameters.caseId, { notice }));
}

type Refused = {
  readonly form: StaffWordsForm;
  readonly staff: ActingStaff;
  readonly problem: StaffCaseProblem;
};

/** The case as it is now, with what was written, so that nothing of it is lost. */
async function again(request: Request, { form, staff, problem }: Refused) {
  return respond(await lookAtCase(resources, request.pathParameters.caseId, staff), {
    ...endpoint.refusals,
    accepted: (found) => {
      const voice = pageVoice(request);
      const told = problemOf({ form, problem }, { voice, found });
      return staffCaseReply(resources, {
        ...{ voice, found, staff, asker: request, ...told },
      });
    },
  });
}
