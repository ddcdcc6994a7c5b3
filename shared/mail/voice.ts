import type { Language } from '../customers/customer.ts';
import type { Occasion } from '../customers/recipient.ts';
import type { Instant, Zone } from '../kernel/time.ts';
import { type Formats, formatsOf } from './formats.ts';
import { capitalised, inSentence } from './safe-text.ts';
import { VOCABULARY, type Vocabulary } from './vocabulary.ts';

/** Who writes. `address` is the shop's own, which some countries want in every business letter. */
export type Shop = {
  readonly name: string;
  readonly siteUrl: string;
  readonly address?: string;
};

/** In which words and for which shop something is written: a page, or a letter (letter-voice.ts). */
export type Voice = {
  readonly shop: Shop;
  readonly words: Vocabulary;
  readonly formats: Formats;
};

export function voiceOf(language: Language, shop: Shop): Voice {
  return { shop, words: VOCABULARY[language], formats: formatsOf(language) };
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
