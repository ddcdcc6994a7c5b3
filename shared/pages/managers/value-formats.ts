import type { PageVoice } from '../page-voice.ts';

/** Figures as a reader of the page's language writes them. */
export function valueFormats({ formats }: PageVoice, currency: string) {
  const { locale } = formats;
  const plain = new Intl.NumberFormat(locale);
  const part = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const whole = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, maximumFractionDigits: 0 },
  });
  const short = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 },
  });
  const digits =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  const major = (amountMinor: number) => amountMinor / 10 ** digits;
  return {
    count: (count: number) => plain.format(count),
    percent: (share: number) => part.format(share),
    /** With a sign in front, for what grew or fell. */
    change: (share: number) =>
      new Intl.NumberFormat(locale, {
        ...{ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' },
      }).format(share),
    times: (times: number) =>
      new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(times),
    /** Pence say nothing about a lifetime. */
    money: (amountMinor: number) => whole.format(major(amountMinor)),
    /** In a picture, where there is little room. */
    shortMoney: (amountMinor: number) => short.format(major(amountMinor)),
    /** As it stands in a field. */
    majorText: (amountMinor: number) => String(major(amountMinor)),
    minorOf: (amountMajor: number) => Math.round(amountMajor * 10 ** digits),
  };
}
export type ValueFormats = ReturnType<typeof valueFormats>;
