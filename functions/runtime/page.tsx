import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { VNode } from 'preact';
import * as z from 'zod';
import type { Customer, CustomerId } from '../../shared/customers/customer.ts';
import { pageText } from '../../shared/pages/layout.tsx';
import { languageOf, type PageVoice, pageVoiceOf } from '../../shared/pages/page-voice.ts';
import { isOwnPath, signInPath } from '../../shared/pages/paths.ts';
import { ProblemPage, problemTitle } from '../../shared/pages/problem-page.tsx';
import { SignedOutPage } from '../../shared/pages/sign-in/signed-out-page.tsx';
import { SESSION_COOKIE } from './authenticate.ts';
import { environment } from './environment.ts';
import { cookiesOf, headerOf } from './http-request.ts';
import { HttpError, type Problem } from './problem.ts';
import { html, redirect, type TextReply } from './reply.ts';
import { writtenWords } from './written-words.ts';

/** What every page reads of the browser. */
export const BROWSER = z.object({ 'accept-language': z.string().optional() });

/** A part of an address that people and mail programs may spoil: then it is as good as absent. */
export function spoilable<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

/** In an address: what was done just now, by code. */
export const NOTICE_QUERY = {
  notice: spoilable(z.string().max(60)),
  on: spoilable(z.string().max(10)),
};

/** The secret of a mail's link. */
export const LinkToken = spoilable(z.string().min(1).max(200));

/** Where to go on to after signing in. */
export const NextPath = spoilable(z.string().refine(isOwnPath));

/** In the customer's language, or else in the browser's. */
export function pageVoice(
  request: { readonly headers: z.output<typeof BROWSER> },
  customer?: Pick<Customer, 'language'> | undefined,
): PageVoice {
  const language = customer?.language ?? languageOf(request.headers['accept-language']);
  return pageVoiceOf(language, environment('shop').SHOP_NAME);
}

/** @throws HttpError which `problemPage` turns into a way to sign in. */
export function signedIn({
  customerId,
}: {
  readonly customerId?: CustomerId | undefined;
}): CustomerId {
  if (customerId === undefined) throw new HttpError(401, 'not_signed_in');
  return customerId;
}

/** All records that are theirs, the one that leads first. @throws HttpError likewise */
export function signedInParts({
  customerId,
  customerIds,
}: {
  readonly customerId?: CustomerId | undefined;
  readonly customerIds?: readonly CustomerId[] | undefined;
}): readonly CustomerId[] {
  return customerIds ?? [signedIn({ customerId })];
}

export type PageFacts = {
  readonly voice: PageVoice;
  readonly title: string;
  /** The token of whoever is signed in. */
  readonly session: string | undefined;
  /** The page's own path, to mark it in the navigation. */
  readonly path?: string;
  readonly isWide?: boolean;
  /** Instead of a customer's places. */
  readonly places?: VNode;
  readonly status?: number;
  /** Origins beside our own where forms lead, also by way of a redirect. */
  readonly formOrigins?: readonly string[];
  /** Origins beside our own of pictures, such as the bucket's. */
  readonly imageOrigins?: readonly string[];
  /** Origins beside our own that the page's script may send to. */
  readonly connectOrigins?: readonly string[];
};

/** Nothing inline: all that a page needs is its style sheet, and its script where there is one. */
export function page(
  content: VNode,
  { status = 200, formOrigins = [], imageOrigins = [], connectOrigins = [], ...facts }: PageFacts,
): TextReply {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `connect-src ${["'self'", ...connectOrigins].join(' ')}`,
    `img-src ${["'self'", 'data:', ...imageOrigins].join(' ')}`,
    `form-action ${["'self'", ...formOrigins].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = { 'content-security-policy': policy };
  return html(status, pageText({ ...facts, children: content }), { headers });
}

/** For `pageOf`: who should sign in is led there and back, all else is said in kind words. */
export function problemPage(problem: Problem, event: APIGatewayProxyEventV2): TextReply {
  const voice = pageVoice({ headers: { 'accept-language': headerOf(event, 'accept-language') } });
  if (problem.code === 'not_signed_in') {
    return signedOut({ voice, event, href: signInPath({ next: nextOf(event) }) });
  }
  const session = cookiesOf(event)[SESSION_COOKIE];
  return page(<ProblemPage {...{ voice, problem }} isSignedIn={session !== undefined} />, {
    ...{ voice, session },
    title: problemTitle(voice, problem),
    status: problem.status,
  });
}

/** Leads to sign in; whoever wrote something before their session ended reads it here, to keep it. */
export function signedOut(facts: {
  readonly voice: PageVoice;
  readonly event: APIGatewayProxyEventV2;
  readonly href: string;
  readonly places?: VNode;
}): TextReply {
  const { voice, event, href, ...more } = facts;
  const words = writtenWords(event);
  if (words.length === 0) return redirect(href);
  const { title } = voice.says.signedOut;
  const content = <SignedOutPage {...{ voice, words, href }} />;
  return page(content, { voice, title, session: undefined, status: 401, ...more });
}

/** What was posted is not sent again by itself: after it the page of the same address opens. */
function nextOf({ rawPath, rawQueryString, requestContext }: APIGatewayProxyEventV2) {
  const isGet = requestContext.http.method === 'GET';
  const path = isGet && rawQueryString !== '' ? `${rawPath}?${rawQueryString}` : rawPath;
  return isOwnPath(path) ? path : undefined;
}
