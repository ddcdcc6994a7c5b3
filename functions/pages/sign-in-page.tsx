import { noticeOf } from '../../shared/pages/notice-of.ts';
import { GIFTS_PATH } from '../../shared/pages/paths.ts';
import { SignInPage } from '../../shared/pages/sign-in/sign-in-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { page, pageVoice, problemPage } from '../runtime/page.tsx';
import { EMAIL_COOKIE } from '../runtime/page-cookies.ts';
import { redirect } from '../runtime/reply.ts';
import { SIGN_IN_REQUEST } from '../runtime/sign-in-request.ts';

export const endpoint = {
  method: 'GET',
  path: '/sign-in',
  summary: 'Ask for a code by mail',
  auth: 'visitor',
  request: SIGN_IN_REQUEST,
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { next } = request.query;
    if (request.customerId !== undefined) return redirect(next ?? GIFTS_PATH);
    const voice = pageVoice(request);
    const email = request.cookies[EMAIL_COOKIE];
    const notice = noticeOf(request.query, voice);
    const content = <SignInPage {...{ voice, email, next, notice }} />;
    return page(content, { voice, session: undefined, title: voice.says.signIn.title });
  },
  { pageOf: problemPage },
);
