import { expect, test } from 'vitest';
import { readStaffWords } from '../../shared/pages/cases/staff-case-form.ts';
import { on } from '../dialogue/dialogue-world.ts';
import { acceptedOf, refusalOf } from './case-world.ts';

test.each([
  [{ do: 'answer', words: ' x\r\ny ' }, undefined],
  [{ do: 'answer', words: ' \n' }, 'words_missing'],
  [{ do: 'answer', words: 'x'.repeat(10_000) }, undefined],
  [{ do: 'answer', words: 'x'.repeat(10_001) }, 'words_too_long'],
  [{ do: 'move', words: 'x', promisedOn: '2027-02-28' }, undefined],
  [{ do: 'move', words: 'x', promisedOn: '2027-02-29' }, 'date_missing'],
  [{ do: 'move', words: '', promisedOn: '' }, 'date_missing'],
  [{ do: 'move', words: '', promisedOn: '2027-02-28' }, 'words_missing'],
] as const)('%j is taken, or says why not: %s', (form, refusal) => {
  expect(refusalOf(readStaffWords({ version: 1, ...form }))).toBe(refusal);
});

test('line breaks are kept as one sign, and a date as a date', () => {
  const form = { do: 'move', version: 1, words: 'a\r\nb', promisedOn: '2027-02-28' } as const;
  expect(acceptedOf(readStaffWords(form))).toEqual({ text: 'a\nb', promisedOn: on('2027-02-28') });
});
