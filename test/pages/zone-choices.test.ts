import { describe, expect, test } from 'vitest';
import { Temporal, Zone } from '../../shared/kernel/time.ts';
import { pageVoiceOf } from '../../shared/pages/page-voice.ts';
import { zoneGroups } from '../../shared/pages/sign-in/zone-choices.ts';
import { COUNTRY_ZONES, zoneOfCountry } from '../../shared/pages/sign-in/zone-table.ts';

const at = (text: string) => Temporal.Instant.from(text);
const groupsOf = (language: 'en' | 'de', now: string, chosen?: string) =>
  zoneGroups(pageVoiceOf(language, 'Shop'), at(now), chosen);
const labelsOf = (language: 'en' | 'de', now = '2027-02-15T12:00:00Z') =>
  groupsOf(language, now).flatMap(({ choices }) => choices.map(({ label }) => label));

describe('the table', () => {
  test('has every country once, each with zones that the runtime knows', () => {
    const countries = COUNTRY_ZONES.map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries.filter((country) => !/^[A-Z]{2}$/.test(country))).toEqual([]);
    const zones = COUNTRY_ZONES.flatMap((each) => each.zones);
    expect(zones.filter((zone) => !Zone.safeParse(zone).success)).toEqual([]);
    expect(new Set(zones).size).toBe(zones.length);
  });

  test('has the clock of most people first', () => {
    expect(['DE', 'US', 'AU', 'RU', 'ZZ'].map(zoneOfCountry)).toEqual([
      ...['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Europe/Moscow', undefined],
    ]);
  });
});

describe('the choices', () => {
  test('name countries in the reader’s language, by continent and alphabet', () => {
    expect(groupsOf('de', '2027-02-15T12:00:00Z').map(({ label }) => label)).toEqual([
      ...['Europa', 'Asien', 'Amerika', 'Afrika', 'Australien und Pazifik'],
    ]);
    const german = labelsOf('de');
    expect(german).toContain('Portugal: Lissabon · 12:00');
    expect(german.indexOf('Åland-Inseln · 14:00')).toBeLessThan(german.indexOf('Belgien · 13:00'));
    expect(labelsOf('en')).toContain('Argentina · 09:00');
  });

  test.each([
    ['before the clocks change', '2027-03-28T00:59:59Z', 'Germany · 01:59'],
    ['as they change', '2027-03-28T01:00:00Z', 'Germany · 03:00'],
    ['before midnight', '2027-02-15T22:59:00Z', 'Germany · 23:59'],
    ['at midnight', '2027-02-15T23:00:00Z', 'Germany · 00:00'],
    ['where hours are split', '2027-02-15T12:00:00Z', 'Nepal · 17:45'],
  ])('say what the clock shows %s', (_, now, label) => {
    expect(labelsOf('en', now)).toContain(label);
  });

  test('begin with one’s own where it is not among them', () => {
    const [own] = groupsOf('en', '2027-02-15T12:00:00Z', 'America/Indiana/Knox');
    expect(own).toEqual({
      label: 'Yours',
      choices: [{ zone: 'America/Indiana/Knox', label: 'Knox · 06:00' }],
    });
    expect(groupsOf('en', '2027-02-15T12:00:00Z', 'Europe/Berlin')).toHaveLength(5);
  });
});
