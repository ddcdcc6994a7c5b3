import { type Card, type Customer, keptCards } from '../../customers/customer.ts';
import { hasExpired, successorOf } from '../../customers/decide-cards.ts';
import type { Recipient } from '../../customers/recipient.ts';
import { type PlacedGift, totalOf } from '../../gifts/gift.ts';
import { assert } from '../../kernel/assert.ts';
import { type Instant, localDateOf, PlainDate } from '../../kernel/time.ts';
import { counted } from '../../mail/formats.ts';
import { itemName } from '../../mail/gift-words.ts';
import { inSentence, oneLine } from '../../mail/safe-text.ts';
import { statusOf } from '../gift/gift-page-view.ts';
import { bookFormats } from '../gift-book/book-formats.ts';
import { CARDS_MESSAGES } from '../messages/cards.ts';
import type { PageVoice } from '../page-voice.ts';
import { giftPath } from '../paths.ts';

/** What the page about paying is made of. */
export type PayingFacts = {
  readonly customer: Customer;
  readonly gifts: readonly PlacedGift[];
  readonly recipients: readonly Recipient[];
  readonly voice: PageVoice;
  readonly now: Instant;
};

export type CardRow = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly isTrouble: boolean;
  readonly isCharged: boolean;
  /** It could be charged instead of the one that is. */
  readonly isChoosable: boolean;
};

export function cardRows({ customer, voice, now }: PayingFacts): readonly CardRow[] {
  const says = CARDS_MESSAGES[voice.language].cards;
  return keptCards(customer)
    .toReversed()
    .map((card) => {
      const { id, refusedForGoodAt, expiresInMonth } = card;
      const isRefused = refusedForGoodAt !== undefined;
      const isExpired = hasExpired(card, now);
      const month = voice.formats.month(PlainDate.parse(`${expiresInMonth}-01`));
      const isCharged = id === customer.cardIdToCharge;
      const dated = isExpired ? says.expired(month) : says.until(month);
      return {
        ...{ id, name: cardName(card, voice), isCharged },
        state: isRefused ? says.refused : dated,
        isTrouble: isRefused || isExpired,
        isChoosable: !isCharged && !isRefused && !isExpired,
      };
    });
}

export function cardName({ brand, last4 }: Card, voice: PageVoice): string {
  const name = oneLine(brand.charAt(0).toUpperCase() + brand.slice(1));
  return CARDS_MESSAGES[voice.language].cards.name(name, last4);
}

export type WaitingGift = { readonly title: string; readonly text: string; readonly href: string };

/** What could not be paid, the most urgent first. */
export function waitingGifts(facts: PayingFacts): readonly WaitingGift[] {
  const { gifts, voice } = facts;
  const says = CARDS_MESSAGES[voice.language].waiting;
  return gifts
    .filter((gift) => gift.state === 'declined')
    .toSorted((left, right) => (left.deliverOn.toString() < right.deliverOn.toString() ? -1 : 1))
    .map((gift) => {
      const name = inSentence(recipientOf(gift, facts).name);
      const amount = voice.formats.money(totalOf(gift.price));
      const { text } = statusOf(gift, voice);
      return { title: says.gift(name, amount), text, href: giftPath(gift.id) };
    });
}

export type ChargeAhead = {
  readonly title: string;
  readonly on: string;
  readonly amount: string;
  readonly href: string;
};
export type MonthAhead = {
  readonly month: string;
  readonly total: string;
  readonly count: string;
  readonly charges: readonly ChargeAhead[];
};

export function isOpen({ state }: PlacedGift): boolean {
  return state === 'ordered' || state === 'charging' || state === 'declined';
}

/** What will be charged, month by month, by the customer's clock; a currency is a month of its own. */
export function monthsAhead(facts: PayingFacts): readonly MonthAhead[] {
  const { gifts, voice, customer } = facts;
  const { ahead } = CARDS_MESSAGES[voice.language];
  const formats = bookFormats(voice.formats.locale);
  const open = gifts
    .filter(isOpen)
    .map((gift) => ({ gift, on: localDateOf(chargeAt(gift), customer.zone) }))
    .toSorted((left, right) => (left.on.toString() < right.on.toString() ? -1 : 1));
  const byMonth = Map.groupBy(
    open,
    ({ gift, on }) => `${on.toPlainYearMonth()} ${gift.price.currency}`,
  );
  return [...byMonth.values()].map((charges) => {
    const [first] = charges;
    assert(first !== undefined, 'a month has a charge');
    const { currency } = first.gift.price;
    const amountMinor = charges.reduce((sum, { gift }) => sum + totalOf(gift.price).amountMinor, 0);
    return {
      month: voice.formats.month(first.on),
      total: formats.money(amountMinor, currency),
      count: counted(voice.formats.locale, charges.length, ahead.gifts),
      charges: charges.map(({ gift, on }) => {
        const name = inSentence(recipientOf(gift, facts).name);
        return {
          title: ahead.item(name, itemName(gift)),
          on: ahead.on(formats.long(on)),
          amount: formats.money(totalOf(gift.price).amountMinor, currency),
          href: giftPath(gift.id),
        };
      }),
    };
  });
}

function chargeAt(gift: PlacedGift): Instant {
  return gift.state === 'declined' || gift.state === 'charging' ? gift.tryAt : gift.plan.chargeAt;
}

export type Removal = { readonly id: string; readonly name: string; readonly after: string };

/** What taking out a card would mean; undefined when it is not there. */
export function removalOf(facts: PayingFacts, cardId: string): Removal | undefined {
  const { customer, voice, gifts, now } = facts;
  const card = keptCards(customer).find(({ id }) => id === cardId);
  if (card === undefined) return undefined;
  const says = CARDS_MESSAGES[voice.language];
  const { id } = card;
  const name = cardName(card, voice);
  const other = successorOf(customer, cardId, now);
  if (other !== undefined) return { id, name, after: says.remove.other(cardName(other, voice)) };
  const openCount = gifts.filter(isOpen).length;
  if (openCount === 0) return { id, name, after: says.remove.noneLeft };
  const count = counted(voice.formats.locale, openCount, says.waiting.gifts);
  return { id, name, after: says.remove.noneLeftGifts(count) };
}

/** A customer's gifts and people are read together, so none is missing. */
export function recipientOf(gift: PlacedGift, { recipients }: PayingFacts): Recipient {
  const recipient = recipients.find(({ id }) => id === gift.recipientId);
  assert(recipient !== undefined, 'a gift has its recipient');
  return recipient;
}
