import type { Language } from '../../customers/customer.ts';
import { type Instant, Temporal, type Zone } from '../../kernel/time.ts';
import { zonesDe } from '../messages/zones-de.ts';
import { zonesEn } from '../messages/zones-en.ts';
import type { PageVoice } from '../page-voice.ts';
import { COUNTRY_ZONES, type Continent } from './zone-table.ts';

const MESSAGES: Record<Language, typeof zonesEn> = { en: zonesEn, de: zonesDe };

export type ZoneChoice = { readonly zone: Zone; readonly label: string };
export type ZoneGroup = { readonly label: string; readonly choices: readonly ZoneChoice[] };

/** Every country with its clock of now, by continent: people know where they are, not their zone. */
export function zoneGroups(voice: ZoneVoice, now: Instant, chosen?: Zone): readonly ZoneGroup[] {
  const says = MESSAGES[voice.language];
  const groups = (Object.keys(says.continents) as Continent[]).map((continent) => ({
    label: says.continents[continent],
    choices: choicesIn(continent, voice, now),
  }));
  const isListed = groups.some(({ choices }) => choices.some(({ zone }) => zone === chosen));
  if (chosen === undefined || isListed) return groups;
  const own = { zone: chosen, label: withTime(placeOf(chosen, voice), chosen, now) };
  return [{ label: says.other, choices: [own] }, ...groups];
}

export function zonePrompt({ language }: ZoneVoice): string {
  return MESSAGES[language].choose;
}

type ZoneVoice = Pick<PageVoice, 'language' | 'formats'>;

function choicesIn(continent: Continent, voice: ZoneVoice, now: Instant): readonly ZoneChoice[] {
  const { compare } = new Intl.Collator(voice.formats.locale);
  return COUNTRY_ZONES.filter((each) => each.continent === continent)
    .map(({ country, zones }) => ({ name: voice.formats.country(country), zones }))
    .sort((left, right) => compare(left.name, right.name))
    .flatMap(({ name, zones }) =>
      zones.map((zone) => {
        const place = zones.length === 1 ? name : `${name}: ${placeOf(zone, voice)}`;
        return { zone, label: withTime(place, zone, now) };
      }),
    );
}

/** `America/Argentina/Buenos_Aires` → `Buenos Aires` */
function placeOf(zone: Zone, { language }: ZoneVoice): string {
  const own = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return MESSAGES[language].places[zone] ?? own;
}

function withTime(place: string, zone: Zone, now: Instant): string {
  const local = now.add({ milliseconds: offsetMsOf(zone, now) }).toZonedDateTimeISO('UTC');
  return `${place} · ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

const QUARTER_MS = 15 * 60_000;
let offsets = { quarter: -1, msByZone: new Map<Zone, number>() };

/** Clocks change on the quarter hour; in between there is no need to ask 300 zones again. */
function offsetMsOf(zone: Zone, now: Instant): number {
  const quarter = Math.floor(now.epochMilliseconds / QUARTER_MS);
  if (offsets.quarter !== quarter) offsets = { quarter, msByZone: new Map() };
  const known = offsets.msByZone.get(zone);
  if (known !== undefined) return known;
  const at = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS);
  const offsetMs = at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  offsets.msByZone.set(zone, offsetMs);
  return offsetMs;
}
