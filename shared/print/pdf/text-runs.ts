// From a paragraph to runs of glyphs: direction, font and shape of every sign.
import bidiFactory from 'bidi-js';
import type { GlyphRun } from 'fontkit';
import { type FontFile, type FontStyle, hanFontOf } from './font-files.ts';
import type { Face, Fonts } from './fonts.ts';

/** Node hands out the package as CommonJS, the bundler as a module. */
const makeBidi = typeof bidiFactory === 'function' ? bidiFactory : bidiFactory.default;
const bidi = makeBidi();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What steers direction or breaking, and is not drawn. */
const STEERING = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const IS_NEUTRAL = /^[\p{White_Space}\p{P}]/u;

/** Sara am after a tone mark: its ring belongs below that mark, and the shaper does not move it. */
const THAI_AM = /([\u0e48-\u0e4b])\u0e33/g;

/** A sign that no font has is an empty box, so that a reader sees that something stood here. */
const MISSING_BOX_WIDTH = 0.62;

/** Glyphs of one font in one direction, in the order in which they stand on paper; widths in ems. */
export type Run = {
  readonly text: string;
  readonly width: number;
  /** Absent for signs that no font has. */
  readonly shape?: { readonly face: Face; readonly glyphs: GlyphRun };
  readonly boxCount: number;
};

export type Paragraph = {
  readonly text: string;
  readonly isRightToLeft: boolean;
  /** Where each sign begins, and the end of the text. */
  readonly signStarts: readonly number[];
  readonly levels: Uint8Array;
  readonly faces: readonly (Face | undefined)[];
};

export type ParagraphSetting = {
  readonly style: FontStyle;
  readonly country?: string | undefined;
  /** Absent: that of the first word. */
  readonly direction?: 'ltr' | 'rtl';
};

/** A paragraph without line breaks in it. */
export function paragraphOf(
  text: string,
  { style, country, direction }: ParagraphSetting,
  fonts: Fonts,
): Paragraph {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction ?? 'auto');
  const signs = [...graphemes.segment(text)];
  const hanFont = hanFontOf(text, country);
  const faces: (Face | undefined)[] = [];
  for (const { segment } of signs) {
    faces.push(faceAfter(faces.at(-1), segment, { style, hanFont }, fonts));
  }
  return {
    text,
    isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1,
    signStarts: [...signs.map(({ index }) => index), text.length],
    levels,
    faces,
  };
}

/** Spaces and punctuation stay in the font of the word before them, so that it is shaped as a whole. */
function faceAfter(
  last: Face | undefined,
  sign: string,
  { style, hanFont }: { readonly style: FontStyle; readonly hanFont: FontFile },
  fonts: Fonts,
): Face | undefined {
  if (last !== undefined && IS_NEUTRAL.test(sign) && fonts.has(last, sign) && !isEastAsian(last))
    return last;
  return fonts.faceOf(sign, style, hanFont);
}

/** Latin digits and brackets look wide and thin in those. */
function isEastAsian({ file }: Face): boolean {
  return ['japanese.ttf', 'chinese.ttf', 'korean.ttf', 'emoji.ttf'].includes(file);
}

type Piece = { readonly face: Face | undefined; readonly level: number; readonly text: string };

/** The signs from `start` to `end` as they stand on one line, from left to right. */
export function runsOf(
  paragraph: Paragraph,
  [start, end]: readonly [number, number],
  shapes: Map<string, Run>,
): readonly Run[] {
  return inVisualOrder(piecesOf(paragraph, start, end)).map(({ face, level, text }) => {
    const key = `${face?.file} ${face?.isEmboldened} ${level % 2} ${text}`;
    const known = shapes.get(key);
    if (known !== undefined) return known;
    const run = face === undefined ? boxesFor(text) : shaped(face, level % 2 === 1, text);
    shapes.set(key, run);
    return run;
  });
}

export function widthOf(runs: readonly Run[]): number {
  return runs.reduce((width, run) => width + run.width, 0);
}

function piecesOf({ text, signStarts, levels, faces }: Paragraph, start: number, end: number) {
  const pieces: Piece[] = [];
  for (const [at, face] of faces.entries()) {
    const from = signStarts[at] ?? 0;
    if (from < start || from >= end) continue;
    const sign = text.slice(from, signStarts[at + 1]).replace(STEERING, '');
    if (sign === '') continue;
    const level = levels[from] ?? 0;
    const last = pieces.at(-1);
    if (last !== undefined && last.level === level && isSameFace(last.face, face))
      pieces[pieces.length - 1] = { ...last, text: last.text + sign };
    else pieces.push({ face, level, text: sign });
  }
  return pieces;
}

function isSameFace(left: Face | undefined, right: Face | undefined): boolean {
  return left?.file === right?.file;
}

/** Rule L2 of the Unicode Bidirectional Algorithm. */
function inVisualOrder(pieces: readonly Piece[]): readonly Piece[] {
  const ordered = [...pieces];
  const levels = pieces.map(({ level }) => level);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while ((ordered[to]?.level ?? -1) >= level) to++;
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = to;
    }
  }
  return ordered;
}

function shaped(face: Face, isRightToLeft: boolean, text: string): Run {
  const written = isRightToLeft ? mirrored(text) : text.replace(THAI_AM, '\u0e4d$1\u0e32');
  const direction = isRightToLeft ? 'rtl' : 'ltr';
  const glyphs = face.font.layout(written, [], undefined, undefined, direction);
  const width = glyphs.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return { text, width: width / face.font.unitsPerEm, shape: { face, glyphs }, boxCount: 0 };
}

function mirrored(text: string): string {
  return Array.from(text, (sign) => bidi.getMirroredCharacter(sign) ?? sign).join('');
}

function boxesFor(text: string): Run {
  const boxCount = [...graphemes.segment(text)].length;
  return { text, width: boxCount * MISSING_BOX_WIDTH, boxCount };
}
