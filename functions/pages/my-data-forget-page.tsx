import * as z from 'zod';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { MY_DATA_MESSAGES } from '../../shared/pages/messages/my-data.ts';
import { ForgetPage } from '../../shared/pages/my-data/forget-page.tsx';
import { MY_DATA_PATH } from '../../shared/pages/paths.ts';
import { countOpenGifts } from '../../shared/privacy/ask-to-forget.ts';
import { OpenGifts } from '../../shared/privacy/forgetting.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, page, pageVoice, problemPage, signedIn, spoilable } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(customerResources, giftResources);

export const endpoint = {
  method: 'GET',
  path: '/my-data/forget',
  summary: 'What is lost and what stays, and what is to become of gifts that are still to come',
  auth: 'visitor',
  request: {
    query: z.object({
      gifts: spoilable(OpenGifts),
      step: spoilable(z.literal('code')),
      error: spoilable(z.string().max(40)),
    }),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const found = await findCustomer(resources, signedIn(request));
    if (!found.ok) return problemReply(404, found.refusal);
    const { gifts, step, error: code } = request.query;
    const voice = pageVoice(request, found.value);
    const says = MY_DATA_MESSAGES[voice.language];
    const said =
      code !== undefined && Object.hasOwn(says.errors, code) ? says.errors[code] : undefined;
    const error = code === undefined ? undefined : (said ?? says.errors.other);
    const isCodeSent = step === 'code';
    const notice = error === undefined || isCodeSent ? undefined : { isGood: false, text: error };
    const content = (
      <ForgetPage
        {...{ voice, isCodeSent, error, notice, openGifts: gifts }}
        openGiftCount={await countOpenGifts(resources, found.value)}
      />
    );
    const { sessionToken: session } = request;
    return page(content, { voice, title: says.forget.title, session, path: MY_DATA_PATH });
  },
  { pageOf: problemPage },
);
