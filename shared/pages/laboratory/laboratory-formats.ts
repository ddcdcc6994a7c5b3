import { Temporal } from '../../kernel/time.ts';
import type { PageVoice } from '../page-voice.ts';

const ALL_BASIS_POINTS = 10_000;
const MS_OF_DAY = 86_400_000;

/** Figures as a marketer writes them. @param currency of the money. */
export function laboratoryFormats({ formats }: PageVoice, currency = 'EUR') {
  const { locale } = formats;
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const digits = digitsOf(locale, currency);
  const rounded = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, maximumFractionDigits: 0 },
  });
  const numbers = new Intl.NumberFormat(locale);
  return {
    money: (amountMinor: number) =>
      // No minus before nothing.
      formats.money({ amountMinor: Math.round(amountMinor) || 0, currency }),
    /** Of sums so large that the pence say nothing. */
    roundMoney: (amountMinor: number) =>
      rounded.format(Math.round(amountMinor / 10 ** digits) || 0),
    percent: (basisPoints: number) => percents.format(basisPoints / ALL_BASIS_POINTS),
    number: (count: number) => numbers.format(count),
    /** Of days since 1970. */
    shortDay: (day: number) =>
      Temporal.Instant.fromEpochMilliseconds(Math.round(day * MS_OF_DAY))
        .toZonedDateTimeISO('UTC')
        .toPlainDate()
        .toLocaleString(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  };
}

function digitsOf(locale: string, currency: string): number {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
