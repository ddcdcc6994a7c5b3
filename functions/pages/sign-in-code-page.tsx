import { CODE_MINUTES } from '../../shared/customers/sign-in.ts';
import { noticeOf } from '../../shared/pages/notice-of.ts';
import { GIFTS_PATH, signInPath } from '../../shared/pages/paths.ts';
import { CodePage } from '../../shared/pages/sign-in/sign-in-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { page, pageVoice, problemPage } from '../runtime/page.tsx';
import { EMAIL_COOKIE } from '../runtime/page-cookies.ts';
import { redirect } from '../runtime/reply.ts';
import { SIGN_IN_REQUEST } from '../runtime/sign-in-request.ts';

export const endpoint = {
  method: 'GET',
  path: '/sign-in/code',
  summary: 'Enter the code',
  auth: 'visitor',
  request: SIGN_IN_REQUEST,
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { next } = request.query;
    if (request.customerId !== undefined) return redirect(next ?? GIFTS_PATH);
    const email = request.cookies[EMAIL_COOKIE];
    if (email === undefined) return redirect(signInPath({ next }));
    const voice = pageVoice(request);
    const notice = noticeOf(request.query, voice);
    const content = <CodePage {...{ voice, email, next, notice }} minutes={CODE_MINUTES} />;
    return page(content, { voice, session: undefined, title: voice.says.code.title });
  },
  { pageOf: problemPage },
);
