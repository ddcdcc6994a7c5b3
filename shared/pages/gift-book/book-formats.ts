import { remembered } from '../../kernel/remembered.ts';
import { type Instant, type PlainDate, Temporal, type Zone } from '../../kernel/time.ts';

/** Short dates and amounts for lists of hundreds: the runtime's formatters are made once. */
export type BookFormats = ReturnType<typeof makeFormats>;

export const bookFormats = remembered(makeFormats);

const SHORT = { day: 'numeric', month: 'short' } as const;
const LONG = { day: 'numeric', month: 'long' } as const;

function makeFormats(locale: string) {
  const dates = remembered((style: string) => {
    const [timeZone, form] = style.split(' ');
    return new Intl.DateTimeFormat(locale, { ...STYLES[form as keyof typeof STYLES], timeZone });
  });
  const money = remembered((currency: string) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
  });
  return {
    /** `4 Mar` */
    short: (on: PlainDate) => dates('UTC short').format(msOf(on)),
    /** `Thu, 4 Mar` */
    weekdayAndDay: (on: PlainDate) => dates('UTC weekdayAndDay').format(msOf(on)),
    /** `4 March` */
    long: (on: PlainDate) => dates('UTC long').format(msOf(on)),
    /** `4 March 2027` */
    dated: (on: PlainDate) => dates('UTC dated').format(msOf(on)),
    /** `March` */
    monthOnly: (on: PlainDate) => dates('UTC monthOnly').format(msOf(on)),
    /** `Mar 2027` */
    shortMonthAt: (at: Instant, zone: Zone) =>
      dates(`${zone} shortMonth`).format(at.epochMilliseconds),
    /** `4 Mar`, by the calendar of the zone. */
    shortAt: (at: Instant, zone: Zone) => dates(`${zone} short`).format(at.epochMilliseconds),
    money: (amountMinor: number, currency: string) => {
      const { format, digits } = money(currency);
      return format.format(amountMinor / 10 ** digits);
    },
    /** `M`, `T`, … from Monday on. */
    weekdays: [4, 5, 6, 7, 8, 9, 10].map((day) =>
      dates('UTC weekday').format(msOf(Temporal.PlainDate.from({ year: 2027, month: 1, day }))),
    ),
  };
}

const STYLES = {
  short: SHORT,
  long: LONG,
  dated: { ...LONG, year: 'numeric' },
  monthOnly: { month: 'long' },
  shortMonth: { month: 'short', year: 'numeric' },
  weekday: { weekday: 'narrow' },
  weekdayAndDay: { ...SHORT, weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `Intl` takes milliseconds as they are. */
function msOf({ year, month, day }: PlainDate): number {
  return Date.UTC(year, month - 1, day);
}
