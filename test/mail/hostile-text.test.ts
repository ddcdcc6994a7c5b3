import { describe, expect, it } from 'vitest';
import type { LetterToWrite } from '../../shared/mail/letter-to-write.ts';
import { inSentence, oneLine, severalLines, shortened } from '../../shared/mail/safe-text.ts';
import { sampleLetter } from '../../shared/mail/sample-letters.ts';
import { sampleGift, sampleRecipient } from '../../shared/mail/sample-people.ts';
import { writeLetter } from '../../shared/mail/write-letter.ts';
import { folded, visibleText } from './letter-reading.ts';

const shop = { name: 'Kingfisher & Sons', siteUrl: 'https://shop.example' };

function reminderWith(words: { message?: string; name?: string; productName?: string }) {
  const { message = '', name = 'Grace', productName = 'A tea-light holder' } = words;
  return writeLetter(
    {
      ...sampleLetter('reminder', 'en'),
      gift: sampleGift('en', { message, productName }),
      recipient: sampleRecipient('en', { name }),
    } as LetterToWrite,
    shop,
  );
}

describe('other people’s words', () => {
  it.each([
    ['a script', '<script>alert("x")</script> & <b>bold</b> \' "'],
    ['an attribute', '" onmouseover="alert(1)'],
    ['emoji', '🎂👨‍👩‍👧‍👦 Happy birthday 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Hebrew', 'יום הולדת שמח, סבתא!'],
    ['Arabic', 'عيد ميلاد سعيد'],
    ['one word of 300 characters', 'x'.repeat(300)],
    ['300 emoji', '🎁'.repeat(300)],
  ])('%s is shown as it was written', (_, message) => {
    const { html, text } = reminderWith({ message });
    expect(visibleText(html)).toContain(message);
    expect(folded(text)).toContain(message);
    expect(html).not.toMatch(/<script|<b>bold| onmouseover="alert/);
  });

  it('line breaks of a message stay, in both forms', () => {
    const { html, text } = reminderWith({ message: 'one\r\ntwo\rthree\n\n\n\nfour' });
    expect(html).toContain('one<br/>two<br/>three<br/><br/>four');
    expect(text).toContain('one\ntwo\nthree\n\nfour');
  });

  it('a name cannot begin a new line or header in a subject', () => {
    const { subject, html } = reminderWith({ name: 'Grace\r\nBcc: all@example.com\u0000' });
    expect(subject).toBe('Your gift for Grace Bcc: all@example.com on Thursday 4 March');
    expect(html).toContain(`<title>${subject}</title>`);
  });

  it('a name cannot turn the sentence around', () => {
    const { subject, text } = reminderWith({ name: '\u202egrace\u2066' });
    expect(`${subject}${text}`).not.toMatch(/[\u202a-\u202e\u2066]/);
  });

  it('a right-to-left name is isolated from the date beside it', () => {
    expect(reminderWith({ name: 'משה כהן' }).subject).toBe(
      'Your gift for \u2068משה כהן\u2069 on Thursday 4 March',
    );
  });

  it('the shop’s own name is escaped too', () => {
    expect(reminderWith({}).html).toContain('Kingfisher &amp; Sons');
  });
});

it('a confirmation of 1,000 gifts with the longest words stays below 100 KB', () => {
  const letter = sampleLetter('order_confirmation_large', 'en');
  if (letter.kind !== 'order_confirmation') throw new Error('it is a confirmation');
  const options = Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [`${at}${'"'.repeat(39)}`, '"'.repeat(40)]),
  );
  const gifts = letter.gifts.map(({ gift }) => ({
    gift: { ...gift, productName: '"'.repeat(120), options, occasion: '"'.repeat(40) },
    recipient: sampleRecipient('en', { name: '"'.repeat(100) }),
  }));
  const { html, text } = writeLetter({ ...letter, gifts }, shop);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  expect(text).toContain('Total, 1,000 gifts: £19,400.00');
});

describe('safe text', () => {
  it.each([
    [' a\t b ', 'a b'],
    ['a\u0007b', 'a b'],
    ['a\u2028b', 'a b'],
    ['', ''],
  ])('oneLine(%j) is %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it.each([
    [' a \n b ', 'a\nb'],
    ['\n\na\n', 'a'],
  ])('severalLines(%j) is %j', (text, lines) => {
    expect(severalLines(text)).toBe(lines);
  });

  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12, '👨‍👩‍👧‍👦…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 11, '…'],
  ])('shortened(%j, %d) is %j', (text, lengthMax, short) => {
    expect(shortened(text, lengthMax)).toBe(short);
  });

  it('a left-to-right name needs no isolation', () => {
    expect(inSentence('Zoë Ångström')).toBe('Zoë Ångström');
  });
});
