import type { VNode } from 'preact';
import * as z from 'zod';
import { AddressAskPage, AddressCodePage } from '../../shared/pages/address/address-ask-page.tsx';
import { AddressEndPage, AddressFoundPage } from '../../shared/pages/address/address-page.tsx';
import { ADDRESS_MESSAGES } from '../../shared/pages/messages/address.ts';
import { findProof } from '../../shared/privacy/recipients/prove-address.ts';
import { whereFromByLink, whereFromByProof } from '../../shared/privacy/recipients/where-from.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, LinkToken, page, pageVoice, problemPage, spoilable } from '../runtime/page.tsx';
import {
  ADDRESS_PROOF_COOKIE,
  AddressProofCookie,
  EMAIL_COOKIE,
  EmailCookie,
} from '../runtime/page-cookies.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { objectionResources } from '../runtime/resources-objections.ts';

const resources = resourcesOf(customerResources, giftResources, objectionResources);

export const endpoint = {
  method: 'GET',
  path: '/address',
  summary: 'For recipients: where we have their address from, and how to be forgotten',
  auth: 'visitor',
  request: {
    query: z.object({
      token: LinkToken,
      step: spoilable(z.enum(['code', 'found', 'done', 'sent'])),
      error: spoilable(z.string().max(40)),
    }),
    headers: BROWSER,
    cookies: EmailCookie.extend(AddressProofCookie.shape),
  },
  responses: { 200: 'html', 404: 'html' },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const voice = pageVoice(request);
    const { title } = ADDRESS_MESSAGES[voice.language];
    const { content, status } = await contentOf(request);
    const reply = page(content, { voice, title, session: request.sessionToken, status });
    return { ...reply, headers: { ...reply.headers, 'cache-control': 'no-store' } };
  },
  { pageOf: problemPage },
);

async function contentOf(request: Request) {
  const { token, step, error } = request.query;
  const voice = pageVoice(request);
  const props = { voice, notice: noticeOf(error, voice) };
  const shown = (content: VNode, status = 200) => ({ content, status });
  const askAgain = (code: string) => (
    <AddressAskPage voice={voice} notice={noticeOf(code, voice)} />
  );
  if (token !== undefined) {
    const entry = await whereFromByLink(resources, token);
    if (entry === undefined) return shown(askAgain('link_not_valid'), 404);
    return shown(<AddressFoundPage {...props} entries={[entry]} token={token} />);
  }
  switch (step) {
    case 'done':
    case 'sent':
      return shown(<AddressEndPage voice={voice} kind={step} />);
    case 'code':
      return shown(<AddressCodePage {...props} />);
    case 'found': {
      const { cookies } = request;
      const proof = cookies[ADDRESS_PROOF_COOKIE];
      const proven = await findProof(resources, proof, cookies[EMAIL_COOKIE]);
      if (proven === undefined) return shown(askAgain('not_proven'));
      const entries = await whereFromByProof(resources, proven);
      return shown(<AddressFoundPage {...props} entries={entries} />);
    }
    case undefined:
      return shown(<AddressAskPage {...props} />);
  }
}

function noticeOf(code: string | undefined, { language }: { readonly language: 'en' | 'de' }) {
  if (code === undefined) return undefined;
  const { errors } = ADDRESS_MESSAGES[language];
  const isKnown = Object.hasOwn(errors, code);
  return { isGood: false, text: isKnown ? errors[code as keyof typeof errors] : errors.other };
}
