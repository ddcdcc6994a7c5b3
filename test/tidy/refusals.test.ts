import { expect, test } from 'vitest';
import { CODE_FILES, DEPLOYED_FILES } from './source-files.ts';

const tests = CODE_FILES.filter(({ path }) => path.startsWith('test/'))
  .map(({ text }) => text)
  .join('\n');

test('every refusal is met by a test', () => {
  const untested = DEPLOYED_FILES.flatMap(({ path, text }) =>
    [...text.matchAll(/\brefused\(\s*'(\w+)'/g)]
      .map(([, refusal = '']) => refusal)
      .filter((refusal) => !new RegExp(`\\b${refusal}\\b`).test(tests))
      .map((refusal) => `${path}: ${refusal}`),
  );
  expect(untested).toEqual([]);
});

test('a refusal is written in snake_case', () => {
  const odd = DEPLOYED_FILES.flatMap(({ path, text }) =>
    [...text.matchAll(/\brefused\(\s*'([^']+)'/g)]
      .filter(([, refusal = '']) => !/^[a-z]+(_[a-z]+)*$/.test(refusal))
      .map(([, refusal]) => `${path}: ${refusal}`),
  );
  expect(odd).toEqual([]);
});
