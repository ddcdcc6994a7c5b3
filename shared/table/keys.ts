import { assert } from '../kernel/assert.ts';

/** Joins the parts of a key with `#`; a part that is empty or holds a `#` could collide. */
export function key(...parts: readonly string[]): string {
  for (const part of parts) {
    assert(part !== '' && !part.includes('#'), 'a key part is not empty and has no #');
  }
  return parts.join('#');
}

/** What every key that begins with these parts begins with: for `skPrefix`, and to tell keys apart. */
export function keyPrefix(...parts: readonly string[]): string {
  return `${key(...parts)}#`;
}
