import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../shared/kernel/time.ts';
import { postcardPdf } from '../../../shared/print/pdf/postcard-pdf.ts';
import { seasonOf } from '../../../shared/print/pdf/seasons.ts';
import type { PostcardDocument } from '../../../shared/print/print-documents.ts';
import { drawnPages } from '../../support/pdf-pages.ts';
import { repositoryFonts } from '../../support/repository-fonts.ts';
import {
  dictionaryTextOf,
  fontNamesOf,
  outsideOf,
  overlapsOf,
  readPages,
  scanned,
  squeezed,
  textOf,
} from './pdf-reading.ts';
import { PEOPLE, samplePostcard } from './print-examples.ts';

const fonts = repositoryFonts();
const MILLIMETRE = 72 / 25.4;

async function writtenSide(card: PostcardDocument) {
  const [, page] = await readPages(await postcardPdf(card, fonts));
  if (page === undefined) throw new Error('a card has two sides');
  return page;
}

test('says what, when, for whom, what it costs and how to change it', async () => {
  const text = textOf((await writtenSide(samplePostcard())).words);
  for (const said of [
    'Grace Okafor',
    'White hanging heart tea-light holder, in ivory',
    'Birthday',
    'Tuesday, 14 September 2027',
    '£18.40, on Sunday, 12 September 2027',
    'thirty-five, and the garden is yours at last.',
    'gifts.example.com/g/4f9KpQ27xTLmZ8sWd3NbYA',
  ])
    expect(text).toContain(squeezed(said));
});

test('speaks German with German dates', async () => {
  const text = textOf(
    (await writtenSide(samplePostcard({ language: 'de', amount: '18,40 €' }))).words,
  );
  expect(text).toContain(squeezed('Dienstag, 14. September 2027'));
  expect(text).toContain(squeezed('18,40 €, am Sonntag, 12. September 2027'));
});

test('the code opens the gift', async () => {
  for (const format of ['a6', '4x6'] as const) {
    const card = samplePostcard({ format });
    const [, page] = await drawnPages(await postcardPdf(card, fonts), 3);
    if (page === undefined) throw new Error('a card has two sides');
    expect(scanned(page, { left: 0, top: 0.5, right: 0.3, bottom: 1 })).toBe(card.link);
  }
});

describe('as the press wants it', () => {
  test.each([
    { format: 'a6', width: 148, height: 105, bleed: 3 },
    { format: '4x6', width: 152.4, height: 101.6, bleed: 3.175 },
  ] as const)(
    '$format: the cut size, and bleed around it',
    async ({ format, width, height, bleed }) => {
      const pdf = await postcardPdf(samplePostcard({ format }), fonts);
      const pages = await readPages(pdf);
      expect(pages).toHaveLength(2);
      for (const page of pages) {
        expect(page.width).toBeCloseTo((width + 2 * bleed) * MILLIMETRE, 1);
        expect(page.height).toBeCloseTo((height + 2 * bleed) * MILLIMETRE, 1);
      }
      const boxes = [...dictionaryTextOf(pdf).matchAll(/\/TrimBox \[([\d. ]+)\]/g)];
      expect(boxes).toHaveLength(2);
      for (const [, box = ''] of boxes) {
        const [left = 0, bottom = 0, right = 0, top = 0] = box.split(' ').map(Number);
        expect(left).toBeCloseTo(bleed * MILLIMETRE, 1);
        expect(bottom).toBeCloseTo(bleed * MILLIMETRE, 1);
        expect(right - left).toBeCloseTo(width * MILLIMETRE, 1);
        expect(top - bottom).toBeCloseTo(height * MILLIMETRE, 1);
      }
      expect([...dictionaryTextOf(pdf).matchAll(/\/BleedBox \[/g)]).toHaveLength(2);
      expect(dictionaryTextOf(pdf)).not.toContain('/Subtype /Image');
    },
  );

  test('nothing stands on the line that the post prints its codes on', async () => {
    for (const [format, free] of [
      ['a6', 15],
      ['4x6', 15.875],
    ] as const) {
      const page = await writtenSide(samplePostcard({ format }));
      const lowest = Math.max(...page.words.map(({ baseline }) => baseline));
      const bleed = format === 'a6' ? 3 : 3.175;
      expect(lowest).toBeLessThan(page.height - (free + bleed) * MILLIMETRE);
    }
  });

  test('the address stands alone on the right half, below the stamp', async () => {
    const page = await writtenSide(samplePostcard());
    const right = page.words.filter(
      ({ x, baseline }) => x > page.width / 2 && baseline > page.height * 0.4,
    );
    expect(right.map(({ text }) => text)).toEqual([
      'Eleanor Marsh',
      '7 Hill Crescent',
      'Exeter',
      'EX4 6PR',
      'UNITED KINGDOM',
    ]);
  });
});

test('the picture side shows nothing about anybody', async () => {
  const [picture] = await readPages(await postcardPdf(samplePostcard(), fonts));
  expect(picture?.words.map(({ text }) => squeezed(text))).toEqual([
    'TheGiftShop',
    'Adayworthkeeping',
  ]);
});

test('people of any script get a card that is whole, in subsets of their fonts', async () => {
  for (const { recipientName, address, message } of PEOPLE) {
    const card = samplePostcard({ recipientName, message, to: { name: recipientName, address } });
    const pdf = await postcardPdf(card, fonts);
    const pages = await readPages(pdf);
    expect(pages.flatMap(overlapsOf)).toEqual([]);
    expect(pages.flatMap((page) => outsideOf(page, 5 * MILLIMETRE))).toEqual([]);
    expect(pdf.length).toBeLessThan(120_000);
    for (const name of fontNamesOf(pdf)) expect(name).toMatch(/^[A-Z]{6}\+Noto/);
  }
});

test('a card without words says that there is still time', async () => {
  const page = await writtenSide(samplePostcard({ message: '' }));
  expect(textOf(page.words)).toContain('Thereisstilltime.');
});

test.each([
  ['2027-02-28', 'GB', 'winter'],
  ['2027-03-01', 'GB', 'spring'],
  ['2027-08-31', 'DE', 'summer'],
  ['2027-09-01', 'DE', 'autumn'],
  ['2027-12-01', 'US', 'winter'],
  ['2027-12-01', 'AU', 'summer'],
] as const)('%s in %s is %s', (date, country, season) => {
  expect(seasonOf(Temporal.PlainDate.from(date), country)).toBe(season);
});
