import * as z from 'zod';
import { CODE_MINUTES } from '../../shared/customers/sign-in.ts';
import { noticeOf } from '../../shared/pages/notice-of.ts';
import { signInPath } from '../../shared/pages/paths.ts';
import { CodePage } from '../../shared/pages/sign-in-page.tsx';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NextPath, NOTICE_QUERY, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { EMAIL_COOKIE, EmailCookie } from '../runtime/page-cookies.ts';
import { redirect } from '../runtime/reply.ts';

export const endpoint = {
  method: 'GET',
  path: '/sign-in/code',
  summary: 'Enter the code',
  auth: 'none',
  request: {
    query: z.object({ ...NOTICE_QUERY, next: NextPath }),
    headers: BROWSER,
    cookies: EmailCookie,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { next } = request.query;
    const email = request.cookies[EMAIL_COOKIE];
    if (email === undefined) return redirect(signInPath({ next }));
    const voice = pageVoice(request);
    const notice = noticeOf(request.query, voice);
    const content = <CodePage {...{ voice, email, next, notice }} minutes={CODE_MINUTES} />;
    return page(content, { voice, isSignedIn: false, title: voice.says.signIn.title });
  },
  { pageOf: problemPage },
);
