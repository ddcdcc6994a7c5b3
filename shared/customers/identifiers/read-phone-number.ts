import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { Customer } from '../customer.ts';
import { PhoneNumber } from './phone-number.ts';

/** Longer than any number with all that people write around it. */
const TEXT_LENGTH_MAX = 60;

/**
 * A number as people type it, in the country that is meant when it does not begin with a plus.
 * That it could be one is enough: the rules for new numbers are younger than ours.
 */
export function readPhoneNumber(text: string, country?: string): PhoneNumber | undefined {
  if (text.length > TEXT_LENGTH_MAX) return undefined;
  const read = parsePhoneNumberFromString(text, {
    // “Call me on 0171 …” is words, not a number.
    extract: false,
    ...(isCountry(country) ? { defaultCountry: country } : {}),
  });
  if (read === undefined || !read.isPossible()) return undefined;
  const parsed = PhoneNumber.safeParse(read.number);
  return parsed.success ? parsed.data : undefined;
}

/** `+44 20 7946 0018`, grouped as in its own country. */
export function phoneText(number: PhoneNumber): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}

function isCountry(country: string | undefined): country is CountryCode {
  return country !== undefined && isSupportedCountry(country);
}

/** Of currencies that belong to one country. */
const COUNTRY_BY_CURRENCY: Readonly<Record<string, string>> = {
  ...{ GBP: 'GB', USD: 'US', CHF: 'CH', CAD: 'CA', AUD: 'AU', NZD: 'NZ', JPY: 'JP', INR: 'IN' },
  ...{ SEK: 'SE', NOK: 'NO', DKK: 'DK', PLN: 'PL', CZK: 'CZ', HUF: 'HU', BRL: 'BR', MXN: 'MX' },
  ...{ ZAR: 'ZA', SGD: 'SG', KRW: 'KR', TRY: 'TR', ILS: 'IL' },
};

/** Where a customer's number is when it does not say so: where they live, or what they pay in. */
export function phoneCountryOf({
  address,
  currency,
  language,
}: Pick<Customer, 'address' | 'currency' | 'language'>): string | undefined {
  if (address !== undefined) return address.country;
  if (currency === 'EUR' && language === 'de') return 'DE';
  return COUNTRY_BY_CURRENCY[currency];
}
