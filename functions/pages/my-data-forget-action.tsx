import * as z from 'zod';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import type { Customer } from '../../shared/customers/customer.ts';
import { MY_DATA_MESSAGES } from '../../shared/pages/messages/my-data.ts';
import { ForgottenPage } from '../../shared/pages/my-data/forget-page.tsx';
import { FORGET_PATH, MY_DATA_PATH, pathWith } from '../../shared/pages/paths.ts';
import { askToForget, stayAfterAll } from '../../shared/privacy/ask-to-forget.ts';
import { OpenGifts } from '../../shared/privacy/forgetting.ts';
import { SESSION_COOKIE } from '../runtime/authenticate.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage, signedIn } from '../runtime/page.tsx';
import { endedCookie } from '../runtime/page-cookies.ts';
import { problemReply } from '../runtime/problem.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';
import { privacyResources } from '../runtime/resources-privacy.ts';

const resources = resourcesOf(
  customerResources,
  giftResources,
  idResources,
  privacyResources,
  signInMailResources,
);

/** Without gifts that are still to come nothing was chosen, and both are the same. */
const gifts = OpenGifts.default('keep');

export const endpoint = {
  method: 'POST',
  path: '/my-data/forget',
  summary: 'Have a code mailed, be forgotten with it, or stay after all',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    body: z.discriminatedUnion('do', [
      z.object({ do: z.literal('ask'), gifts }),
      z.object({ do: z.literal('confirm'), gifts, code: z.string().max(20) }),
      z.object({ do: z.literal('stay') }),
    ]),
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const customer = await resources.customers.find(signedIn(request));
    if (customer === undefined) return problemReply(404, 'customer_not_found');
    const { body } = request;
    switch (body.do) {
      case 'ask':
        return sendCode(customer, body.gifts);
      case 'confirm':
        return confirm(request, customer, body);
      case 'stay': {
        const stayed = await stayAfterAll(resources, customer.id);
        return redirect(pathWith(MY_DATA_PATH, { notice: stayed.ok ? 'stayed' : undefined }));
      }
    }
  },
  { pageOf: problemPage },
);

async function sendCode({ email, language }: Customer, openGifts: OpenGifts) {
  const sent = await beginSignIn(resources, { email, language });
  const outcome = sent.ok ? { step: 'code' } : { error: sent.refusal };
  return redirect(pathWith(FORGET_PATH, { gifts: openGifts, ...outcome }));
}

async function confirm(
  request: Request,
  { id: customerId, language }: Customer,
  { gifts: openGifts, code }: { readonly gifts: OpenGifts; readonly code: string },
) {
  const typed = code.replaceAll(/\s/g, '');
  const asked = await askToForget(resources, { customerId, openGifts, code: typed });
  if (!asked.ok) {
    const parts = { gifts: openGifts, step: 'code', error: asked.refusal };
    return redirect(pathWith(FORGET_PATH, parts));
  }
  if (asked.value.state === 'waiting')
    return redirect(pathWith(MY_DATA_PATH, { notice: 'waiting' }));
  const voice = pageVoice(request, { language });
  const { done } = MY_DATA_MESSAGES[language].forget;
  const reply = page(<ForgottenPage voice={voice} />, { voice, title: done, session: undefined });
  return { ...reply, cookies: [endedCookie(SESSION_COOKIE)] };
}
