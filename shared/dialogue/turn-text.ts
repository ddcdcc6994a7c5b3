// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Anything but spaces and marks of format, which alone say nothing. */
const VISIBLE = /[^\p{Cf}\p{Z}\s]/u;

/** What somebody typed, as it is kept: their words and line breaks, without what nobody can see. */
export function tidyText(typed: string): string {
  const tidied = typed
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, ' ')
    .toWellFormed()
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return VISIBLE.test(tidied) ? tidied : '';
}
