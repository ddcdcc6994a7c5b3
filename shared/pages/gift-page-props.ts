import type { GiftTerms } from '../gifts/gift-terms.ts';
import type { OpenedGift } from '../gifts/open-gift.ts';
import type { Instant } from '../kernel/time.ts';
import { changeFields, choicesOf, type GiftChoice, refusalOf } from './gift-choices.ts';
import type { GiftPageProps } from './gift-page.tsx';
import { giftPageView } from './gift-page-view.ts';
import { type NoticeQuery, noticeOf } from './notice-of.ts';
import type { PageVoice } from './page-voice.ts';

export type GiftPageQuery = NoticeQuery & {
  readonly token?: string | undefined;
  readonly do?: GiftChoice | undefined;
};

/** Everything on a gift's page. What was chosen and is not possible any more is said instead. */
export function giftPageProps(
  opened: OpenedGift,
  query: GiftPageQuery,
  facts: { readonly voice: PageVoice; readonly terms: GiftTerms; readonly now: Instant },
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
    choices: choicesOf(opened, voice, now),
    fields: changeFields(opened, facts),
    chosen: refusal === undefined ? query.do : undefined,
    notice: noticeOf(query, voice) ?? noticeOf({ notice: refusal }, voice),
  };
}
