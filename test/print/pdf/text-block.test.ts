import { describe, expect, test } from 'vitest';
import type { FontStyle } from '../../../shared/print/pdf/font-files.ts';
import { type TextBlock, typesetterOf } from '../../../shared/print/pdf/text-block.ts';
import { repositoryFonts } from '../../support/repository-fonts.ts';

const set = typesetterOf(repositoryFonts());
const look = (style: FontStyle = 'sans') => ({ style, size: 10, leading: 14 });

/** Each line's runs from left to right. */
const linesOf = ({ lines }: TextBlock) =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
const filesOf = ({ lines }: TextBlock) =>
  lines.flatMap(({ runs }) => runs.map(({ shape }) => shape?.face.file ?? 'none'));

describe('breaks lines', () => {
  test('between words, where there are spaces', () => {
    expect(linesOf(set('one two three four', look(), { width: 45 }))).toEqual([
      'one two',
      'three',
      'four',
    ]);
  });

  test('inside a word that is too long for any line', () => {
    const block = set('Donaudampfschifffahrtsgesellschaft', look(), { width: 60 });
    expect(linesOf(block).join('')).toBe('Donaudampfschifffahrtsgesellschaft');
    expect(block.lines.length).toBeGreaterThan(1);
  });

  test('anywhere between Chinese characters, but never before a full stop', () => {
    const lines = linesOf(set('東京都渋谷区神宮前。一丁目', look(), { width: 90 }));
    expect(lines.join('')).toBe('東京都渋谷区神宮前。一丁目');
    expect(lines.every((line) => !line.startsWith('。'))).toBe(true);
    expect(lines.length).toBe(2);
  });

  test('between Thai words, of which a dictionary knows', () => {
    expect(linesOf(set('แขวงคลองเตยเหนือเขตวัฒนา', look(), { width: 70 }))).toEqual([
      'แขวงคลองเตย',
      'เหนือเขตวัฒนา',
    ]);
  });

  test.each(['sans', 'strong', 'serif', 'italic'] as const)('within the width, in %s', (style) => {
    const text = 'Words שלום and 東京都 and กรุงเทพ and مرحبا (12) '.repeat(8);
    for (let width = 12; width < 200; width += 17)
      expect(set(text, look(style), { width, lineCountMax: 30 }).width).toBeLessThanOrEqual(width);
  });
});

describe('ends what does not fit', () => {
  test('in an ellipsis', () => {
    const block = set('one two three four', look(), { width: 45, lineCountMax: 2 });
    expect(linesOf(block)).toEqual(['one two', 'three…']);
    expect(block.isClipped).toBe(true);
  });

  test('at the left in a text that runs to the left', () => {
    const block = set('שלום עולם '.repeat(20), look(), { width: 80, lineCountMax: 1 });
    expect(block.lines[0]?.isRightToLeft).toBe(true);
    expect(block.lines[0]?.runs.at(0)?.text.endsWith('…')).toBe(true);
  });

  test('and says nothing of it when it fits', () => {
    expect(set('one two', look(), { width: 50, lineCountMax: 1 }).isClipped).toBe(false);
  });
});

describe('finds a font for every sign', () => {
  test.each([
    ['Grace', 'sans.ttf'],
    ['Ελένη', 'sans.ttf'],
    ['Анна', 'sans.ttf'],
    ['प्रिया', 'sans.ttf'],
    ['محمد', 'arabic.ttf'],
    ['דנה', 'hebrew.ttf'],
    ['สมชาย', 'thai.ttf'],
    ['みさき', 'japanese.ttf'],
    ['김민수', 'korean.ttf'],
    ['王芳', 'chinese.ttf'],
    ['👩‍👩‍👧‍👦', 'emoji.ttf'],
    ['🇩🇪', 'emoji.ttf'],
    ['❤️', 'emoji.ttf'],
    ['𓀀', 'none'],
  ])('%s in %s', (text, file) => {
    expect(new Set(filesOf(set(text, look(), { width: 400 })))).toEqual(new Set([file]));
  });

  test('Chinese characters look as where they were written', () => {
    const file = (text: string, country?: string) =>
      filesOf(set(text, look(), { width: 400, ...(country === undefined ? {} : { country }) }))[0];
    expect(file('直')).toBe('chinese.ttf');
    expect(file('直', 'JP')).toBe('japanese.ttf');
    expect(file('直', 'KR')).toBe('korean.ttf');
    expect(file('直です', 'CN')).toBe('japanese.ttf');
    expect(file('龘', 'JP')).toBe('chinese.ttf');
  });

  test('a script without a bold cut is emboldened', () => {
    const [line] = set('Grace 田中', look('strong'), { width: 400 }).lines;
    expect(line?.runs.map(({ shape }) => shape?.face.isEmboldened)).toEqual([false, true]);
  });

  test('letters that join are not spaced out', () => {
    const spaced = { ...look(), tracking: 1 };
    expect(set('محمد', spaced, { width: 400 }).look.tracking).toBe(0);
    expect(set('Grace', spaced, { width: 400 }).look.tracking).toBe(1);
  });
});

test('in a right-to-left text, numbers run to the right and brackets are turned round', () => {
  const [line] = set('דירה (5) ABC', look(), { width: 400 }).lines;
  const runs = line?.runs ?? [];
  expect(runs.map(({ text }) => text.trim())).toEqual(['ABC', ')', '5', 'דירה (']);
  const drawn = runs[1]?.shape?.glyphs.glyphs.flatMap(({ codePoints }) => codePoints);
  expect(String.fromCodePoint(...(drawn ?? [])).trim()).toBe('(');
});

test('a Thai tone mark stands above the ring of a vowel', () => {
  const [line] = set('น้ำ', look(), { width: 400 }).lines;
  const signs = line?.runs[0]?.shape?.glyphs.glyphs.flatMap(({ codePoints }) => codePoints) ?? [];
  expect(signs.indexOf(0x0e4d)).toBeLessThan(signs.indexOf(0x0e49));
});
