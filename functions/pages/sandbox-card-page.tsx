import * as z from 'zod';
import { ChooseCardPage } from '../../shared/pages/cards/card-pages.tsx';
import { CARDS_MESSAGES, SANDBOX_MESSAGES } from '../../shared/pages/messages/cards.ts';
import { noticeOf } from '../../shared/pages/notice-of.ts';
import { sandboxCardPath } from '../../shared/pages/paths.ts';
import { cardFormOrigins } from '../runtime/card-form-origins.ts';
import type { Endpoint } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { BROWSER, NOTICE_QUERY, page, pageVoice, problemPage } from '../runtime/page.tsx';
import { problemReply } from '../runtime/problem.ts';
import {
  isSandboxCardCode,
  SANDBOX_CARDS,
  sandboxPayments,
} from '../runtime/resources-payments.ts';

export const endpoint = {
  method: 'GET',
  path: '/sandbox/cards/{setupRef}',
  summary: 'The payment page of the provider that is only played',
  auth: 'visitor',
  request: {
    pathParameters: z.object({ setupRef: z.string().max(255) }),
    query: z.object(NOTICE_QUERY),
    headers: BROWSER,
  },
  responses: { 200: 'html' },
} as const satisfies Endpoint;

export const handler = httpHandler(
  endpoint,
  async (request) => {
    const { setupRef } = request.pathParameters;
    const found = await sandboxPayments().findCardOfSetup(setupRef);
    if (!found.ok && found.refusal === 'unknown_setup') return problemReply(404, found.refusal);
    const voice = pageVoice(request);
    const cards = Object.keys(SANDBOX_CARDS)
      .filter(isSandboxCardCode)
      .map((code) => ({
        ...SANDBOX_MESSAGES[voice.language][code],
        ...{ code, last4: SANDBOX_CARDS[code].last4 },
      }));
    const notice = noticeOf(request.query, voice);
    const content = (
      <ChooseCardPage {...{ voice, cards, notice }} action={sandboxCardPath(setupRef)} />
    );
    return page(content, {
      voice,
      title: CARDS_MESSAGES[voice.language].choice.title,
      session: request.sessionToken,
      formOrigins: cardFormOrigins(),
    });
  },
  { pageOf: problemPage },
);
