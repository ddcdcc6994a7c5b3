import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

export { Temporal };
export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;
export type PlainTime = Temporal.PlainTime;

/** The only source of the present; domain functions take `now`, use cases take a clock. */
export interface Clock {
  now(): Instant;
}

/** Exactly three decimals, so that text order is time order. */
export function instantText(instant: Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}

/**
 * Inside a list with a limit of its length zod (4.6) first encodes without any checks, and asks for
 * absent optional values as well: those are to be an issue, which it then drops, and no crash.
 */
function encodeWith<Value>(textOf: (value: Value) => string) {
  return (value: Value, context: z.core.ParsePayload): string => {
    if (value !== undefined) return textOf(value);
    context.issues.push({ code: 'custom', message: 'is missing', input: value });
    return z.NEVER;
  };
}

/** What cannot be read is an issue; what can is read once, for a list of gifts has thousands. */
function decodeWith<Value>(read: (text: string) => Value, message: string) {
  return (text: string, context: z.core.ParsePayload): Value => {
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      context.issues.push({ code: 'custom', message, input: text });
      return z.NEVER;
    }
  };
}

/** Text such as `2027-03-04T09:00:00.000Z` outside, an instant inside. */
export const Instant = z.codec(z.string(), z.instanceof(Temporal.Instant), {
  decode: decodeWith((text) => Temporal.Instant.from(text), 'is no instant'),
  encode: encodeWith(instantText),
});

/** Text `2027-03-04` outside, a local date inside; `2027-02-30` is refused, not moved. */
export const PlainDate = z.codec(
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2027-03-04'),
  z.instanceof(Temporal.PlainDate),
  {
    decode: decodeWith(
      (text) => Temporal.PlainDate.from(text, { overflow: 'reject' }),
      'is not in the calendar',
    ),
    encode: encodeWith((date: Temporal.PlainDate) => date.toString()),
  },
);

/** There are some hundred; asking the runtime anew for each of them costs more than the rest. */
const knownZones = new Set<string>();

function isKnownZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  if (knownZones.size < KNOWN_ZONE_COUNT_MAX) knownZones.add(zone);
  return true;
}

/** Names differ in upper and lower case too; what else comes is asked for each time. */
const KNOWN_ZONE_COUNT_MAX = 1000;

/** An IANA zone that this runtime knows, such as `Asia/Kolkata`. */
export const Zone = z.string().max(50).refine(isKnownZone, 'is no time zone such as Europe/London');
export type Zone = z.output<typeof Zone>;

/**
 * The instant of a local time. In the gap of a DST change the time moves forward, in the overlap
 * the earlier of the two counts ("compatible", RFC 5545).
 */
export function instantOf(on: PlainDate, time: string, zone: Zone): Instant {
  return on
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}

export function localDateOf(instant: Instant, zone: Zone): PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

export function isBefore(left: Instant, right: Instant): boolean {
  return Temporal.Instant.compare(left, right) < 0;
}

export function isDue(dueAt: Instant, now: Instant): boolean {
  return !isBefore(now, dueAt);
}

export function laterOf(left: Instant, right: Instant): Instant {
  return isBefore(left, right) ? right : left;
}

export function earlierOf(left: Instant, right: Instant): Instant {
  return isBefore(right, left) ? right : left;
}

export function laterDateOf(left: PlainDate, right: PlainDate): PlainDate {
  return Temporal.PlainDate.compare(left, right) < 0 ? right : left;
}

export function isDateBefore(left: PlainDate, right: PlainDate): boolean {
  return Temporal.PlainDate.compare(left, right) < 0;
}
