import type { Customer, CustomerId } from '../../shared/customers/customer.ts';
import { confirmAddEmail } from '../../shared/customers/identifiers/add-email.ts';
import { addTypedIdentifier, readTyped } from '../../shared/customers/identifiers/add-typed.ts';
import {
  choosePrimaryEmail,
  removeIdentifier,
} from '../../shared/customers/identifiers/change-identifiers.ts';
import { issueStoreCard } from '../../shared/customers/identifiers/issue-store-card.ts';
import { findUndoable } from '../../shared/customers/merging/compare-records.ts';
import { joinRecords, offerToJoin } from '../../shared/customers/merging/join-records.ts';
import { undoMerge } from '../../shared/customers/merging/undo-merge.ts';
import { askForMerge } from '../../shared/interactions/ask-for-merge.ts';
import type { Outcome } from '../../shared/kernel/outcome.ts';
import {
  type IdentifierProblem,
  type IdentifierRefusal,
  IdentifiersForm,
} from '../../shared/pages/me/identifiers-form.ts';
import {
  IDENTIFIER_MESSAGES,
  type IdentifierMessages,
} from '../../shared/pages/messages/identifiers.ts';
import { IDENTIFIERS_PATH, pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { identifiersReply } from '../runtime/identifiers-reply.tsx';
import { BROWSER, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import {
  endedCookie,
  NEW_EMAIL_COOKIE,
  NewEmailCookie,
  newEmailCookie,
} from '../runtime/page-cookies.ts';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';
import { joiningResources } from '../runtime/resources-merging.ts';

const resources = resourcesOf(joiningResources, signInMailResources);

export const endpoint = {
  method: 'POST',
  path: '/me/identifiers',
  summary:
    'Be known by one more or one less, choose where mail goes, put two records together or apart',
  auth: 'visitor',
  bodyType: 'form',
  request: { headers: BROWSER, cookies: NewEmailCookie, body: IdentifiersForm },
  responses: { 409: 'html', 422: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customer = await resources.customers.find(signedIn(request));
    if (customer === undefined) return problemReply(404, 'customer_not_found');
    const acted = await act(request, customer);
    if ('problem' in acted) return again(request, customer, acted.problem);
    const { notice, cookies = [] } = acted;
    return redirect(pathWith(IDENTIFIERS_PATH, { notice }), { cookies });
  },
  { pageOf: problemPage },
);

type Request = RequestOf<typeof endpoint>;
type Acted =
  | {
      readonly notice?: keyof IdentifierMessages['done'];
      readonly cookies?: readonly string[];
    }
  | { readonly problem: IdentifierProblem };

async function act(request: Request, customer: Customer): Promise<Acted> {
  const { body } = request;
  const { id: customerId } = customer;
  switch (body.do) {
    case 'add':
      return add(customerId, body);
    case 'confirm_email': {
      const email = request.cookies[NEW_EMAIL_COOKIE] ?? '';
      const code = body.code.replaceAll(/\s/g, '');
      const outcome = await confirmAddEmail(resources, { customerId, email, code });
      const cookies = [endedCookie(NEW_EMAIL_COOKIE)];
      const about = { kind: 'email', value: email } as const;
      // Only whoever could enter the code is told that it is another record's.
      const isTaken = !outcome.ok && outcome.refusal === 'identifier_taken';
      const joinToken = isTaken ? await offerToJoin(resources, { customerId, email }) : undefined;
      return acted(outcome, { ...about, joinToken }, { notice: 'added', cookies });
    }
    case 'new_card': {
      const outcome = await issueStoreCard(resources, customerId);
      return acted(outcome, { kind: 'store_card', value: '' }, { notice: 'card_made' });
    }
    case 'primary': {
      const outcome = await choosePrimaryEmail(resources, { customerId, email: body.value });
      const about = { kind: 'email', value: body.value } as const;
      return acted(outcome, about, { notice: 'primary_chosen' });
    }
    case 'remove': {
      const identifier = readTyped(body, customer);
      if (!identifier.ok) return { notice: 'removed' };
      const given = { customerId, identifier: identifier.value };
      return acted(await removeIdentifier(resources, given), body, { notice: 'removed' });
    }
    case 'join': {
      const joined = await joinRecords(resources, { customerId, token: body.token });
      const cookies = [endedCookie(NEW_EMAIL_COOKIE)];
      return acted(joined, NAMELESS, { notice: 'joined', cookies });
    }
    case 'take_apart': {
      const ref = { customerId, mergeId: body.merge, by: { kind: 'customer' } } as const;
      return acted(await undoMerge(resources, ref), NAMELESS, { notice: 'taken_apart' });
    }
    case 'ask_merge': {
      const { said } = IDENTIFIER_MESSAGES[customer.language].taken;
      const outcome = await askForMerge(resources, { customerId, text: said(body.value) });
      return acted(outcome, body, { notice: 'merge_asked' });
    }
  }
}

async function add(
  customerId: CustomerId,
  { kind, value }: Extract<IdentifiersForm, { do: 'add' }>,
): Promise<Acted> {
  const outcome = await addTypedIdentifier(resources, { customerId, typed: { kind, value } });
  const isAsked = outcome.ok && outcome.value === undefined;
  const done: Acted = isAsked ? { cookies: [newEmailCookie(value.trim())] } : { notice: 'added' };
  return acted(outcome, { kind, value }, done);
}

type About = Pick<IdentifierProblem, 'kind' | 'value' | 'joinToken'>;
/** What is about a record, and no one name of it. */
const NAMELESS: About = { kind: 'email', value: '' };

function acted(
  outcome: Outcome<unknown, IdentifierRefusal | 'customer_not_found'>,
  { kind, value, joinToken }: About,
  done: Acted,
): Acted {
  if (outcome.ok) return done;
  // They were there a moment ago: whoever tries again hears how it is now.
  const { refusal } = outcome;
  const known = refusal === 'customer_not_found' ? 'changed_meanwhile' : refusal;
  return { problem: { kind, value, refusal: known, joinToken } };
}

/** The page with what was typed, so that nothing of it is lost. */
async function again(request: Request, customer: Customer, problem: IdentifierProblem) {
  const { cookies, sessionToken: session } = request;
  const voice = pageVoice(request, customer);
  // Its code is used up when it turned out to be another record's.
  const awaiting = problem.joinToken === undefined ? cookies[NEW_EMAIL_COOKIE] : undefined;
  const status = CONFLICTS.has(problem.refusal) ? 409 : 422;
  const merge = await findUndoable(resources, customer.id);
  return identifiersReply({
    ...{ voice, customer, awaiting, session, problem, notice: undefined, status, merge },
  });
}

const CONFLICTS: ReadonlySet<IdentifierRefusal> = new Set([
  'identifier_taken',
  'changed_meanwhile',
  'too_many_identifiers',
  ...(['same_record', 'already_merged', 'too_many_records', 'being_forgotten'] as const),
  ...(['merge_not_found', 'undo_too_late', 'merged_since', 'no_address_left'] as const),
]);
