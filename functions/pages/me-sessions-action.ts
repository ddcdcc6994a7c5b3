import * as z from 'zod';
import { readSessionToken, SessionId } from '../../shared/customers/session.ts';
import { revokeOtherSessions, revokeSession } from '../../shared/customers/sign-out.ts';
import { ME_PATH, pathWith } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { problemPage, signedInParts } from '../runtime/page.tsx';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';

const resources = resourcesOf(customerResources);

export const endpoint = {
  method: 'POST',
  path: '/me/sessions',
  summary: 'End one of the sessions, or all but this one',
  auth: 'visitor',
  bodyType: 'form',
  request: { body: z.object({ end: z.union([z.literal('others'), SessionId]) }) },
  responses: {},
} as const satisfies Endpoint;

/** A session that is gone already is as well as ended. */
export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customerIds = signedInParts(request);
    const { end } = request.body;
    const own = readSessionToken(request.sessionToken ?? '');
    if (end !== 'others') {
      for (const customerId of customerIds) {
        await revokeSession(resources, { customerId, sessionId: end });
      }
    } else if (own !== undefined) {
      await revokeOtherSessions(resources, own, customerIds);
    }
    const notice = end === 'others' ? 'sessions_ended' : 'session_ended';
    return redirect(pathWith(ME_PATH, { notice }));
  },
  { pageOf: problemPage },
);
