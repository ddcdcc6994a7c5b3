import * as z from 'zod';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import { languageOf } from '../../shared/pages/page-voice.ts';
import { codePath, signInPath } from '../../shared/pages/paths.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NextPath, problemPage, spoilable } from '../runtime/page.tsx';
import { emailCookie } from '../runtime/page-cookies.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';

const resources = resourcesOf(customerResources, idResources, signInMailResources);

export const endpoint = {
  method: 'POST',
  path: '/sign-in',
  summary: 'Mail a code; the answer is the same for every address',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.object({
      email: z.string().max(254),
      next: NextPath,
      /** Pressed on the page where the code is entered. */
      again: spoilable(z.literal('yes')),
    }),
  },
  responses: {},
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async ({ headers, body: { email, next, again } }) => {
    const language = languageOf(headers['accept-language']);
    const begun = await beginSignIn(resources, { email, language });
    const remembered = { cookies: [emailCookie(email.trim())] };
    if (begun.ok) {
      const notice = again === undefined ? undefined : 'code_sent';
      return redirect(codePath({ next, notice }), remembered);
    }
    // The last code that was sent may still be entered.
    const path = begun.refusal === 'too_many_codes' ? codePath : signInPath;
    return redirect(path({ next, notice: begun.refusal }), remembered);
  },
  { pageOf: problemPage },
);
