import { type ChargeAttempt, type PlacedGift, totalOf } from '../../gifts/gift.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import { itemName } from '../../mail/gift-words.ts';
import { inSentence } from '../../mail/safe-text.ts';
import { bookFormats } from '../gift-book/book-formats.ts';
import { CARDS_MESSAGES } from '../messages/cards.ts';
import type { PageVoice } from '../page-voice.ts';
import { giftPath } from '../paths.ts';
import { cardName, type PayingFacts, recipientOf } from './cards-view.ts';

/** `back` is money that returns, `failed` none that moved. */
export type PaidKind = 'charged' | 'back' | 'failed';

export type PaidLine = {
  readonly on: string;
  readonly kind: PaidKind;
  readonly item: string;
  readonly for: string;
  readonly what: string;
  readonly amount: string;
  readonly href: string;
};

type Entry = {
  readonly gift: PlacedGift;
  readonly at: Instant;
  readonly kind: PaidKind;
  readonly what: string;
};

/** Every charge, failed try and refund, the newest first; and whether there are more than `limit`. */
export function paidLines(facts: PayingFacts, limit: number) {
  const { voice, customer } = facts;
  const formats = bookFormats(voice.formats.locale);
  const says = CARDS_MESSAGES[voice.language].paid;
  const entries = facts.gifts
    .flatMap((gift) => entriesOf(gift, facts))
    .toSorted((left, right) => right.at.epochMilliseconds - left.at.epochMilliseconds);
  const lines = entries.slice(0, limit).map(({ gift, at, kind, what }): PaidLine => {
    const { amountMinor, currency } = totalOf(gift.price);
    const on = localDateOf(at, customer.zone);
    return {
      ...{ kind, what, on: `${formats.long(on)} ${on.year}`, href: giftPath(gift.id) },
      item: itemName(gift),
      for: says.for(inSentence(recipientOf(gift, facts).name)),
      amount: formats.money(kind === 'back' ? -amountMinor : amountMinor, currency),
    };
  });
  return { lines, hasMore: entries.length > limit };
}

function entriesOf(gift: PlacedGift, facts: PayingFacts): readonly Entry[] {
  const says = CARDS_MESSAGES[facts.voice.language].paid;
  const attempts = gift.attempts.flatMap((attempt): Entry[] => {
    if (attempt.endedAt === undefined || attempt.outcome === 'open') return [];
    const isCharged = attempt.outcome === 'charged';
    const what = isCharged ? chargedWith(attempt, facts) : declinedFor(attempt, facts.voice);
    return [{ gift, at: attempt.endedAt, kind: isCharged ? 'charged' : 'failed', what }];
  });
  if (gift.state !== 'cancelled' || gift.refund === undefined) return attempts;
  const { refundedAt } = gift.refund;
  const what = refundedAt === undefined ? says.refundDue : says.refunded;
  return [...attempts, { gift, at: refundedAt ?? gift.cancelledAt, kind: 'back', what }];
}

function chargedWith({ cardId }: ChargeAttempt, { customer, voice }: PayingFacts): string {
  const says = CARDS_MESSAGES[voice.language].paid;
  const card = customer.cards.find(({ id }) => id === cardId);
  return card === undefined ? says.chargedAny : says.charged(cardName(card, voice));
}

function declinedFor({ declineKind }: ChargeAttempt, { language }: PageVoice): string {
  const { declined } = CARDS_MESSAGES[language].paid;
  return declineKind === undefined ? declined.unknown : declined[declineKind];
}
