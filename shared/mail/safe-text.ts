// Names and messages are other people's words: they may hold line breaks, control characters,
// direction overrides or scripts. HTML escaping is the renderer's part; this is the rest.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
/** Overrides and isolates can turn the sentence around them, or make a name read backwards. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** One line without controls: safe as part of a subject, a name, a cell. */
export function oneLine(text: string): string {
  return severalLines(text).replace(/\s+/g, ' ').trim();
}

/** Keeps line breaks as `\n`, at most one empty line in a row. */
export function severalLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(DIRECTION_CONTROLS, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** For use inside a sentence: a right-to-left name does not reorder the dates beside it. */
export function inSentence(text: string): string {
  const line = oneLine(text);
  return RIGHT_TO_LEFT.test(line) ? `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}` : line;
}

/** A shop's or a customer's own word as it would begin a line. */
export function capitalised(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** Cuts at whole graphemes, so that no emoji or accent is torn apart. */
export function shortened(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length >= lengthMax) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
