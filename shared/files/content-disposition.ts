// biome-ignore lint/suspicious/noControlCharactersInRegex: these would end a header, or turn `fdp.exe` around
const NOT_IN_A_NAME = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]/gu;
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
