import * as z from 'zod';
import { openCase } from '../../shared/cases/open-case.ts';
import { TurnId } from '../../shared/dialogue/turn.ts';
import { CASES_PATH, casePath, pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, problemPage, signedIn } from '../runtime/page.tsx';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(caseResources, customerResources, dialogueResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/cases',
  summary: 'Makes a case of what the customer said: "this is a complaint"',
  auth: 'visitor',
  bodyType: 'form',
  request: { headers: BROWSER, body: z.object({ turnId: TurnId }) },
  responses: {},
  refusals: {
    customer_not_found: 404,
    turn_not_found: 404,
    not_the_customers_words: 404,
    date_not_ahead: 422,
    date_too_far: 422,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const opened = await openCase(resources, { customerId, turnId: request.body.turnId });
    if (!opened.ok && opened.refusal === 'changed_meanwhile') {
      return redirect(pathWith(CASES_PATH, { notice: opened.refusal }));
    }
    return respond(opened, {
      ...{ ...endpoint.refusals, changed_meanwhile: 503 },
      accepted: ({ id }) => redirect(casePath(id, { notice: 'opened' })),
    });
  },
  { pageOf: problemPage },
);
