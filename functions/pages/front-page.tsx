import * as z from 'zod';
import { FrontPage } from '../../shared/pages/front-page.tsx';
import { noticeOf } from '../../shared/pages/notice-of.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NOTICE_QUERY, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { resourcesOf } from '../runtime/resources.ts';
import { giftResources } from '../runtime/resources-gifts.ts';

const resources = resourcesOf(giftResources);

export const endpoint = {
  method: 'GET',
  path: '/',
  summary: 'What this shop is',
  auth: 'visitor',
  request: { query: z.object(NOTICE_QUERY), headers: BROWSER },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const voice = pageVoice(request);
    const isSignedIn = request.customerId !== undefined;
    const { horizonMonths, reminderDaysBefore, chargeDaysBefore } = resources.terms;
    const content = (
      <FrontPage
        {...{ voice, isSignedIn, horizonMonths }}
        reminderDays={reminderDaysBefore}
        chargeDays={chargeDaysBefore}
        notice={noticeOf(request.query, voice)}
      />
    );
    return page(content, { voice, session: request.sessionToken, title: voice.says.front.title });
  },
  { pageOf: problemPage },
);
