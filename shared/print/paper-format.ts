import type { PostcardFormat, WorkFormPaper } from './print-documents.ts';

/** CLDR's `paperSize`, and those who get their stationery from the United States. */
const LETTER_COUNTRIES = new Set(
  'BZ CA CL CO CR GT MX NI PA PH PR SV US VE AS FM GU MH MP PW UM VI'.split(' '),
);

/** Decided by where it is posted to, since that is where it is put into a folder. */
export function workFormPaperIn(country: string): WorkFormPaper {
  return LETTER_COUNTRIES.has(country) ? 'letter' : 'a4';
}

export function postcardFormatIn(country: string): PostcardFormat {
  return LETTER_COUNTRIES.has(country) ? '4x6' : 'a6';
}
