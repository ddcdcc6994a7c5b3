import type { Language } from '../customers/customer.ts';
import type { Money } from '../kernel/money.ts';
import { remembered } from '../kernel/remembered.ts';
import { type Instant, type PlainDate, Temporal, type Zone } from '../kernel/time.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const satisfies Record<Language, string>;

/** Dates, money and counts as a reader of one language writes them. */
export type Formats = ReturnType<typeof formatsOf>;

export function formatsOf(language: Language) {
  const locale = LOCALES[language];
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  return {
    language,
    locale,
    /** `Thursday, 4 March 2027` */
    date: (on: PlainDate) => on.toLocaleString(locale, { dateStyle: 'full' }),
    /** `Thursday, 4 March`; where the year goes without saying. */
    day: (on: PlainDate) =>
      on.toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
    /** `March 2027` */
    month: (on: PlainDate) => on.toLocaleString(locale, { month: 'long', year: 'numeric' }),
    /** `4` and `Mar`, for a stamp. */
    postmark: (on: PlainDate): readonly [string, string] => [
      String(on.day),
      on.toLocaleString(locale, { month: 'short' }),
    ],
    dateAt: (at: Instant, zone: Zone) =>
      at.toZonedDateTimeISO(zone).toPlainDate().toLocaleString(locale, { dateStyle: 'full' }),
    /** `09:00`, on the wall clock of the zone. */
    timeAt: (at: Instant, zone: Zone) =>
      at.toZonedDateTimeISO(zone).toPlainTime().toLocaleString(locale, { timeStyle: 'short' }),
    /** `Central European Time`, whatever the season. */
    zone: (zone: Zone) => zoneName(locale, zone),
    money: ({ amountMinor, currency }: Money) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      return format.format(amountMinor / 10 ** digits);
    },
    /** The country's name, or its code where the name is not known. */
    country: (code: string) => countries.of(code) ?? code,
  };
}

/** `counted('de-DE', 1000, { one: 'Geschenk', other: 'Geschenke' })` → `1.000 Geschenke` */
export function counted(
  locale: string,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  const { plural, number } = countFormats(locale);
  const form = plural.select(count) === 'one' ? forms.one : forms.other;
  return `${number.format(count)} ${form}`;
}

const countFormats = remembered((locale) => ({
  plural: new Intl.PluralRules(locale),
  number: new Intl.NumberFormat(locale),
}));

/** A zone's generic name may differ for days on which it had other rules. */
const A_DAY_OF_OUR_TIME = Temporal.Instant.from('2026-07-01T00:00:00.000Z');

function zoneName(locale: string, zone: Zone): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(A_DAY_OF_OUR_TIME.epochMilliseconds);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
