import { expect, test } from 'vitest';
import { toConfirmText } from '../../shared/dialogue/facts/turn-words.ts';
import { beginningOf } from '../../shared/kernel/beginning-of.ts';
import fc from '../support/fast-check.ts';

test('is as long as there is room, and never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(12), (text, lengthMax) => {
      const beginning = beginningOf(text, lengthMax);
      expect(text.startsWith(beginning)).toBe(true);
      expect(beginning.isWellFormed()).toBe(true);
      expect(beginning.length).toBeGreaterThanOrEqual(Math.min(text.length, lengthMax) - 1);
      expect(beginning.length).toBeLessThanOrEqual(lengthMax);
    }),
  );
});

test.each([0, 1])(
  'a fact of many emojis is asked about in whole characters (%i before)',
  (count) => {
    const text = toConfirmText('likes', `${'x'.repeat(count)}${'🎁'.repeat(150)}`, 'en');
    expect(text.isWellFormed()).toBe(true);
  },
);
