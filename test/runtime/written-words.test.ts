import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { writtenWords } from '../../functions/runtime/written-words.ts';

const FORM = 'application/x-www-form-urlencoded';
const eventOf = (fields: readonly [string, string][], contentType = FORM) => {
  const body = new URLSearchParams(fields.map(([...pair]) => pair)).toString();
  return { body, headers: { 'content-type': contentType } } as unknown as APIGatewayProxyEventV2;
};

describe('what somebody wrote into a form', () => {
  test.each([
    ['ninteen letters now', []],
    ['twenty letters, now.', ['twenty letters, now.']],
    ['two lines\r\nof a letter', ['two lines\r\nof a letter']],
    ['x'.repeat(43), []],
    [`${' '.repeat(30)}x${' '.repeat(30)}`, []],
  ])('%j gives back %j', (text, words) => {
    expect(
      writtenWords(
        eventOf([
          ['formToken', 'a'],
          ['text', text],
        ]),
      ),
    ).toEqual(words);
  });

  test('is not looked for in what is no form, is empty, or is longer than letters are', () => {
    const letter: [string, string] = ['text', 'a letter that is long enough'];
    expect(writtenWords(eventOf([letter]))).toHaveLength(1);
    expect(writtenWords(eventOf([letter], 'application/json'))).toEqual([]);
    expect(writtenWords({ headers: {} } as unknown as APIGatewayProxyEventV2)).toEqual([]);
    expect(writtenWords(eventOf([letter, ['more', 'x'.repeat(100_000)]]))).toEqual([]);
    expect(writtenWords(eventOf(Array.from({ length: 40 }, () => letter)))).toHaveLength(30);
  });
});
