import { Temporal } from '../../kernel/time.ts';

// A day of the year as people write it. What can be read in two ways, such as 3/4, is not read.

/** By their first letters, in English and German; `ä` is written in more than one way. */
const MONTHS: readonly RegExp[] = [
  /^(jan|jän)/,
  /^feb/,
  /^(mar|mär|maer|mrz)/,
  /^apr/,
  /^(may|mai)/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^(oct|okt)/,
  /^nov/,
  /^(dec|dez)/,
];
const MONTH_WORD = [
  'jan(?:uary|uar|\\.)?|jänner|feb(?:ruary|ruar|\\.)?|mar(?:ch|\\.)?|m(?:ä|ae)rz|mrz\\.?|apr(?:il|\\.)?',
  'may|mai|june?|juni|july?|juli|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|o[ck]t(?:ober|\\.)?',
  'nov(?:ember|\\.)?|de[cz](?:ember|\\.)?',
].join('|');

/** For finding a day inside a sentence: each form with named parts. */
export const DAY_FORMS: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:18|19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/iu,
  new RegExp(
    `(?<![\\d.])(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s+of)?\\s+(?<name>${MONTH_WORD})(?!\\p{L})(?:,?\\s+(?<year>(?:18|19|20)\\d\\d))?`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<name>${MONTH_WORD})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(?<year>(?:18|19|20)\\d\\d))?`,
    'iu',
  ),
  // With dots the day comes first, everywhere.
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>(?:18|19|20)\d\d))?(?!\d)/iu,
];
/** The day comes first, or only one way makes a date. */
const SLASHED = /^(?<first>\d{1,2})\/(?<second>\d{1,2})(?:\/(?<year>(?:18|19|20)\d\d))?$/;

/** The whole text, as `1961-03-04`, or `--03-04` when it names no year; undefined when it is no day. */
export function readDay(text: string): string | undefined {
  for (const form of DAY_FORMS) {
    const found = form.exec(text);
    if (found?.[0].length === text.length) return dayOf(found.groups ?? {});
  }
  if (/^--\d\d-\d\d$/.test(text)) return dayOf({ month: text.slice(2, 4), day: text.slice(5) });
  const { first = '', second = '', year } = SLASHED.exec(text)?.groups ?? {};
  const [one, other] = [Number(first), Number(second)];
  if (one > 12 && other <= 12) return dayOf({ day: first, month: second, year });
  return other > 12 || (one === other && one > 0)
    ? dayOf({ day: second, month: first, year })
    : undefined;
}

/** The first day that a sentence names. */
export function findDay(
  text: string,
): { readonly value: string; readonly words: string } | undefined {
  for (const form of DAY_FORMS) {
    const found = form.exec(text);
    const value = found === null ? undefined : dayOf(found.groups ?? {});
    if (found !== null && value !== undefined) return { value, words: found[0] };
  }
  return undefined;
}

type Parts = { readonly [name: string]: string | undefined };

function dayOf({ day, month, name, year }: Parts): string | undefined {
  const number = name === undefined ? Number(month) : monthNamed(name);
  // Without a year any leap year will do: 29 February is a day of the year.
  const date = dateOf(Number(year ?? 2000), number, Number(day));
  if (date === undefined) return undefined;
  return year === undefined ? `-${date.toString().slice(4)}` : date.toString();
}

function monthNamed(name: string): number {
  return MONTHS.findIndex((month) => month.test(name.toLowerCase())) + 1;
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
