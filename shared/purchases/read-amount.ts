/** Digits without their point, and how many stand behind it: 2.550 is 2550 and 3. */
export type Decimal = { readonly digits: number; readonly places: number };

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** `2,55`; with three digits behind it a comma could be either. */
const COMMA = /^-?\d+,(?:\d{1,2}|\d{4,})$/;
const GROUPED_POINT = /^-?\d{1,3}(?:,\d{3})+\.\d+$/;
const GROUPED_COMMA = /^-?\d{1,3}(?:\.\d{3})+,\d+$/;
const PLACES_MAX = 6;

/** A number as shops write prices, with a sign of a currency or without; undefined when it is none. */
export function decimalOf(text: string): Decimal | undefined {
  const bare = text.replaceAll(/[\p{Sc}\s']/gu, '').replace('\u2212', '-');
  const plain = PLAIN.test(bare)
    ? bare
    : GROUPED_POINT.test(bare)
      ? bare.replaceAll(',', '')
      : COMMA.test(bare) || GROUPED_COMMA.test(bare)
        ? bare.replaceAll('.', '').replace(',', '.')
        : undefined;
  if (plain === undefined) return undefined;
  const [whole = '', fraction = ''] = plain.split('.');
  const kept = fraction.slice(0, PLACES_MAX);
  const digits = Number(whole + kept);
  return Number.isSafeInteger(digits) ? { digits, places: kept.length } : undefined;
}

/** Minor units of so many at this price; half a unit is rounded away from zero, as tills do. */
export function amountMinorOf(
  { digits, places }: Decimal,
  times: number,
  currency: string,
): number {
  const exact = BigInt(digits) * BigInt(times) * 10n ** BigInt(minorPlacesOf(currency));
  const divisor = 10n ** BigInt(places);
  const [size, sign] = exact < 0n ? [-exact, -1] : [exact, 1];
  const rounded = (2n * size + divisor) / (2n * divisor);
  return rounded === 0n ? 0 : sign * Number(rounded);
}

const placesByCurrency = new Map<string, number>();

function minorPlacesOf(currency: string): number {
  const known = placesByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const places = format.resolvedOptions().maximumFractionDigits ?? 2;
  placesByCurrency.set(currency, places);
  return places;
}
