import { findDay } from '../facts/read-day.ts';
import type { HeardFact } from './heard.ts';
import { isAboutSomebodyElse, isNegated, type Sentence } from './sentences.ts';

// Sizes, days and allergies in free text: few patterns, and in doubt none. What is found is only
// proposed.

const SIZE =
  "((?:(?:eu|uk|us)\\s?)?\\d{1,2}(?:[.,]5|\\s?½)?|\\d?x{0,4}[sl]|m)(?![\\p{L}\\d'.,]*\\d)(?!\\p{L})";
const IS = '(?:\\s+is(?: now)?|\\s+ist(?: jetzt)?)?\\s*:?\\s+';
const GROESSE = 'gr(?:ö|oe)(?:ß|ss)e';
const SIZES: readonly (readonly [topic: string, patterns: readonly RegExp[]])[] = [
  [
    'shoe-size',
    [
      new RegExp(`shoe size${IS}${SIZE}`, 'iu'),
      new RegExp(`(?<!\\p{L})size ${SIZE} (?:in )?shoes`, 'iu'),
      new RegExp(`(?<!\\p{L})shoes? in (?:size )?${SIZE}`, 'iu'),
      new RegExp(`schuh${GROESSE}${IS}${SIZE}`, 'iu'),
    ],
  ],
  [
    'clothing-size',
    [
      new RegExp(`(?:clothing|clothes|dress|shirt|jumper|sweater) size${IS}${SIZE}`, 'iu'),
      new RegExp(`(?<!\\p{L})my size${IS}${SIZE}`, 'iu'),
      new RegExp(`(?<!\\p{L})i(?:'m| am| wear| take)(?: a)? size ${SIZE}(?! (?:in )?shoes)`, 'iu'),
      new RegExp(
        `(?:kleider|konfektions|hemd|hemden|pullover|kleidungs)${GROESSE}${IS}${SIZE}`,
        'iu',
      ),
      new RegExp(`(?<!\\p{L})meine ${GROESSE}${IS}${SIZE}`, 'iu'),
      new RegExp(`(?<!\\p{L})ich (?:trage|habe|brauche) ${GROESSE} ${SIZE}`, 'iu'),
    ],
  ],
];

const BIRTHDAY = /birthday|geburtstag/iu;
const YEARLY = /wedding anniversary|anniversary|hochzeitstag|jahrestag/iu;
const OWN_DAY =
  /(?<!\p{L})(?:my birthday|i was born|mein(?:en)? geburtstag|ich habe (?:am|im)? ?.{1,25} geburtstag|ich bin am .{1,25} geboren|habe ich geburtstag)(?!\p{L})/iu;
const WHOSE: readonly RegExp[] = [
  /(?<!\p{L})(?:my|our) (?<who>[\p{L}-]+)'s (?:birthday|anniversary)/iu,
  /(?<![\p{L}])(?<who>\p{Lu}[\p{L}-]+)'s (?:birthday|anniversary)/u,
  /geburtstag (?:von )?(?:meine[rsm]|unsere[rsm]) (?<who>\p{L}+)/iu,
  /geburtstag von (?<who>\p{Lu}\p{L}+)/u,
  /(?<!\p{L})(?:mein|meine|unser|unsere) (?<who>\p{L}+) hat (?:am|immer am) /iu,
  /^(?<who>\p{Lu}\p{L}+) hat (?:am|immer am) /u,
];

const ALLERGIC: readonly RegExp[] = [
  /(?<!\p{L})(?:i'm|i am|we are|we're) (?:\p{L}+ )?allergic to (?<what>[^.!?;]{2,60})/iu,
  /(?<!\p{L})(?:i|we) have an? (?<what>[\p{L}-]+) allergy/iu,
  /(?<!\p{L})(?:ich bin|wir sind) (?:\p{L}+ )?allergisch (?:gegen|auf) (?<what>[^.!?;]{2,60})/iu,
];

/** What such a sentence says of the customer; a question or a denial says nothing. */
export function saidFacts(sentence: Sentence): readonly HeardFact[] {
  const { text, isQuestion } = sentence;
  if (isQuestion || isNegated(text)) return [];
  return [...sizesIn(text), ...dayIn(text), ...allergiesIn(text)];
}

function sizesIn(text: string): readonly HeardFact[] {
  if (isAboutSomebodyElse(text)) return [];
  return SIZES.flatMap(([topic, patterns]) => {
    const [value] = patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
    return value === undefined ? [] : [heard(topic, value)];
  });
}

/** Two days in one sentence could be either. */
function dayIn(text: string): readonly HeardFact[] {
  const isBirthday = BIRTHDAY.test(text) || /(?<!\p{L})(?:born|geboren)(?!\p{L})/iu.test(text);
  if (!isBirthday && !YEARLY.test(text)) return [];
  const day = findDay(text);
  if (day === undefined || findDay(text.replace(day.words, ' ')) !== undefined) return [];
  if (OWN_DAY.test(text)) return [heard('birthday', day.value)];
  const [who] = WHOSE.flatMap((pattern) => pattern.exec(text)?.groups?.who ?? []);
  if (who !== undefined) return [heard('special-days', day.value, who)];
  const [yearly] = YEARLY.exec(text) ?? [];
  return yearly === undefined || isAboutSomebodyElse(text)
    ? []
    : [heard('special-days', day.value, yearly)];
}

function allergiesIn(text: string): readonly HeardFact[] {
  const [what] = ALLERGIC.flatMap((pattern) => pattern.exec(text)?.groups?.what ?? []);
  if (what === undefined) return [];
  return what
    .split(/,|(?<!\p{L})(?:and|und|or|oder|&)(?!\p{L})/iu)
    .map((part) => part.trim())
    .filter((part) => part.length > 1 && part.length <= 40)
    .slice(0, 5)
    .map((part) => heard('allergies', part));
}

function heard(topic: string, value: string, about?: string): HeardFact {
  const fact = { kind: 'fact', topic, value, isExactAnswer: false } as const;
  return about === undefined ? fact : { ...fact, about };
}
