import { findCustomer } from '../../shared/customers/find-customer.ts';
import {
  KnownPress,
  type PressRefusal,
  pressKnown,
} from '../../shared/dialogue/facts/press-known.ts';
import { knownPath } from '../../shared/pages/known/known-paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { knownReply } from '../runtime/known-reply.tsx';
import { BROWSER, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(customerResources, dialogueResources, factResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/known',
  summary: 'Tell, put right, forget, forbid; answer the question, or confirm what was understood',
  auth: 'visitor',
  bodyType: 'form',
  request: { headers: BROWSER, body: KnownPress },
  responses: { 422: 'html' },
} as const satisfies Endpoint;

/** What is wrong with what was typed, and not with the moment. */
const TYPED_WRONG: ReadonlySet<PressRefusal> = new Set([
  'value_missing',
  'value_not_valid',
  'about_missing',
]);

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const found = await findCustomer(resources, customerId);
    if (!found.ok) return problemReply(404, found.refusal);
    const customer = found.value;
    const press = request.body;
    const pressed = await pressKnown(resources, { customer, channel: 'page' }, press);
    if (pressed.ok) return redirect(knownPath({ notice: pressed.value }));
    if (!TYPED_WRONG.has(pressed.refusal) || !('value' in press)) {
      return redirect(knownPath({ notice: pressed.refusal }));
    }
    const { value, about } = press;
    return knownReply(resources, {
      ...{ customer, voice: pageVoice(request, customer), session: request.sessionToken },
      ...{ status: 422, notice: undefined, typed: { value, about, error: pressed.refusal } },
      ask: press.do === 'correct' ? { correct: press.fact } : { tell: press.topic },
    });
  },
  { pageOf: problemPage },
);
