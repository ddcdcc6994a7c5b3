import type { Zone } from '../kernel/time.ts';
import type { Customer } from './customer.ts';
import type { PostalAddress } from './postal-address.ts';
import type { Recipient } from './recipient.ts';
import { zoneOfRegion } from './region-zones.ts';

/**
 * Countries with several zones where one is that of nearly everybody, by the author's reading of
 * the IANA time zone database; Kazakhstan has had one time everywhere since March 2024.
 */
const COMMON_ZONES: Readonly<Record<string, Zone>> = {
  AR: 'America/Argentina/Buenos_Aires',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  GL: 'America/Nuuk',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Gaza',
  PT: 'Europe/Lisbon',
  UA: 'Europe/Kyiv',
  UZ: 'Asia/Tashkent',
};

/** Countries in which neighbours rarely share a clock: the zone with the most people in it. */
const LARGEST_ZONES: Readonly<Record<string, Zone>> = {
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  FM: 'Pacific/Pohnpei',
  ID: 'Asia/Jakarta',
  MX: 'America/Mexico_City',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
};

/** The runtime's data (CLDR) keeps the first name that a zone had; people expect today's. */
const RENAMED_ZONES: Readonly<Record<string, Zone>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/**
 * Whose morning it is: the zone given for the recipient; else the one of a country where one is
 * common; else that of the state (Australia, Brazil, Canada, the USA); else the customer's when it
 * is one of that country's; else the country's largest. The customer's again where nothing is
 * known of the country.
 */
export function zoneOfRecipient(
  recipient: Pick<Recipient, 'address' | 'zone'>,
  customer: Pick<Customer, 'zone'>,
): Zone {
  return recipient.zone ?? zoneOfAddress(recipient.address, customer.zone) ?? customer.zone;
}

function zoneOfAddress({ country, region }: PostalAddress, customerZone: Zone): Zone | undefined {
  const zones = zonesOf(country);
  if (zones.length === 1) return zones[0];
  const certain = COMMON_ZONES[country] ?? zoneOfRegion(country, region);
  if (certain !== undefined) return certain;
  return zones.includes(customerZone) ? customerZone : LARGEST_ZONES[country];
}

/** The runtime takes a third of a millisecond to answer, and an order asks a thousand times. */
const zonesByCountry = new Map<string, readonly Zone[]>();

/** From the runtime's own data, which follows the zone rules that it also reckons with. */
function zonesOf(country: string): readonly Zone[] {
  const known = zonesByCountry.get(country);
  if (known !== undefined) return known;
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale('und', {
    region: country,
  });
  const zones = (locale.getTimeZones?.() ?? []).map((zone) => RENAMED_ZONES[zone] ?? zone);
  zonesByCountry.set(country, zones);
  return zones;
}
