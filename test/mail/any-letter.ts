import { Language } from '../../shared/customers/customer.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import type { LetterToWrite } from '../../shared/mail/letter-to-write.ts';
import {
  type LetterSampleKind,
  SAMPLE_KINDS,
  sampleLetter,
} from '../../shared/mail/sample-letters.ts';
import fc from '../support/fast-check.ts';
import { anyGiftIn } from '../support/gift-arbitraries.ts';
import { rewordedDialogue } from './reworded-dialogue.ts';

// Any letter about anybody: what people write is whatever people can write, and worse.

export const LETTER_KINDS = SAMPLE_KINDS.filter(
  (kind): kind is LetterSampleKind =>
    kind !== 'sign_in_code' && kind !== 'manager_alert' && kind !== 'order_confirmation_large',
);

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title></td></table><a href="https://evil.example">here</a>',
  'Grace\r\nBcc: all@example.com',
  '\r\n\r\n<p>a body of my own</p>',
  '--=_alternative_=--',
  '=?utf-8?B?R3JhY2U=?=',
  '&lt;b&gt; &amp; &#39;',
  '{{name}} $name %s',
  '\u202egnirts a\u2066',
  'שלום עליכם',
];

/** Up to the length that our schemas allow. */
export const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength, unit: 'binary' }),
    fc.string({ maxLength, unit: 'grapheme' }),
    fc.constantFrom(...HOSTILE).map((text) => text.slice(0, maxLength)),
  );

/** What is free of digits and signs of money: what of them is in the letter came from us. */
export const wordlike = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...'abcdefg äöü,.<>"\'&אב'), { minLength: 1, maxLength })
    .map((letters) => letters.join(''));

type Text = (maxLength: number) => fc.Arbitrary<string>;

const anyPerson = (text: Text) =>
  fc.record({
    name: text(100).map((name) => (name.trim() === '' ? 'x' : name)),
    city: text(100).map((city) => (city.trim() === '' ? 'x' : city)),
  });

const anyWords = (text: Text) =>
  fc.record({
    occasion: text(40).map((occasion) => (occasion.trim() === '' ? 'x' : occasion)),
    productName: text(120),
    message: text(300),
    wrapping: text(40),
    options: fc
      .array(fc.tuple(text(40), text(40)), { maxLength: 6 })
      .map((pairs) => Object.fromEntries(pairs.map(([name, value]) => [`o${name}`, value]))),
    edition: text(100),
    sender: text(100).map((name) => (name.trim() === '' ? 'x' : name)),
    person: anyPerson(text),
  });
type AnyWords = ReturnType<typeof anyWords> extends fc.Arbitrary<infer Words> ? Words : never;

/** A letter of that kind in which every word of somebody else is replaced. */
export function anyLetter(
  kind: LetterSampleKind,
  { text = anyText, giftCount = 3 }: { readonly text?: Text; readonly giftCount?: number } = {},
): fc.Arbitrary<LetterToWrite> {
  const gifts = fc.array(anyGiftIn(stateFor(kind)), { minLength: 1, maxLength: giftCount });
  return fc
    .record({ language: fc.constantFrom(...Language.options), words: anyWords(text), gifts })
    .map(({ language, words, gifts: given }) => reworded({ kind, language, words, gifts: given }));
}

function stateFor(kind: LetterSampleKind): Gift['state'] {
  if (kind.startsWith('occasion_stopped')) return 'cancelled';
  return kind.startsWith('delivered') ? 'delivered' : 'ordered';
}

type Rewording = {
  readonly kind: LetterSampleKind;
  readonly language: Language;
  readonly words: AnyWords;
  readonly gifts: readonly Gift[];
};

function reworded({ kind, language, words, gifts }: Rewording): LetterToWrite {
  const letter = sampleLetter(kind, language);
  const { productName, message, wrapping, options, occasion, person } = words;
  const write = (gift: Gift): Gift => ({
    ...{ ...gift, productName, message, wrapping, options, occasion },
    price: { ...gift.price, currency: 'GBP' },
  });
  const written = gifts.map(write);
  const customer = letter.customer.name === undefined ? {} : { name: words.sender };
  const recipientOf = (before: object) => ({
    ...{ ...before, name: person.name },
    address: { lines: ['1 Road'], city: person.city, country: 'GB' },
  });
  return {
    ...letter,
    customer: { ...letter.customer, ...customer },
    ...('recipient' in letter ? { recipient: recipientOf(letter.recipient) } : {}),
    ...('gift' in letter ? { gift: written[0] } : {}),
    ...('gifts' in letter
      ? {
          gifts: written.map((gift) => ({
            gift,
            recipient: recipientOf({ stoppedOccasions: [] }),
          })),
          order: { ...letter.order, currency: 'GBP' },
        }
      : {}),
    ...('cancelled' in letter ? { cancelled: written, occasion } : {}),
    ...rewordedDialogue(letter, words),
    ...('editionName' in letter ? { editionName: words.edition } : {}),
    ...('rows' in letter
      ? {
          rows: written.map(({ deliverOn }) => ({
            ...{ recipientName: person.name, productName, deliverOn },
            amount: { amountMinor: 1200, currency: 'GBP' },
          })),
        }
      : {}),
  } as LetterToWrite;
}
