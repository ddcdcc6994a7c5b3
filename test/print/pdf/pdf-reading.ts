// Reads a printed document back: words with their places, codes, boxes and fonts.
import type { Canvas } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { eachPage } from '../../support/pdf-pages.ts';

/** In points, from the upper left corner of the page. */
export type Word = {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
};

export type ReadPage = {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
};

export function readPages(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  return eachPage(pdf, async (page) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => {
      const text = 'str' in item ? item.str.replaceAll('\u2060', '') : '';
      if (!('str' in item) || text.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number);
      return [{ text, x: x - left, baseline: top - y, width: item.width, size }];
    });
    return { width: right - left, height: top - bottom, words };
  });
}

/** Without spaces: where a line broke, or a run ended, is no matter of the text. */
export function textOf(words: readonly Word[]): string {
  return squeezed(words.map(({ text }) => text).join(''));
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Pairs of words that lie over each other; letters are taken as high as capitals. */
export function overlapsOf({ words }: ReadPage): readonly string[] {
  const tolerance = 0.5;
  return words.flatMap((one, at) =>
    words.slice(at + 1).flatMap((other) => {
      const isBeside =
        one.x + one.width <= other.x + tolerance || other.x + other.width <= one.x + tolerance;
      const isAbove =
        one.baseline <= other.baseline - other.size * 0.7 + tolerance ||
        other.baseline <= one.baseline - one.size * 0.7 + tolerance;
      return isBeside || isAbove ? [] : [`${one.text} / ${other.text}`];
    }),
  );
}

/** Words of which a part lies outside the page, or too near to its edge to be printed. */
export function outsideOf({ words, width, height }: ReadPage, margin: number): readonly string[] {
  return words
    .filter(
      ({ x, baseline, width: wordWidth, size }) =>
        x < margin ||
        x + wordWidth > width - margin ||
        baseline - size * 0.7 < margin ||
        baseline > height - margin,
    )
    .map(({ text }) => text);
}

/** What a scanner reads in a part of the page, given in parts of its width and height. */
export function scanned(
  page: Canvas,
  part: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  },
): string | undefined {
  const x = Math.round(part.left * page.width);
  const y = Math.round(part.top * page.height);
  const width = Math.round((part.right - part.left) * page.width);
  const height = Math.round((part.bottom - part.top) * page.height);
  const { data } = page.getContext('2d').getImageData(x, y, width, height);
  // The package is CommonJS: its function is a property of what a module imports.
  const read = typeof jsqr === 'function' ? jsqr : jsqr.default;
  return read(new Uint8ClampedArray(data), width, height)?.data;
}

/** Objects are not packed in these files, so that their dictionaries can be read as they are. */
export function dictionaryTextOf(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

export function fontNamesOf(pdf: Uint8Array): readonly string[] {
  const names = dictionaryTextOf(pdf).matchAll(/\/FontName \/(\S+)/g);
  return [...names].map(([, name = '']) => name).sort();
}
