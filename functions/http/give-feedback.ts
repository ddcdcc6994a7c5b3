import * as z from 'zod';
import { CaseId } from '../../shared/cases/case.ts';
import { findCustomer } from '../../shared/customers/find-customer.ts';
import { tidyText } from '../../shared/dialogue/turn-text.ts';
import { FEEDBACK_WORDS_LENGTH_MAX, Verdict } from '../../shared/feedback/feedback.ts';
import { giveFeedback } from '../../shared/feedback/give-feedback.ts';
import { findGiftToJudge } from '../../shared/feedback/open-feedback.ts';
import { customerIdOf, GiftId } from '../../shared/gifts/gift.ts';
import { PlainDate } from '../../shared/kernel/time.ts';
import { feedbackPhrase } from '../../shared/pages/feedback/feedback-phrase.ts';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import type { Endpoint, RequestOf } from '../runtime/endpoint.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { json, respond } from '../runtime/reply.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { caseResources } from '../runtime/resources-cases.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';

const resources = resourcesOf(
  caseResources,
  customerResources,
  dialogueResources,
  giftResources,
  idResources,
);

export const endpoint = {
  method: 'POST',
  path: '/v1/me/feedback',
  summary:
    'Say whether a delivered gift was good; what was not good becomes a case when it says why',
  auth: 'customer',
  request: {
    body: z.strictObject({
      giftId: GiftId,
      verdict: Verdict,
      words: z.exactOptional(z.string().max(FEEDBACK_WORDS_LENGTH_MAX)),
    }),
  },
  responses: {
    200: z
      .object({
        giftId: GiftId,
        verdict: Verdict,
        case: z.exactOptional(
          z.object({
            caseId: CaseId,
            promisedOn: PlainDate.meta({ description: 'By when you hear from us.' }),
          }),
        ),
      })
      .meta({ id: 'Feedback' }),
  },
  refusals: {
    gift_not_found: { status: 404, field: 'giftId' },
    gift_not_delivered: { status: 409, field: 'giftId' },
    customer_not_found: 404,
    answered_too_often: 429,
    changed_meanwhile: 409,
  },
} as const satisfies Endpoint;

export const handler = httpHandler(endpoint, async (request) =>
  respond(await judge(request), {
    ...endpoint.refusals,
    accepted: ({ case: opened }) => {
      const { giftId, verdict } = request.body;
      if (opened === undefined) return json(200, { giftId, verdict });
      const { id: caseId, promisedOn } = opened;
      return json(200, { giftId, verdict, case: { caseId, promisedOn } });
    },
  }),
);

async function judge({ customerId, customerIds, body }: RequestOf<typeof endpoint>) {
  const { giftId, verdict, words = '' } = body;
  const [found, gift] = await Promise.all([
    findCustomer(resources, customerId),
    findGiftToJudge(resources, customerIds, giftId),
  ]);
  if (!found.ok) return found;
  if (!gift.ok) return gift;
  const subject = { about: 'gift', id: giftId } as const;
  const voice = pageVoiceOf(found.value.language, '');
  return giveFeedback(resources, {
    ...{
      customerId: customerIdOf(giftId),
      subject,
      verdict,
      words: tidyText(words),
      channel: 'page',
    },
    phrase: feedbackPhrase({ subject, gift: gift.value }, verdict, voice),
  });
}
