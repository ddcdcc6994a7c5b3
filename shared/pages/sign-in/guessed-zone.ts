import type { Zone } from '../../kernel/time.ts';
import { zoneOfCountry } from './zone-table.ts';

/**
 * Where a browser says that its reader is at home, by the region of the language it likes best
 * (`de-AT`), or by where that language is mostly spoken. English alone says nothing.
 */
export function guessedZone(acceptLanguage: string | undefined): Zone | undefined {
  const tags = (acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  const locales = tags.flatMap(localeOf);
  const region =
    locales.find((locale) => locale.region !== undefined)?.region ??
    locales.find(({ language }) => language !== 'en')?.maximize().region;
  return zoneOfCountry(region);
}

/** Whatever a program sends that is no language is passed over. */
function localeOf(tag: string): readonly Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
