import type { Card } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import { type Gift, totalOf } from '../gifts/gift.ts';
import type { Prescription } from '../prescriptions/prescription.ts';
import type { Fact } from './building-blocks.tsx';
import type { PostcardFacts } from './postcard.tsx';
import { capitalised, inSentence, oneLine, severalLines, shortened } from './safe-text.ts';
import { occasionName, type Voice } from './voice.ts';

const SHORT_NAME_LENGTH = 40;

/** What letters say about one gift, formatted once for both forms of the letter. */
export type GiftWords = ReturnType<typeof giftWords>;

export function giftWords(gift: Gift, recipient: Recipient, voice: Voice) {
  const { formats } = voice;
  return {
    item: itemName(gift),
    choice: choiceOf(gift, voice),
    name: inSentence(recipient.name),
    /** For a subject, of which an inbox shows some fifty characters. */
    shortName: inSentence(shortened(oneLine(recipient.name), SHORT_NAME_LENGTH)),
    occasion: occasionName(voice, gift.occasion),
    date: formats.date(gift.deliverOn),
    day: formats.day(gift.deliverOn),
    amount: formats.money(totalOf(gift.price)),
    message: gift.message.trim() === '' ? undefined : severalLines(gift.message),
  };
}

/** `Cake stand`, or `3 × Shirt`. */
export function itemName({
  productName,
  quantity,
}: Pick<Gift, 'productName' | 'quantity'>): string {
  const name = oneLine(productName);
  return quantity === undefined ? name : `${quantity} × ${name}`;
}

/** `Colour: red · Wrapping: festive`, or undefined when nothing was chosen. */
export function choiceOf(
  gift: Pick<Gift, 'options' | 'wrapping'>,
  { words, formats }: Voice,
): string | undefined {
  const chosen = Object.entries(gift.options).map(
    ([name, value]) => `${capitalised(oneLine(name), formats.locale)}: ${oneLine(value)}`,
  );
  if (gift.wrapping !== undefined) {
    const wrapping = words.wrappings[gift.wrapping] ?? oneLine(gift.wrapping);
    chosen.push(`${words.gift.wrapping}: ${wrapping}`);
  }
  return chosen.length === 0 ? undefined : chosen.join(' · ');
}

export function itemFact(said: GiftWords, { words }: Voice): Fact {
  return withNote({ label: words.gift.item, value: said.item }, said.choice);
}

/** What a customer calls something that is bought again and again. */
export function regularName({ name }: Pick<Prescription, 'name'>): string {
  return inSentence(name);
}

export function regularWords(
  prescription: Pick<Prescription, 'productName' | 'quantity' | 'options'>,
  voice: Voice,
): Fact {
  const { productName, quantity, options } = prescription;
  const value = itemName({ productName, ...(quantity === 1 ? {} : { quantity }) });
  const { item: label } = voice.words.regular;
  return withNote({ label, value }, choiceOf({ options }, voice));
}

/** Item, recipient, occasion and day, as far as a letter wants them. */
export function giftFacts(said: GiftWords, voice: Voice): readonly Fact[] {
  const { gift } = voice.words;
  return [
    itemFact(said, voice),
    { label: gift.recipient, value: said.name },
    { label: gift.occasion, value: said.occasion },
  ];
}

/** Providers write `visa`. */
export function cardWords({ brand, last4 }: Pick<Card, 'brand' | 'last4'>) {
  const name = oneLine(brand);
  return { brand: name.charAt(0).toUpperCase() + name.slice(1), last4 };
}
export type CardWords = ReturnType<typeof cardWords>;

export function withNote(fact: Fact, note: string | undefined): Fact {
  return note === undefined ? fact : { ...fact, note };
}

/**
 * The gift as a postcard. Of the address only the place: enough to notice that somebody moved,
 * and no more of another person's address in a mail than is needed.
 */
export function giftPostcard(
  { gift, recipient }: { readonly gift: Gift; readonly recipient: Recipient },
  voice: Voice,
  stampedOn = gift.deliverOn,
): PostcardFacts {
  const { words, formats } = voice;
  const { city, country } = recipient.address;
  const said = giftWords(gift, recipient, voice);
  return {
    ...(said.message === undefined ? {} : { message: said.message }),
    emptyMessage: words.gift.noMessage,
    addressLines: [
      oneLine(recipient.name),
      ...(gift.kind === 'e_gift' ? [words.gift.byMail] : [oneLine(city), formats.country(country)]),
    ],
    postmark: formats.postmark(stampedOn),
  };
}
