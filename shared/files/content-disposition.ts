// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what would end a header
const NOT_IN_A_NAME = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|]/gu;
/** `encodeURIComponent` leaves these, RFC 5987 does not. */
const NOT_IN_A_VALUE = /['()*]/g;

/** Shown in the browser, and saved under that name: the plain form for old readers, then any script. */
export function contentDisposition(fileName: string): string {
  const name = fileName.toWellFormed().replace(NOT_IN_A_NAME, '_').trim() || 'file';
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_');
  const coded = encodeURIComponent(name).replace(
    NOT_IN_A_VALUE,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${coded}`;
}
