import { signOut } from '../../shared/customers/sign-out.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { empty } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { endedSessionCookie } from '../runtime/session-cookie.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'POST',
  path: '/v1/sign-out',
  summary: 'End this session; its token opens nothing any more.',
  auth: 'customer',
  responses: { 204: null },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async ({ sessionToken }) => {
  if (sessionToken !== undefined) await signOut(resources, sessionToken);
  return empty({ cookies: [endedSessionCookie()] });
});
