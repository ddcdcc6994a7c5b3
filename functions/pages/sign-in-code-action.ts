import * as z from 'zod';
import { browserFamilyOf } from '../../shared/customers/browser-family.ts';
import { confirmSignIn } from '../../shared/customers/confirm-sign-in.ts';
import { languageOf } from '../../shared/pages/page-voice.ts';
import { codePath, GIFTS_PATH, signInPath, welcomePath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NextPath, problemPage } from '../runtime/page.tsx';
import { EMAIL_COOKIE, EmailCookie, endedCookie } from '../runtime/page-cookies.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { sessionCookie } from '../runtime/session-cookie.ts';

const resources = resourcesOf(customerResources, idResources);

export const endpoint = {
  method: 'POST',
  path: '/sign-in/code',
  summary: 'Exchange the code for a session',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER.extend({ 'user-agent': z.string().optional() }),
    cookies: EmailCookie,
    // People copy the code with the space that they read in it.
    body: z.object({ code: z.string().max(20), next: NextPath }),
  },
  responses: {},
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async ({ headers, cookies, body: { next, ...typed } }) => {
    const email = cookies[EMAIL_COOKIE];
    if (email === undefined) return redirect(signInPath({ next }));
    const code = typed.code.replace(/\s/g, '');
    const language = languageOf(headers['accept-language']);
    const browser = browserFamilyOf(headers['user-agent']);
    const confirmed = await confirmSignIn(resources, { email, code, language, browser });
    if (!confirmed.ok) return redirect(codePath({ next, notice: confirmed.refusal }));
    const { token, session, customer } = confirmed.value;
    const isNewcomer = customer.welcomedAt === undefined;
    return redirect(isNewcomer ? welcomePath({ next }) : (next ?? GIFTS_PATH), {
      cookies: [
        sessionCookie(token, resources.clock.now(), session.expiresAt),
        endedCookie(EMAIL_COOKIE),
      ],
    });
  },
  { pageOf: problemPage },
);
