// The source writes names as its till printed them: `SET/6 RED SPOTTY PAPER PLATES`. The rule:
// 1. write out what was cut short (`ASSTD`, `HLDR`, `SET/6`, `OF4`, ` + `) and put a space after a comma;
// 2. drop stops and commas at the end;
// 3. lower case, but for a capital at the start, proper names, and words that are written in capitals.

const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/\bSET\/(\d+)/g, 'SET OF $1'],
  [/\bSET (\d+)(?= (?!PIECE))/g, 'SET OF $1'],
  [/\bOF(\d+)\b/g, 'OF $1'],
  [/\bASST?D?\b/g, 'ASSORTED'],
  [/\bHLDR\b/g, 'HOLDER'],
  [/\bANT\b/g, 'ANTIQUE'],
  [/\b(\d+) PC\b/g, '$1 PIECES'],
  [/\bCHOCOLATECANDLE\b/g, 'CHOCOLATE CANDLE'],
  [/\bDOILEY\b/g, 'DOILY'],
  [/ \+ /g, ' AND '],
  [/,(?=\S)/g, ', '],
  [/([A-Z])\. /g, '$1 '],
];

const PROPER_NAMES = [
  'Baroque',
  'Chinese',
  'Christmas',
  'Dolly Girl',
  'Edwardian',
  'England',
  'English',
  'Feng Shui',
  'French',
  'I',
  'Indian',
  'LED',
  'London',
  'Molly',
  'Moroccan',
  'New England',
  'Ollie',
  'Paisley Park',
  'Purdey',
  'Russian',
  'Santa',
  'Scandinavian',
  'Scottie',
  'Scotty',
  'Spaceboy',
  'Suki',
  'T-light',
  'Union Flag',
  'Union Jack',
  'Victorian',
  'World War 2',
] as const;
const PROPER = new RegExp(`\\b(${PROPER_NAMES.join('|')})(?=s?\\b)`, 'gi');
const PROPER_BY_LOWER = new Map(PROPER_NAMES.map((name) => [name.toLowerCase(), name]));

/** Writes a till's name for readers; a name that is not all in capitals stays as it is. */
export function tidyName(tillName: string): string {
  const squeezed = tillName.replace(/\s+/g, ' ').trim();
  if (squeezed !== squeezed.toUpperCase()) return squeezed;
  const whole = WRITTEN_OUT.reduce((name, [short, long]) => name.replace(short, long), squeezed);
  const sentence = whole.replace(/[.,\s]+$/, '').toLowerCase();
  const capitalised = sentence.replace(/^[^a-z\d]*[a-z]/, (start) => start.toUpperCase());
  return capitalised.replace(PROPER, (name) => PROPER_BY_LOWER.get(name.toLowerCase()) ?? name);
}
