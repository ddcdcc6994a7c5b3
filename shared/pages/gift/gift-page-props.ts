import { feedbackTokenOf } from '../../feedback/feedback-token.ts';
import type { OpenedGift } from '../../gifts/open-gift.ts';
import { ONE_GIFT_MESSAGES } from '../messages/one-gift.ts';
import { type NoticeQuery, noticeOf } from '../notice-of.ts';
import type { NoticeFacts } from '../page-parts.tsx';
import { type ChangeFacts, changeFields } from './gift-change-fields.ts';
import { choicesOf, type GiftChoice, refusalOf } from './gift-choices.ts';
import type { GiftPageProps } from './gift-page.tsx';
import { giftPageView } from './gift-page-view.ts';
import { wayOf } from './gift-page-way.ts';

export type GiftPageQuery = NoticeQuery & {
  readonly token?: string | undefined;
  readonly do?: GiftChoice | undefined;
};

/** Everything on a gift's page. What was chosen and is not possible any more is said instead. */
export function giftPageProps(
  opened: OpenedGift,
  query: GiftPageQuery,
  facts: ChangeFacts,
): GiftPageProps & { readonly title: string } {
  const { gift, access } = opened;
  const { voice, now } = facts;
  const view = giftPageView(opened, voice);
  const refusal = query.do === undefined ? undefined : refusalOf(query.do, opened, now);
  return {
    ...{ voice, view, giftId: gift.id, token: query.token },
    title: voice.says.gift.title(view.name),
    isPaid: gift.state === 'released',
    isOwner: access === 'owner',
    way: wayOf(gift, voice),
    choices: choicesOf(opened, voice, now),
    fields: changeFields(opened, facts),
    chosen: refusal === undefined ? query.do : undefined,
    feedbackToken:
      gift.state === 'delivered'
        ? feedbackTokenOf(opened.customer, { about: 'gift', id: gift.id })
        : undefined,
    notice: notSaved(facts) ?? noticeOf(query, voice) ?? noticeOf({ notice: refusal }, voice),
  };
}

function notSaved({ problems = [], voice }: ChangeFacts): NoticeFacts | undefined {
  if (problems.length === 0) return undefined;
  return { isGood: false, text: ONE_GIFT_MESSAGES[voice.language].change.notSaved };
}
