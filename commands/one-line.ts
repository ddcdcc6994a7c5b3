/** Of a name that customers read. */
export const ONE_LINE_NAME =
  'A --name is one line of text, without line breaks and other control characters.';

export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(text);
}
