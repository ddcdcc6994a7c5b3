import { changeCustomer } from '../../shared/customers/change-customer.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { partsOf } from '../../shared/customers/customer-parts.ts';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { listSessions } from '../../shared/customers/list-sessions.ts';
import { MeForm, readMeForm, refusedErrors } from '../../shared/pages/me/me-form.ts';
import { MePage, type MePageProps } from '../../shared/pages/me/me-page.tsx';
import { ME_MESSAGES } from '../../shared/pages/messages/me.ts';
import { ME_PATH, pathWith } from '../../shared/pages/paths.ts';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, idResources, permissionResources);

export const endpoint = {
  method: 'POST',
  path: '/me',
  summary: 'Take down what a customer decided; what is wrong is shown with all that was typed',
  auth: 'visitor',
  bodyType: 'form',
  request: { headers: BROWSER, body: MeForm },
  responses: { 422: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerId = signedIn(request);
    const found = await findCustomer(resources, customerId);
    if (!found.ok) return problemReply(404, found.refusal);
    const customer = found.value;
    const { change, errors } = readMeForm(request.body, customer);
    if (change === undefined) return again(request, customer, { errors });
    const changed = await changeCustomer(resources, { customerId, change });
    if (changed.ok) return redirect(pathWith(ME_PATH, { notice: 'saved' }));
    switch (changed.refusal) {
      case 'customer_not_found':
        return problemReply(404, changed.refusal);
      case 'changed_meanwhile':
        return again(request, customer, { errors: {}, isOld: true });
      default:
        return again(request, customer, {
          errors: refusedErrors(changed.refusal, changed.details),
        });
    }
  },
  { pageOf: problemPage },
);

type Wrong = { readonly errors: MePageProps['errors']; readonly isOld?: boolean };

/** The page as it was sent, so that nothing typed is lost. */
async function again(
  request: RequestOf<typeof endpoint>,
  customer: Customer,
  { errors, isOld = false }: Wrong,
) {
  const { sessionToken, body: form } = request;
  const sessions = await listSessions(resources, {
    customerIds: partsOf(customer),
    token: sessionToken,
  });
  const voice = pageVoice(request, customer);
  const says = ME_MESSAGES[voice.language];
  const zones = zoneGroups(voice, resources.clock.now(), 'zone' in errors ? undefined : form.zone);
  const notice = isOld ? { isGood: false, text: says.changedMeanwhile } : undefined;
  return page(<MePage {...{ voice, customer, form, errors, zones, sessions, notice }} />, {
    voice,
    session: sessionToken,
    path: ME_PATH,
    title: says.title,
    status: isOld ? 409 : 422,
  });
}
