import { signOut } from '../../shared/customers/sign-out.ts';
import { FRONT_PATH, pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemPage } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { endedSessionCookie } from '../runtime/session-cookie.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'POST',
  path: '/sign-out',
  summary: 'End the session of this browser',
  auth: 'visitor',
  bodyType: 'form',
  responses: {},
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async ({ sessionToken }) => {
    if (sessionToken !== undefined) await signOut(resources, sessionToken);
    return redirect(pathWith(FRONT_PATH, { notice: 'signed_out' }), {
      cookies: [endedSessionCookie()],
    });
  },
  { pageOf: problemPage },
);
