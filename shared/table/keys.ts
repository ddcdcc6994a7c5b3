import { assert } from '../kernel/assert.ts';

/** Joins the parts of a key with `#`; a part that is empty or holds a `#` could collide. */
export function key(...parts: readonly string[]): string {
  for (const part of parts) {
    assert(part !== '' && !part.includes('#'), 'a key part is not empty and has no #');
  }
  return parts.join('#');
}
