// What the shop promises, reckoned a second time and on purpose without the engine: its own figures,
// its own calendar.
import { Temporal } from '../../../shared/kernel/time.ts';

const TRANSIT_DAYS: Readonly<Record<string, number>> = {
  ...{ GB: 2, FR: 2, US: 4, IN: 6, BR: 8, AU: 7, NZ: 8 },
};
const TRANSIT_DAYS_ELSEWHERE = 5;
const DELIVERY_MINOR: Readonly<Record<string, number>> = { GB: 395, FR: 695, US: 995 };
const DELIVERY_MINOR_ELSEWHERE = 1200;
const WRAPPING_MINOR: Readonly<Record<string, number>> = { plain: 150, festive: 250 };
const OPTION_MINOR: Readonly<Record<string, number>> = { gold: 200 };
const ZONE_OF_COUNTRY: Readonly<Record<string, string>> = {
  ...{ GB: 'Europe/London', FR: 'Europe/Paris', NZ: 'Pacific/Auckland' },
  ...{ IN: 'Asia/Kolkata', JP: 'Asia/Tokyo' },
};
const PARCEL_LEAD_DAYS = 3;
const HORIZON_MONTHS = 16;

export type Kind = 'parcel' | 'e_gift';
export type Choice = {
  readonly productCode: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly wrapping?: string | null | undefined;
};

export function kindOf(productCode: string): Kind {
  return productCode.startsWith('VOUCHER') ? 'e_gift' : 'parcel';
}

export function transitDays(kind: Kind, country: string): number {
  return kind === 'e_gift' ? 0 : (TRANSIT_DAYS[country] ?? TRANSIT_DAYS_ELSEWHERE);
}

export function priceMinor(choice: Choice, country: string, productMinor: number): number {
  const isParcel = kindOf(choice.productCode) === 'parcel';
  const delivery = isParcel ? (DELIVERY_MINOR[country] ?? DELIVERY_MINOR_ELSEWHERE) : 0;
  const options = Object.values(choice.options ?? {}).map((value) => OPTION_MINOR[value] ?? 0);
  const wrapping = WRAPPING_MINOR[choice.wrapping ?? ''] ?? 0;
  return options.reduce((sum, extra) => sum + extra, productMinor + delivery + wrapping);
}

export type Terms = {
  readonly deliverOn: string;
  readonly kind: Kind;
  readonly country: string;
  readonly customerZone: string;
  readonly recipientZone: string;
};

export function chargeAtMs({ deliverOn, kind, country, customerZone }: Terms): number {
  return localMs(deliverOn, -Math.max(2, transitDays(kind, country)), '09:00', customerZone);
}

export function remindAtMs({ deliverOn, kind, country, customerZone }: Terms): number {
  const chargeDays = Math.max(2, transitDays(kind, country));
  return localMs(deliverOn, -Math.max(10, chargeDays + 3), '09:00', customerZone);
}

export function lastTryAtMs({ deliverOn, customerZone }: Terms): number {
  return localMs(deliverOn, 0, '06:00', customerZone);
}

export function eGiftAtMs({ deliverOn, recipientZone }: Terms): number {
  return localMs(deliverOn, 0, '09:00', recipientZone);
}

export function zoneOf(country: string, given: string | undefined): string {
  const zone = given ?? ZONE_OF_COUNTRY[country];
  if (zone === undefined) throw new RangeError(`give a zone for ${country}`);
  return zone;
}

/** The first and the last date that can be ordered at this moment. */
export function possibleDates(
  { kind, country, customerZone }: Omit<Terms, 'deliverOn' | 'recipientZone'>,
  nowMs: number,
): { readonly firstOn: string; readonly lastOn: string } {
  const today = localDate(nowMs, customerZone);
  const days = kind === 'e_gift' ? 0 : Math.max(PARCEL_LEAD_DAYS, transitDays(kind, country));
  return {
    firstOn: today.add({ days }).toString(),
    lastOn: today.add({ months: HORIZON_MONTHS }).toString(),
  };
}

export function localDate(atMs: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).toPlainDate();
}

function localMs(date: string, days: number, ...[time, zone]: readonly [string, string]): number {
  const plainTime = Temporal.PlainTime.from(time);
  const on = Temporal.PlainDate.from(date).add({ days });
  return on.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}

/** First, after 6 and 24 hours, and on the day. */
export const TRIES_PER_CARD_MAX = 4;
