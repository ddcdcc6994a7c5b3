import { postalRuleOf } from './postal-rules.ts';

/** In these languages names are known; none of their names means two countries. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What people write and no standard names. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  uk: 'GB',
  gbr: 'GB',
  greatbritain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  unitedkingdomofgreatbritainandnorthernireland: 'GB',
  usa: 'US',
  america: 'US',
  unitedstatesofamerica: 'US',
  eire: 'IE',
  republicofireland: 'IE',
  rsa: 'ZA',
  uae: 'AE',
  holland: 'NL',
  thenetherlands: 'NL',
  czechrepublic: 'CZ',
  hongkong: 'HK',
  turkey: 'TR',
  deu: 'DE',
  fra: 'FR',
};

let codeByName: ReadonlyMap<string, string> | undefined;

/** The code of a country given as code or name; undefined when it is none, or could be several. */
export function countryCodeOf(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (postalRuleOf(code) !== undefined) return code;
  const name = plain(text);
  codeByName ??= namesOfCountries();
  return ALSO_CALLED[name] ?? codeByName.get(name);
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const countries = codes.filter((code) => postalRuleOf(code) !== undefined);
  return new Map(
    LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      return countries.map((code) => [plain(names.of(code) ?? code), code] as const);
    }),
  );
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
