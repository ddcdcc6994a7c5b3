import type { Card } from '../../customers/customer.ts';
import type { GiftToPay } from '../../gifts/find-gifts-to-pay.ts';
import type { GiftId } from '../../gifts/gift.ts';
import { giftWords } from '../../mail/gift-words.ts';
import { brandName } from '../gift/gift-page-view.ts';
import { CARDS_MESSAGES } from '../messages/cards.ts';
import type { PageVoice } from '../page-voice.ts';
import { FRONT_PATH, GIFTS_PATH, giftPath, newCardPath } from '../paths.ts';
import type { CardReturnProps } from './card-pages.tsx';

type GiftLink = { readonly giftId: GiftId; readonly token: string | undefined } | undefined;

/** The payment page was left without a card, or is not done yet. */
export function cardMissingProps(
  result: 'turned_back' | 'not_finished',
  link: GiftLink,
  voice: PageVoice,
): CardReturnProps {
  const href = newCardPath({ gift: link?.giftId, token: link?.token });
  return {
    voice,
    result,
    onward: { href, label: CARDS_MESSAGES[voice.language].cardReturn.again },
  };
}

/** `toPay` is absent for a browser that may know nothing of the customer. */
export function cardSavedProps(
  facts: {
    readonly toPay: readonly GiftToPay[] | undefined;
    readonly card: Card | undefined;
    readonly link: GiftLink;
  },
  voice: PageVoice,
): CardReturnProps {
  const { toPay, card, link } = facts;
  const triedAtOnce = toPay?.map(({ gift, recipient }) => {
    const { name, amount } = giftWords(gift, recipient, voice);
    return CARDS_MESSAGES[voice.language].cardReturn.item(name, amount);
  });
  return {
    ...{ voice, result: 'saved', triedAtOnce, onward: onwardOf(toPay !== undefined, link, voice) },
    card: card === undefined ? undefined : { brand: brandName(card.brand), last4: card.last4 },
  };
}

function onwardOf(isKnown: boolean, link: GiftLink, { says, language }: PageVoice) {
  if (!isKnown) return { href: FRONT_PATH, label: says.problems.toFront };
  if (link === undefined) return { href: GIFTS_PATH, label: says.nav.gifts };
  return {
    href: giftPath(link.giftId, { token: link.token }),
    label: CARDS_MESSAGES[language].cardReturn.toGift,
  };
}
