import { expect, test } from 'vitest';
import { workFormPdf } from '../../../shared/print/pdf/work-form-pdf.ts';
import type { WorkFormRow } from '../../../shared/print/print-documents.ts';
import { drawnPages } from '../../support/pdf-pages.ts';
import { repositoryFonts } from '../../support/repository-fonts.ts';
import {
  dictionaryTextOf,
  fontNamesOf,
  outsideOf,
  overlapsOf,
  type ReadPage,
  readPages,
  scanned,
  squeezed,
  textOf,
  type Word,
} from './pdf-reading.ts';
import { PEOPLE, sampleForm, sampleRow, sampleRows } from './print-examples.ts';

const fonts = repositoryFonts();
const MILLIMETRE = 72 / 25.4;
const MARGIN = 7 * MILLIMETRE;
const LEFT = 20 * MILLIMETRE;
const NUMBERS_END = 29 * MILLIMETRE;

const isRowNumber = ({ text, x, size }: Word) =>
  /^\d+$/.test(text) && x < NUMBERS_END && size === 15;

/** The words of each printed or empty row, by its number; rows stand one below the other. */
function wordsByRow(pages: readonly ReadPage[]): ReadonlyMap<number, readonly Word[]> {
  const rows = new Map<number, readonly Word[]>();
  for (const { words, height } of pages) {
    const numbers = words.filter(isRowNumber);
    for (const [at, { text, baseline }] of numbers.entries()) {
      const end = (numbers[at + 1]?.baseline ?? height - 24 * MILLIMETRE) - 20;
      expect(rows.has(Number(text)), `row ${text} stands twice`).toBe(false);
      const inside = words.filter((word) => word.baseline > baseline - 20 && word.baseline <= end);
      rows.set(Number(text), inside);
    }
  }
  return rows;
}

function dayOf({ deliverOn }: WorkFormRow, locale: string): string {
  return squeezed(
    deliverOn.toLocaleString(locale, { day: 'numeric', month: 'long' }) +
      `${deliverOn.toLocaleString(locale, { weekday: 'long' })},${deliverOn.year}`,
  );
}

test('a form of 60 lines holds each of them once, with its own date, gift and price', async () => {
  const rows = sampleRows(60);
  const pages = await readPages(await workFormPdf(sampleForm({ rows }), fonts));
  const byRow = wordsByRow(pages);
  expect([...byRow.keys()].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 63 }, (_, at) => at + 1),
  );
  const all = textOf(pages.flatMap(({ words }) => words));
  for (const row of rows) {
    const text = textOf(byRow.get(row.number) ?? []);
    expect(text).toContain(squeezed(row.item));
    expect(text).toContain(squeezed(row.amount));
    expect(text).toContain(dayOf(row, 'en-GB'));
    expect(text).toContain(
      squeezed(`arrived ${row.lastDeliveredOn.toLocaleString('en-GB', { dateStyle: 'long' })}`),
    );
    expect(all.split(squeezed(row.item))).toHaveLength(2);
    // Devanagari is read back in the order in which it is drawn.
    if (row.address.country === 'IN') continue;
    expect(text).toContain(squeezed(row.recipientName));
    for (const line of row.address.lines)
      for (const word of line.split(' ')) expect(text, line).toContain(word);
  }
});

test('nothing lies over anything else or leaves the page, on both papers in both languages', async () => {
  for (const paper of ['a4', 'letter'] as const)
    for (const language of ['en', 'de'] as const) {
      const form = sampleForm({ paper, language, rows: sampleRows(25) });
      const pages = await readPages(await workFormPdf(form, fonts));
      expect(pages.flatMap(overlapsOf)).toEqual([]);
      expect(pages.flatMap((page) => outsideOf(page, MARGIN))).toEqual([]);
    }
});

test('each page says which of how many it is and whose form, and repeats the heads', async () => {
  const form = sampleForm({ rows: sampleRows(30) });
  const pages = await readPages(await workFormPdf(form, fonts));
  for (const [at, { words }] of pages.entries()) {
    const text = textOf(words);
    expect(text).toContain(`Page${at + 1}of${pages.length}`);
    expect(text).toContain(`Form${form.formNumber}·Customer${form.customerNumber}`);
    if (words.some(({ text: item }) => item.startsWith('Teacup')))
      expect(text).toContain('Thisyear');
  }
});

