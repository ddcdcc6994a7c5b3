import * as z from 'zod';
import { beginSignIn } from '../../shared/customers/begin-sign-in.ts';
import {
  AddressAskPage,
  PAPER_ADDRESS_LENGTH_MAX,
  PAPER_NAME_LENGTH_MAX,
} from '../../shared/pages/address/address-ask-page.tsx';
import { ADDRESS_PATH } from '../../shared/pages/address/address-path.ts';
import { ADDRESS_MESSAGES } from '../../shared/pages/messages/address.ts';
import { languageOf } from '../../shared/pages/page-voice.ts';
import { pathWith } from '../../shared/pages/paths.ts';
import { askByPost } from '../../shared/privacy/recipients/ask-by-post.ts';
import {
  objectByLink,
  objectByProof,
} from '../../shared/privacy/recipients/object-as-recipient.ts';
import { proveAddress } from '../../shared/privacy/recipients/prove-address.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, LinkToken, page, pageVoice, problemPage } from '../runtime/page.tsx';
import {
  ADDRESS_PROOF_COOKIE,
  AddressProofCookie,
  addressProofCookie,
  EMAIL_COOKIE,
  EmailCookie,
  emailCookie,
  endedCookie,
} from '../runtime/page-cookies.ts';
import { redirect } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { asideMailResources } from '../runtime/resources-aside-mails.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { signInMailResources } from '../runtime/resources-mail.ts';
import { objectionResources } from '../runtime/resources-objections.ts';
import { permissionResources } from '../runtime/resources-permission.ts';

const resources = resourcesOf(
  asideMailResources,
  customerResources,
  idResources,
  objectionResources,
  permissionResources,
  signInMailResources,
);

export const endpoint = {
  method: 'POST',
  path: '/address',
  summary: 'For recipients: have a code mailed, show that an address is theirs, be forgotten',
  auth: 'visitor',
  bodyType: 'form',
  request: {
    headers: BROWSER,
    cookies: EmailCookie.extend(AddressProofCookie.shape),
    body: z.discriminatedUnion('do', [
      z.object({ do: z.literal('ask'), email: z.string().max(254) }),
      // People copy the code with the space that they read in it.
      z.object({ do: z.literal('confirm'), code: z.string().max(20) }),
      z.object({ do: z.literal('forget'), token: LinkToken }),
      z.object({
        do: z.literal('post'),
        name: z.string().max(PAPER_NAME_LENGTH_MAX),
        address: z.string().max(PAPER_ADDRESS_LENGTH_MAX),
        wish: z.enum(['know', 'forget']),
      }),
    ]),
  },
  responses: { 404: 'html' },
} as const satisfies Endpoint;

type Request = RequestOf<typeof endpoint>;
type Step = 'code' | 'found' | 'done' | 'sent';

const to = (step: Step | undefined, error?: string) => pathWith(ADDRESS_PATH, { step, error });

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { body } = request;
    switch (body.do) {
      case 'ask':
        return sendCode(request, body.email);
      case 'confirm':
        return confirm(request, body.code.replaceAll(/\s/g, ''));
      case 'forget':
        return body.token === undefined ? forgetProven(request) : forgetByLink(request, body.token);
      case 'post': {
        const asked = await askByPost(resources, body);
        return redirect(asked.ok ? to('sent') : to(undefined, asked.refusal));
      }
    }
  },
  { pageOf: problemPage },
);

/** The answer is the same for every address. */
async function sendCode({ headers }: Request, email: string) {
  const language = languageOf(headers['accept-language']);
  const begun = await beginSignIn(resources, { email, language });
  const remembered = { cookies: [emailCookie(email.trim())] };
  if (begun.ok) return redirect(to('code'), remembered);
  // The last code that was sent may still be entered.
  const step = begun.refusal === 'too_many_codes' ? 'code' : undefined;
  return redirect(to(step, begun.refusal), remembered);
}

async function confirm({ cookies }: Request, code: string) {
  const email = cookies[EMAIL_COOKIE];
  if (email === undefined) return redirect(to(undefined, 'not_proven'));
  const proven = await proveAddress(resources, { email, code });
  if (!proven.ok) return redirect(to('code', proven.refusal));
  return redirect(to('found'), { cookies: [addressProofCookie(proven.value)] });
}

async function forgetProven({ cookies }: Request) {
  const proof = cookies[ADDRESS_PROOF_COOKIE];
  const objected = await objectByProof(resources, proof, cookies[EMAIL_COOKIE]);
  if (!objected.ok) return redirect(to(undefined, objected.refusal));
  const ended = [endedCookie(ADDRESS_PROOF_COOKIE), endedCookie(EMAIL_COOKIE)];
  return redirect(to('done'), { cookies: ended });
}

async function forgetByLink(request: Request, token: string) {
  const objected = await objectByLink(resources, token);
  if (objected.ok) return redirect(to('done'));
  if (objected.refusal !== 'link_not_valid') return redirect(to(undefined, objected.refusal));
  const voice = pageVoice(request);
  const { title, errors } = ADDRESS_MESSAGES[voice.language];
  const notice = { isGood: false, text: errors.link_not_valid };
  const facts = { voice, title, session: request.sessionToken, status: 404 };
  return page(<AddressAskPage voice={voice} notice={notice} />, facts);
}
