import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { LetterToWrite } from '../../shared/mail/letter-to-write.ts';
import { mimeMessage } from '../../shared/mail/mime-message.ts';
import { writeLetter } from '../../shared/mail/write-letter.ts';
import fc from '../support/fast-check.ts';
import { anyLetter, LETTER_KINDS, wordlike } from './any-letter.ts';
import {
  essence,
  leavesOf,
  linksOfHtml,
  tagsOf,
  visibleText,
  WHERE_FROM,
  withoutWhereFrom,
} from './letter-reading.ts';

const shop = { name: 'Kingfisher & Sons', siteUrl: 'https://shop.example' };
const RUNS = { numRuns: 12 };

function holds(letters: fc.Arbitrary<LetterToWrite>, check: (letter: LetterToWrite) => void): void {
  fc.assert(fc.property(letters, check), RUNS);
}

describe.each(LETTER_KINDS)('%s, whatever people write', (kind) => {
  it('has nothing in it that is not in its plain text', () => {
    holds(anyLetter(kind), (letter) => {
      const { html, text } = writeLetter(letter, shop);
      const read = essence(text);
      for (const leaf of leavesOf(html)) expect(read).toContain(essence(leaf));
    });
  });

  it('has no tag, attribute or address of anybody else', () => {
    holds(anyLetter(kind), (letter) => {
      const { html } = writeLetter(letter, shop);
      expect(tagsOf(html).filter(({ name }) => !TAGS.has(name))).toEqual([]);
      expect(
        tagsOf(html)
          .flatMap(({ attributes }) => attributes)
          .filter(isForeign),
      ).toEqual([]);
      for (const link of linksOfHtml(html)) expect(link).toMatch(/^https:\/\/shop\.example\//);
    });
  });

  it('is one mail with one subject, and no header is added', async () => {
    await fc.assert(
      fc.asyncProperty(anyLetter(kind), async (letter) => {
        const written = writeLetter(letter, shop);
        const raw = mimeMessage({ ...written, to: 'a@example.com', kind }, ENVELOPE);
        const read = await PostalMime.parse(raw);
        expect(read.headers.map(({ key }) => key).filter((key) => !HEADERS.has(key))).toEqual([]);
        expect(read.subject).toBe(written.subject);
        expect(read.to).toHaveLength(1);
        expect(written.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      }),
      RUNS,
    );
  });

  it('is not cut off by a mail program', () => {
    holds(anyLetter(kind, { giftCount: 10 }), (letter) => {
      expect(Buffer.byteLength(writeLetter(letter, shop).html)).toBeLessThan(100_000);
    });
  });
});

const ENVELOPE = {
  from: 'The Shop <gifts@shop.example>',
  messageId: '1@shop.example',
  date: 'Fri, 20 Nov 2026 10:00:00 +0000',
};
const HEADERS = new Set([
  ...['from', 'to', 'subject', 'date', 'message-id', 'auto-submitted', 'content-language'],
  ...['list-unsubscribe', 'list-unsubscribe-post', 'mime-version', 'content-type'],
]);
const TAGS = new Set([
  ...['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'div', 'table', 'tbody'],
  ...['tr', 'td', 'h1', 'p', 'span', 'a', 'b', 'br', '!--[if'],
]);
const ATTRIBUTES = new Set([
  ...['align', 'cellpadding', 'cellspacing', 'charset', 'class', 'content', 'dir', 'height'],
  ...['href', 'html', 'lang', 'name', 'role', 'style', 'valign', 'width'],
]);
const isForeign = (attribute: string) => !ATTRIBUTES.has(attribute.toLowerCase());

const eGifts = anyLetter('e_gift', { text: wordlike });

describe('an e-gift', () => {
  it('never has a price, an amount or a sign of money', () => {
    holds(eGifts, (letter) => {
      const { html, text, subject } = writeLetter(letter, shop);
      for (const form of [visibleText(html), withoutWhereFrom(text), subject]) {
        expect(form).not.toMatch(/\p{Sc}|GBP|USD|JPY|EUR|\d[\d.,\u00a0]*\d{2}/u);
      }
    });
  });

  it('never has the address, the card or the page of its customer', () => {
    holds(eGifts, (letter) => {
      const { html, text } = writeLetter(letter, shop);
      const body = withoutWhereFrom(html) + withoutWhereFrom(text);
      expect(body).not.toMatch(/marsh@|weiss@|4242|visa|gft_|cus_|token/i);
      expect(linksOfHtml(html)).toEqual([expect.stringMatching(WHERE_FROM)]);
    });
  });
});

describe('one customer’s matter', () => {
  it.each(LETTER_KINDS)('of %s is in no letter to another', (kind) => {
    const foreign = 'zebra-of-another';
    const others = anyLetter(kind, { text: () => fc.constant(foreign) });
    holds(
      fc.tuple(others, anyLetter(kind, { text: wordlike })).map(([other, own]) => {
        writeLetter(other, shop);
        return own;
      }),
      (letter) => {
        const { html, text, subject } = writeLetter(letter, shop);
        expect(`${html}${text}${subject}`.toLowerCase()).not.toContain(foreign);
      },
    );
  });
});

describe('200 gifts in one letter', () => {
  it.each(['order_confirmation', 'occasion_stopped', 'sheet_to_confirm'] as const)('%s', (kind) => {
    const [letter] = fc.sample(anyLetter(kind, { giftCount: 1 }), { numRuns: 1, seed: 42 });
    const list = Object.entries(letter ?? {}).find(([name]) => LISTS.has(name));
    const [name, [first] = []] = list as [string, readonly unknown[]];
    const many = { ...letter, [name]: Array.from({ length: 200 }, () => first) } as LetterToWrite;
    const { html, text } = writeLetter(many, shop);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toMatch(/\b(And|Und) 1\d\d /);
  });
});
const LISTS = new Set(['gifts', 'cancelled', 'rows']);
