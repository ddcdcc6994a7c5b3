import { describe, expect, test } from 'vitest';
import { readMail } from '../../shared/inbound-mail/read-mail.ts';
import { replyTextOf } from '../../shared/inbound-mail/reply-text.ts';
import { BY_LANGUAGE } from './replies/by-language.ts';
import { BY_PROGRAM } from './replies/by-program.ts';
import { OF_EVERY_FORM } from './replies/of-every-form.ts';

async function wordsOf(raw: Buffer): Promise<string> {
  const read = await readMail(raw);
  return read.ok ? replyTextOf(read.value) : read.refusal;
}

describe('what somebody wrote is taken from the mail of', () => {
  test.each(BY_PROGRAM)('$name', async ({ raw, words }) => {
    expect(await wordsOf(raw)).toBe(words);
  });
});

describe('what is quoted is known in', () => {
  test.each(BY_LANGUAGE)('$name', async ({ raw, words }) => {
    expect(await wordsOf(raw)).toBe(words);
  });
});

describe('words are read from', () => {
  test.each(OF_EVERY_FORM)('$name', async ({ raw, words }) => {
    expect(await wordsOf(raw)).toBe(words);
  });
});

test('there are more than forty shapes of a reply', () => {
  expect(BY_PROGRAM.length + BY_LANGUAGE.length + OF_EVERY_FORM.length).toBeGreaterThan(40);
});

/** Each is read in well under three seconds; what is slower by far would not end in its time. */
const HANGS_MS = 20_000;

describe('made-up text is read to its end', () => {
  const lines = (text: string, count: number) => text.repeat(count);
  test.each([
    ['lead-ins without an end', lines('On 10:00 @\n', 9000)],
    [
      'patterns of the library that look back',
      `Op ${lines('Op \n', 4000)}${lines('schreef ', 300)}`,
    ],
    ['marks of quotation alone', lines('>', 100_000)],
    ['white space in one line', `On 2026 ${lines(' ', 99_000)}x`],
    ['ends of letters', lines('Regards\n', 12_000)],
    ['heads of mails', lines('From: x\n', 12_000)],
    ['dashes', lines('- ', 50_000)],
  ])(
    '%s',
    (_name, text) => {
      expect(replyTextOf({ text }).length).toBeLessThanOrEqual(60_000);
    },
    HANGS_MS,
  );

  test.each([
    ['elements in elements', lines('<div>', 50_000)],
    ['quotations in quotations', lines('<blockquote>', 25_000)],
    ['tables in tables', lines('<table><tr><td>', 15_000)],
    ['signs that begin nothing', lines('<', 300_000)],
  ])(
    '%s',
    (_name, page) => {
      expect(replyTextOf({ html: page }).length).toBeLessThanOrEqual(60_000);
    },
    HANGS_MS,
  );
});
