/** As much of it as has room, and never half of a character: no store takes one. */
export function beginningOf(text: string, lengthMax: number): string {
  return text.slice(0, lengthMax).replace(/[\ud800-\udbff]$/, '');
}
