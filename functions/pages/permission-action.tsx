import type { Customer } from '../../shared/customers/customer.ts';
import { PERMISSION_MESSAGES } from '../../shared/pages/messages/permission.ts';
import { PERMISSIONS_PATH, pathWith } from '../../shared/pages/paths.ts';
import {
  type PermissionErrors,
  PermissionForm,
  readPermissionForm,
} from '../../shared/pages/permission/permission-form.ts';
import { changePermission } from '../../shared/permission/change-permission.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, LinkToken, pageVoice, problemPage } from '../runtime/page.tsx';
import { findPermitted, permissionReply } from '../runtime/permission-reply.tsx';
import { problemReply } from '../runtime/problem.ts';
import { redirect, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(customerResources, idResources, permissionResources);

export const endpoint = {
  method: 'POST',
  path: '/permissions',
  summary: 'Take down what a customer allows; what is wrong is shown with all that was chosen',
  auth: 'visitor',
  bodyType: 'form',
  request: { headers: BROWSER, body: PermissionForm.extend({ token: LinkToken }) },
  responses: { 422: 'html' },
  refusals: { customer_not_found: 404, link_not_valid: 404 },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = httpHandler(
  endpoint,
  async (request) =>
    respond(await findPermitted(resources, request, request.body.token), {
      ...endpoint.refusals,
      accepted: (customer) => change(request, customer),
    }),
  { pageOf: problemPage },
);

async function change(request: Request, customer: Customer) {
  const { token } = request.body;
  const { change: wanted, errors } = readPermissionForm(request.body, customer);
  if (wanted === undefined) return again(request, customer, { errors });
  const { language } = pageVoice(request, customer);
  const changed = await changePermission(resources, {
    customerId: customer.id,
    ...{ change: wanted, language, way: token === undefined ? 'page' : 'mail_link' },
  });
  if (changed.ok) return redirect(pathWith(PERMISSIONS_PATH, { token, notice: 'saved' }));
  switch (changed.refusal) {
    case 'customer_not_found':
      return problemReply(404, changed.refusal);
    case 'changed_meanwhile':
      return again(request, customer, { errors: {}, isOld: true });
    default:
      return again(request, customer, { errors: { [changed.details.field]: changed.refusal } });
  }
}

type Wrong = { readonly errors: PermissionErrors; readonly isOld?: boolean };

/** The page as it was sent, so that nothing chosen is lost. */
function again(request: Request, customer: Customer, { errors, isOld = false }: Wrong) {
  const { token, ...form } = request.body;
  const says = PERMISSION_MESSAGES[pageVoice(request, customer).language];
  return permissionReply(resources, request, customer, {
    ...{ token, form, errors },
    status: isOld ? 409 : 422,
    notice: isOld ? { isGood: false, text: says.changedMeanwhile } : undefined,
  });
}
