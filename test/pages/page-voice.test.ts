import { describe, expect, test } from 'vitest';
import { Language } from '../../shared/customers/customer.ts';
import { PAGE_MESSAGES } from '../../shared/pages/messages.ts';
import { languageOf } from '../../shared/pages/page-voice.ts';
import { isOwnPath, pathWith } from '../../shared/pages/paths.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB,de;q=0.9', 'en'],
  ['fr, de;q=0.3, en;q=0.2', 'de'],
  ['de;q=0, en;q=0.1', 'en'],
  ['en;q=0.5, de;q=0.5', 'en'],
  ['DE-ch', 'de'],
  ['*', 'en'],
  [';;;q=x,,', 'en'],
])('a browser that likes %j best gets %s', (accepted, language) => {
  expect(languageOf(accepted)).toBe(language);
});

describe('the way on after signing in', () => {
  test.each([
    ['/', true],
    ['/gifts', true],
    ['/gifts/gft_1?do=cancel&token=a-b_c', true],
    ['', false],
    ['gifts', false],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['https://evil.example', false],
    ['/gifts\r\nset-cookie: a=b', false],
    [`/${'a'.repeat(501)}`, false],
  ])('%j is one of ours: %s', (path, isOurs) => {
    expect(isOwnPath(path)).toBe(isOurs);
  });
});

test('an address leaves out what is undefined and escapes the rest', () => {
  expect(pathWith('/gifts', { a: undefined })).toBe('/gifts');
  expect(pathWith('/gifts', { a: '1&b=2', c: undefined, d: 'ü' })).toBe(
    '/gifts?a=1%26b%3D2&d=%C3%BC',
  );
});

/** Every sentence with what stands in for its values. */
function sentencesOf(messages: unknown): readonly string[] {
  if (typeof messages === 'string') return [messages];
  if (typeof messages === 'function') return sentencesOf(messages('«1»', '«2»'));
  return Object.values(messages as object).flatMap(sentencesOf);
}

describe.each(Language.options)('in %s', (language) => {
  const sentences = sentencesOf(PAGE_MESSAGES[language]);

  test('no sentence is empty or says undefined', () => {
    expect(sentences.filter((sentence) => /^\s*$|undefined|\[object/.test(sentence))).toEqual([]);
  });

  test('every sentence uses the values that it has in English', () => {
    const valuesOf = (sentence: string) => (sentence.match(/«\d»/g) ?? []).sort().join();
    expect(sentences.map(valuesOf)).toEqual(sentencesOf(PAGE_MESSAGES.en).map(valuesOf));
  });
});
