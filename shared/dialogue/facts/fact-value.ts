import type { Language } from '../../customers/customer.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { Temporal } from '../../kernel/time.ts';
import { FACT_VALUE_LENGTH_MAX } from './fact.ts';
import { readDay } from './read-day.ts';
import type { Topic } from './topic.ts';

export type ValueRefusal = 'value_missing' | 'value_not_valid';

/** What somebody wrote, as it is stored for such a topic; equal answers become equal values. */
export function readFactValue(topic: Topic, written: string): Outcome<string, ValueRefusal> {
  const text = written.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (text === '') return refused('value_missing');
  if (text.length > FACT_VALUE_LENGTH_MAX) return refused('value_not_valid');
  const value = READERS[topic.kind](text, topic);
  return value === undefined ? refused('value_not_valid') : accepted(value);
}

type Reader = (text: string, topic: Topic) => string | undefined;

const READERS: Readonly<Record<Topic['kind'], Reader>> = {
  choice: readChoice,
  text: (text) => text,
  size: readSize,
  date: (text) => readDay(text),
  number: (text) => (/^\d{1,6}$/.test(text) ? String(Number(text)) : undefined),
};

/** By its name, or by its words in any language. */
function readChoice(text: string, { choices = [], words }: Topic): string | undefined {
  const wanted = text.toLowerCase();
  return choices.find(
    (choice) =>
      choice === wanted ||
      Object.values(words).some((each) => each.choices?.[choice]?.toLowerCase() === wanted),
  );
}

const LETTERS = /^(\d?x{1,3}|x{0,4})?[sl]$|^m$/i;
const NUMBER = /^(?:(eu|uk|us|de|fr|it)\s?)?(\d{1,3})(?:[.,]5|\s?½|\s1\/2)?$/i;
const HALF = /[.,]5$|½$|1\/2$/;

/** `xl` → `XL`, `42,5` → `42.5`, `uk 9½` → `UK 9.5` */
function readSize(text: string): string | undefined {
  if (LETTERS.test(text)) return text.toUpperCase();
  const [, system, whole] = NUMBER.exec(text) ?? [];
  if (whole === undefined || Number(whole) === 0) return undefined;
  const number = `${Number(whole)}${HALF.test(text) ? '.5' : ''}`;
  return system === undefined ? number : `${system.toUpperCase()} ${number}`;
}

/** As a customer reads it. */
export function factValueText(topic: Topic | undefined, value: string, language: Language): string {
  if (topic?.kind === 'choice') return topic.words[language].choices?.[value] ?? value;
  return topic?.kind === 'date' ? dayText(value, language) : value;
}

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>;
/** Any leap year: 29 February is a birthday, too. */
const ANY_YEAR = 2000;

function dayText(value: string, language: Language): string {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(value) ?? [];
  const format = { day: 'numeric', month: 'long' } as const;
  if (month !== undefined && day !== undefined) {
    const on = Temporal.PlainDate.from({ year: ANY_YEAR, month: Number(month), day: Number(day) });
    return on.toLocaleString(LOCALES[language], format);
  }
  const on = Temporal.PlainDate.from(value);
  return on.toLocaleString(LOCALES[language], { ...format, year: 'numeric' });
}
