import type { Language } from '../customers/customer.ts';
import { postalRuleOf } from '../customers/postal-rules.ts';
import type { PageVoice } from './page-voice.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const namesByLanguage = new Map<Language, readonly string[]>();

/** Every country that has a post, by name in the reader's language. */
export function countryNames({ language, formats }: PageVoice): readonly string[] {
  const known = namesByLanguage.get(language);
  if (known !== undefined) return known;
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const names = codes
    .filter((code) => postalRuleOf(code) !== undefined)
    .map((code) => formats.country(code))
    .toSorted(new Intl.Collator(formats.locale).compare);
  namesByLanguage.set(language, names);
  return names;
}
