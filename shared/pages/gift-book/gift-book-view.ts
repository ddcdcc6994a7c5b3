import type { Occasion, RecipientId } from '../../customers/recipient.ts';
import type { GiftBook } from '../../gifts/find-gift-book.ts';
import { type PlacedGift, totalOf } from '../../gifts/gift.ts';
import { assert } from '../../kernel/assert.ts';
import { isDateBefore, type PlainDate } from '../../kernel/time.ts';
import { itemName } from '../../mail/gift-words.ts';
import { inSentence } from '../../mail/safe-text.ts';
import { occasionName } from '../../mail/voice.ts';
import { GIFT_BOOK_MESSAGES, type GiftBookMessages } from '../messages/gift-book.ts';
import type { PageVoice } from '../page-voice.ts';
import { giftPath } from '../paths.ts';
import { type BookFormats, bookFormats } from './book-formats.ts';

/** `over` will not be given; `attention` wants something from the customer. */
export type BookMark = 'planned' | 'paid' | 'attention' | 'over';

/** One gift in the book, in words. */
export type BookEntry = {
  readonly path: string;
  readonly recipientId: RecipientId;
  readonly productCode: string;
  readonly occasionKey: Occasion;
  readonly on: PlainDate;
  readonly name: string;
  readonly item: string;
  readonly occasion: string;
  readonly mark: BookMark;
  readonly state: string;
  /** What happens to it when, and what is still possible. */
  readonly when: string;
  /** Its day, or something that it needs, is still ahead. */
  readonly isToCome: boolean;
  /** It is still to be given; what arrived this morning stands in the list of today and is not. */
  readonly isAhead: boolean;
};

/** In which words the book is written. */
export type BookVoice = {
  readonly voice: PageVoice;
  readonly book: GiftBookMessages;
  readonly formats: BookFormats;
};

export function bookVoice(voice: PageVoice): BookVoice {
  const book = GIFT_BOOK_MESSAGES[voice.language];
  return { voice, book, formats: bookFormats(voice.formats.locale) };
}

/** Every gift by its day. */
export function bookEntries(
  { gifts, recipients }: Pick<GiftBook, 'gifts' | 'recipients'>,
  words: BookVoice,
  today: PlainDate,
): readonly BookEntry[] {
  const nameById = new Map(recipients.map(({ id, name }) => [id, inSentence(name)]));
  return gifts.toSorted(byDay).map((gift) => {
    const name = nameById.get(gift.recipientId);
    assert(name !== undefined, 'a gift has its recipient');
    const comes = isToCome(gift, today);
    return { ...entryOf(gift, name, words), isToCome: comes, isAhead: comes && !isDone(gift) };
  });
}

function byDay(left: PlacedGift, right: PlacedGift): number {
  if (isDateBefore(left.deliverOn, right.deliverOn)) return -1;
  if (isDateBefore(right.deliverOn, left.deliverOn)) return 1;
  return left.id < right.id ? -1 : 1;
}

function entryOf(gift: PlacedGift, name: string, words: BookVoice) {
  return {
    ...{ path: giftPath(gift.id), on: gift.deliverOn, name, item: itemName(gift) },
    ...{ recipientId: gift.recipientId, productCode: gift.productCode },
    occasionKey: gift.occasion,
    occasion: occasionName(words.voice, gift.occasion),
    mark: markOf(gift),
    state: words.voice.says.states[gift.state],
    when: whenOf(gift, words),
  };
}

export function markOf(gift: PlacedGift): BookMark {
  switch (gift.state) {
    case 'ordered':
      return 'planned';
    case 'declined':
    case 'delivery_failed':
      return 'attention';
    case 'cancelled':
    case 'lapsed':
      return 'over';
    default:
      return 'paid';
  }
}

function isToCome(gift: PlacedGift, today: PlainDate): boolean {
  if (gift.state === 'ordered' || gift.state === 'charging' || gift.state === 'declined') {
    return true;
  }
  const isUnderWay = gift.state === 'released' || gift.state === 'dispatched';
  return !isDateBefore(isUnderWay ? gift.expectedOn : gift.deliverOn, today);
}

function isDone({ state }: PlacedGift): boolean {
  return (
    state === 'delivered' ||
    state === 'delivery_failed' ||
    state === 'cancelled' ||
    state === 'lapsed'
  );
}

function whenOf(gift: PlacedGift, { book, formats }: BookVoice): string {
  const { when } = book;
  const { amountMinor, currency } = totalOf(gift.price);
  const amount = formats.money(amountMinor, currency);
  const { remindAt, chargeAt, customerZone } = gift.plan;
  const ours = (at: typeof chargeAt) => formats.shortAt(at, customerZone);
  switch (gift.state) {
    case 'ordered':
      return remindAt === undefined || gift.remindedAt !== undefined
        ? when.reminded(amount, ours(chargeAt))
        : when.planned(ours(remindAt), amount, ours(chargeAt));
    case 'charging':
      return when.charging(amount);
    case 'declined':
      return gift.attempts.at(-1)?.declineKind === 'soft'
        ? when.triedAgain(amount, ours(gift.tryAt))
        : when.needsCard(amount, ours(gift.tryAt));
    case 'released':
      return isDateBefore(gift.deliverOn, gift.expectedOn)
        ? when.late(amount, formats.short(gift.expectedOn))
        : when.paid(amount, ours(gift.chargedAt));
    case 'dispatched':
      return when.onItsWay(amount, formats.short(gift.expectedOn));
    case 'delivered':
      return when.arrived(amount, formats.shortAt(gift.deliveredAt, gift.plan.recipientZone));
    case 'delivery_failed':
      return when.failed(amount);
    case 'cancelled':
      return refundOf(gift, amount, ours, when);
    case 'lapsed':
      return when.free;
  }
}

function refundOf(
  { refund }: Extract<PlacedGift, { state: 'cancelled' }>,
  amount: string,
  ours: (at: PlacedGift['orderedAt']) => string,
  when: GiftBookMessages['when'],
): string {
  if (refund === undefined) return when.free;
  return refund.refundedAt === undefined
    ? when.refundDue(amount)
    : when.refunded(amount, ours(refund.refundedAt));
}
