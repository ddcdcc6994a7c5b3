import type { Language } from '../customers/customer.ts';
import type { Occasion } from '../customers/recipient.ts';
import type { Instant, Zone } from '../kernel/time.ts';
import { type Formats, formatsOf } from './formats.ts';
import { MESSAGES, type Messages } from './messages.ts';
import { capitalised, inSentence } from './safe-text.ts';

/** Who writes. `address` is the shop's own, which some countries want in every business letter. */
export type Shop = {
  readonly name: string;
  readonly siteUrl: string;
  readonly address?: string;
};

/** In which words and for which shop a letter is written. */
export type Voice = {
  readonly shop: Shop;
  readonly words: Messages;
  readonly formats: Formats;
};

export function voiceOf(language: Language, shop: Shop): Voice {
  return { shop, words: MESSAGES[language], formats: formatsOf(language) };
}

/** `Thursday, 4 March 2027 at 09:00`, on the wall clock of the zone. */
export function momentOf({ words, formats }: Voice, at: Instant, zone: Zone): string {
  return words.moment(formats.dateAt(at, zone), formats.timeAt(at, zone));
}

/** A known occasion in the reader's language, a customer's own word as it was written. */
export function occasionName({ words, formats }: Voice, occasion: Occasion): string {
  const key = occasion.replaceAll('’', "'");
  const known = words.occasions[key] ?? words.regularOccasions[key];
  if (known !== undefined) return known;
  return inSentence(capitalised(occasion, formats.locale));
}

/** The last lines of every letter to a customer about gifts. */
export function customerFooter(
  voice: Voice,
  zone?: Zone,
  why:
    | 'whyOrdered'
    | 'whyAsked'
    | 'whyStopped'
    | 'whyForm'
    | 'whySheet'
    | 'whySaid'
    | 'whyCase'
    | 'whyData' = 'whyOrdered',
): readonly string[] {
  const { shop, words, formats } = voice;
  return [
    words[why](shop.name),
    ...(zone === undefined ? [] : [words.zone(formats.zone(zone))]),
    ...shopAddress(shop),
  ];
}

export function shopAddress({ address }: Shop): readonly string[] {
  return address === undefined ? [] : [address];
}
