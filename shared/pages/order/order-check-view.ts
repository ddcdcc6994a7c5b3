import { addressLines } from '../../customers/address-lines.ts';
import { type Customer, cardToCharge } from '../../customers/customer.ts';
import type { Recipient } from '../../customers/recipient.ts';
import { type Gift, type GiftPrice, totalOf } from '../../gifts/gift.ts';
import type { Money } from '../../kernel/money.ts';
import { localDateOf, Temporal } from '../../kernel/time.ts';
import { giftWords } from '../../mail/gift-words.ts';
import { oneLine } from '../../mail/safe-text.ts';
import { brandName } from '../gift/gift-page-view.ts';
import { bookFormats } from '../gift-book/book-formats.ts';
import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import type { PageVoice } from '../page-voice.ts';

/** One gift as it will be, in words. */
export type GiftLook = {
  readonly gift: Gift;
  readonly item: string;
  readonly choice: string | undefined;
  readonly name: string;
  readonly occasion: string;
  readonly addressLines: readonly string[];
  readonly message: string | undefined;
  readonly stamp: readonly [string, string];
  readonly arrives: string;
  readonly reminder: string;
  readonly charge: string;
  readonly parts: readonly { readonly label: string; readonly amount: string }[];
  readonly amount: string;
};

export type LookFacts = {
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
  readonly recipients: readonly Recipient[];
  /** Whoever holds a mail's link sees of people in the address book the place alone. */
  readonly hasWholeAddress: (recipient: Recipient) => boolean;
};

export function giftLooks(gifts: readonly Gift[], facts: LookFacts): readonly GiftLook[] {
  const recipientById = new Map(facts.recipients.map((one) => [one.id, one]));
  return gifts
    .toSorted((left, right) => Temporal.PlainDate.compare(left.deliverOn, right.deliverOn))
    .flatMap((gift) => {
      const recipient = recipientById.get(gift.recipientId);
      return recipient === undefined ? [] : [lookOf(gift, recipient, facts)];
    });
}

function lookOf(gift: Gift, recipient: Recipient, facts: LookFacts): GiftLook {
  const { voice, says } = facts;
  const { formats } = voice;
  const said = giftWords(gift, recipient, voice);
  const { remindAt, chargeAt, customerZone } = gift.plan;
  return {
    ...{ gift, item: said.item, choice: said.choice, name: oneLine(recipient.name) },
    ...{ occasion: said.occasion, message: said.message, amount: said.amount },
    addressLines: addressOf(gift, recipient, facts),
    stamp: formats.postmark(gift.deliverOn),
    arrives: says.checked.arrives(said.date),
    reminder:
      remindAt === undefined
        ? says.checked.notReminded
        : says.checked.remindedOn(formats.dateAt(remindAt, customerZone)),
    charge: says.checked.charged(said.amount, formats.dateAt(chargeAt, customerZone)),
    parts: partsOf(gift.price, facts),
  };
}

function addressOf(gift: Gift, recipient: Recipient, facts: LookFacts): readonly string[] {
  const { voice, says } = facts;
  const { city, country } = recipient.address;
  if (gift.kind === 'e_gift') {
    const isWhole = facts.hasWholeAddress(recipient) && recipient.email !== undefined;
    return [isWhole ? oneLine(recipient.email ?? '') : says.checked.byMail];
  }
  const countryName = voice.formats.country(country);
  const lines = facts.hasWholeAddress(recipient)
    ? addressLines('', recipient.address, countryName)
    : [city, countryName];
  return lines.map(oneLine);
}

/** Only where there is more than the product itself. */
function partsOf(price: GiftPrice, { voice, says }: LookFacts): GiftLook['parts'] {
  const { checked } = says;
  const parts = [
    [checked.product, price.productMinor],
    [checked.options, price.optionsMinor],
    [checked.wrapping, price.wrappingMinor],
    [checked.delivery, price.deliveryMinor],
  ] as const;
  return parts
    .filter(([, amountMinor]) => amountMinor > 0)
    .map(([label, amountMinor]) => ({
      label,
      amount: voice.formats.money({ amountMinor, currency: price.currency }),
    }));
}

export type ChargeMonth = {
  readonly month: string;
  readonly amount: string;
  readonly charges: readonly {
    readonly date: string;
    readonly name: string;
    readonly amount: string;
  }[];
};

/** Each charge on its day, summed up by the customer's months. */
export function chargeMonths(looks: readonly GiftLook[], voice: PageVoice): readonly ChargeMonth[] {
  const { formats } = voice;
  const dateOf = ({ gift: { plan } }: GiftLook) => localDateOf(plan.chargeAt, plan.customerZone);
  const inOrder = looks.toSorted((left, right) =>
    Temporal.PlainDate.compare(dateOf(left), dateOf(right)),
  );
  const months = Map.groupBy(inOrder, (look) => dateOf(look).toPlainYearMonth().toString());
  return [...months.values()].flatMap((charged) => {
    const [first] = charged;
    if (first === undefined) return [];
    return {
      month: formats.month(dateOf(first)),
      amount: formats.money(sumOf(charged)),
      charges: charged.map((look) => ({
        date: bookFormats(formats.locale).weekdayAndDay(dateOf(look)),
        name: look.name,
        amount: look.amount,
      })),
    };
  });
}

export function sumOf(looks: readonly GiftLook[]): Money {
  const amountMinor = looks.reduce((sum, { gift }) => sum + totalOf(gift.price).amountMinor, 0);
  return { amountMinor, currency: looks[0]?.gift.price.currency ?? 'GBP' };
}

/** Which card will be charged, and whether it will do until the last of these gifts. */
export function cardWords(
  customer: Customer,
  looks: readonly GiftLook[],
  says: OrderSheetMessages,
): { readonly text: string; readonly isMissing: boolean } {
  const card = cardToCharge(customer);
  if (card === undefined) return { text: says.checked.noCard, isMissing: true };
  const months = looks.map(({ gift: { plan } }) =>
    localDateOf(plan.chargeAt, customer.zone).toPlainYearMonth().toString(),
  );
  const last = months.toSorted().at(-1) ?? '';
  const brand = oneLine(brandName(card.brand));
  return card.expiresInMonth < last
    ? { text: says.checked.cardExpires(brand, card.last4), isMissing: true }
    : { text: says.checked.card(brand, card.last4), isMissing: false };
}