test('the codes open this form: one for the customer, one on each page for our own desk', async () => {
  for (const paper of ['a4', 'letter'] as const) {
    const form = sampleForm({ paper, rows: sampleRows(12) });
    const pages = await drawnPages(await workFormPdf(form, fonts), 3);
    const [first] = pages;
    if (first === undefined) throw new Error('there is a page');
    expect(scanned(first, { left: 0.65, top: 0.3, right: 1, bottom: 0.52 })).toBe(form.link);
    for (const page of pages)
      expect(scanned(page, { left: 0, top: 0.9, right: 0.35, bottom: 1 })).toBe(
        `${form.formNumber} ${form.customerNumber}`,
      );
  }
});

test('the address stands where the window of the envelope is', async () => {
  for (const { paper, left, top, right, bottom } of [
    { paper: 'a4', left: 20, top: 62, right: 105, bottom: 90 },
    { paper: 'letter', left: 22.3, top: 62, right: 111, bottom: 84 },
  ] as const) {
    const [page] = await readPages(await workFormPdf(sampleForm({ paper }), fonts));
    const inWindow = page?.words.filter(
      ({ x, baseline, width }) =>
        x > left * MILLIMETRE &&
        x + width < right * MILLIMETRE &&
        baseline > top * MILLIMETRE &&
        baseline < bottom * MILLIMETRE,
    );
    const address = ['Eleanor Marsh', '7 Hill Crescent', 'Exeter', 'EX4 6PR', 'UNITED KINGDOM'];
    expect(inWindow?.map(({ text }) => text)).toEqual(address);
  }
});

test('without an address nothing stands in the window, and the greeting needs no name', async () => {
  const { to: _to, ...form } = sampleForm();
  const [page] = await readPages(await workFormPdf(form, fonts));
  const text = textOf(page?.words ?? []);
  expect(text).toContain('Helloagain,');
  expect(text).not.toContain('Exeter');
});

test('a form without gifts is a page for new ones', async () => {
  const pages = await readPages(
    await workFormPdf(sampleForm({ rows: [], emptyRowCount: 2 }), fonts),
  );
  const text = textOf(pages.flatMap(({ words }) => words));
  expect(text).toContain('Somebodynew?');
  expect([...wordsByRow(pages).keys()]).toEqual([1, 2]);
  expect(text).toContain('Andbacktous');
});

test('the way back never stands alone on a page', async () => {
  for (let count = 0; count <= 8; count++) {
    const form = sampleForm({ rows: sampleRows(count), emptyRowCount: 2 });
    const pages = await readPages(await workFormPdf(form, fonts));
    expect(pages.at(-1)?.words.some(isRowNumber)).toBe(true);
  }
});

test('fonts are embedded as subsets, so that a form of 60 lines in ten scripts stays small', async () => {
  const pdf = await workFormPdf(sampleForm({ rows: sampleRows(60) }), fonts);
  expect(pdf.length).toBeLessThan(400_000);
  expect(fontNamesOf(pdf).length).toBeGreaterThanOrEqual(10);
  for (const name of fontNamesOf(pdf)) expect(name).toMatch(/^[A-Z]{6}\+Noto/);
});

test('a font is read only when a text needs it', async () => {
  const person = PEOPLE.filter(({ recipientName }) => recipientName === 'Grace Okafor');
  const rows = person.map((each) => sampleRow(1, each));
  expect(
    fontNamesOf(await workFormPdf(sampleForm({ rows }), fonts)).map((name) => name.slice(7)),
  ).toEqual(['NotoSerif-Regular', 'NotoSans-Regular', 'NotoSans-SemiBold', 'NotoSerif-Italic']);
});

test('the paper is A4 or US Letter, and the file says what it is', async () => {
  for (const { paper, width, height } of [
    { paper: 'a4', width: 595.28, height: 841.89 },
    { paper: 'letter', width: 612, height: 792 },
  ] as const) {
    const pdf = await workFormPdf(sampleForm({ paper, language: 'de' }), fonts);
    const [page] = await readPages(pdf);
    expect(page?.width).toBeCloseTo(width, 1);
    expect(page?.height).toBeCloseTo(height, 1);
    expect(dictionaryTextOf(pdf)).toContain('/Lang (de)');
    expect(page?.words.every(({ x }) => x >= LEFT - 1)).toBe(true);
  }
});
