// What somebody wrote is text and nothing else, however much of it there is.
import { expect, test } from 'vitest';
import { postcardPdf } from '../../../shared/print/pdf/postcard-pdf.ts';
import { workFormPdf } from '../../../shared/print/pdf/work-form-pdf.ts';
import type { WorkFormRow } from '../../../shared/print/print-documents.ts';
import { repositoryFonts } from '../../support/repository-fonts.ts';
import { dictionaryTextOf, outsideOf, overlapsOf, readPages, textOf } from './pdf-reading.ts';
import { sampleForm, samplePostcard, sampleRow, sampleRows } from './print-examples.ts';

const fonts = repositoryFonts();
const LENGTH = 10_000;

const FILLINGS = [
  { name: 'words', text: 'long words of many kinds '.repeat(400) },
  { name: 'one word', text: 'x'.repeat(LENGTH) },
  { name: 'Japanese', text: '東京都渋谷区神宮前一丁目'.repeat(834) },
  { name: 'Arabic', text: 'شارع الملك فهد '.repeat(667) },
  { name: 'Thai', text: 'กรุงเทพมหานครอมรรัตนโกสินทร์'.repeat(358) },
  { name: 'lines', text: 'a\n'.repeat(LENGTH / 2) },
];

const MARKUP = '<script>alert(1)</script> & \\(x) /Filter >>endobj';

function filledRow(number: number, text: string): WorkFormRow {
  const address = { lines: [text, text, text, text], city: text, postalCode: text, country: 'GB' };
  const words = { recipientName: text, occasion: text, message: text };
  return sampleRow(number, { ...words, address }, { item: text, amount: text });
}

test.each(FILLINGS)(
  '10,000 characters in each field of a form overlap nothing: $name',
  async ({ text }) => {
    const form = sampleForm({
      rows: [
        filledRow(1, text),
        ...sampleRows(2).map((row) => ({ ...row, number: row.number + 1 })),
      ],
      shopName: text,
      shopAddress: text,
      editionName: text,
      to: { name: text, address: filledRow(1, text).address },
    });
    const pages = await readPages(await workFormPdf(form, fonts));
    expect(pages.flatMap(overlapsOf)).toEqual([]);
    expect(pages.flatMap((page) => outsideOf(page, 20))).toEqual([]);
    const all = textOf(pages.flatMap(({ words }) => words));
    expect(all).toContain('…');
    expect(all).toContain('TeacupNo1002,inred');
  },
);

test.each(FILLINGS)(
  '10,000 characters in each field of a card overlap nothing: $name',
  async ({ text }) => {
    for (const format of ['a6', '4x6'] as const) {
      const card = samplePostcard({
        format,
        shopName: text,
        shopAddress: text,
        to: { name: text, address: filledRow(1, text).address },
        recipientName: text,
        occasion: text,
        item: text,
        message: text,
        amount: text,
      });
      const pages = await readPages(await postcardPdf(card, fonts));
      expect(pages).toHaveLength(2);
      expect(pages.flatMap(overlapsOf)).toEqual([]);
      expect(pages.flatMap((page) => outsideOf(page, 20))).toEqual([]);
    }
  },
);

test('markup is printed as it was written', async () => {
  const card = samplePostcard({ message: MARKUP, item: MARKUP, recipientName: MARKUP });
  const pdf = await postcardPdf(card, fonts);
  const [, written] = await readPages(pdf);
  const text = textOf(written?.words ?? []);
  expect(text.split('<script>alert(1)</script>&\\(x)/Filter>>endobj')).toHaveLength(4);
  expect(dictionaryTextOf(pdf)).not.toContain('<script>');
});

test('a shop or an edition called like PDF does not end the title', async () => {
  const form = sampleForm({ shopName: 'A) /JS (app.alert(1)', editionName: ') >> endobj' });
  const pages = await readPages(await workFormPdf(form, fonts));
  expect(textOf(pages[0]?.words ?? [])).toContain('A)/JS(app.alert(1)');
});

test('control characters and direction overrides do not reach the paper', async () => {
  const card = samplePostcard({
    recipientName: 'Ann\u202e\u0000 Lee\u0007',
    message: 'a\u2066b\u0000c',
  });
  const [, written] = await readPages(await postcardPdf(card, fonts));
  const text = textOf(written?.words ?? []);
  expect(text).toContain('AnnLee.');
  expect(text).toContain('ab');
});

test('a sign that no font has leaves a box and no trouble', async () => {
  const card = samplePostcard({
    message: 'Happy 🫨🪿 day 𓀀 ᚠᚢᚦ \ud800 ☃ 👩‍👩‍👧‍👦 🇩🇪 1️⃣',
    recipientName: '𓀀',
  });
  const [, written] = await readPages(await postcardPdf(card, fonts));
  expect(textOf(written?.words ?? [])).toContain('Happy');
});
