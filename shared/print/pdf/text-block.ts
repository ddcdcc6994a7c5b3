// From a text to lines that fit a width.
import LineBreaker from 'linebreak';
import { severalLines, shortened } from '../../mail/safe-text.ts';
import type { FontStyle } from './font-files.ts';
import type { Fonts } from './fonts.ts';
import { type Paragraph, paragraphOf, type Run, runsOf, widthOf } from './text-runs.ts';

/** Lengths in points. */
export type TextStyle = {
  readonly style: FontStyle;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Space added after each glyph, for labels; scripts whose letters join or stack go without. */
  readonly tracking?: number;
};

export type TextLine = {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly isRightToLeft: boolean;
};

export type TextBlock = {
  readonly look: TextStyle;
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
  readonly isClipped: boolean;
};

export type Room = {
  readonly width: number;
  /** What does not fit ends in an ellipsis. */
  readonly lineCountMax?: number;
  /** Whose way of drawing Chinese characters is meant where the text does not say. */
  readonly country?: string;
};

export type Typesetter = (text: string, look: TextStyle, room: Room) => TextBlock;

/** No sign of a line that people read is narrower than this part of its size. */
const NARROWEST = 0.2;
const IS_LETTERSPACED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;
/** These are written without spaces; a dictionary knows where a word ends. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

/** One for each document: it keeps the shapes of words that come again. */
export function typesetterOf(fonts: Fonts): Typesetter {
  const shapes = new Map<string, Run>();
  return (text, asked, room) => {
    const { width, lineCountMax = 400, country } = room;
    const look = IS_LETTERSPACED.test(text) ? asked : { ...asked, tracking: 0 };
    const setting = { widthMax: width / look.size, style: look.style, country, fonts, shapes };
    const charactersMax = Math.ceil((lineCountMax * width) / look.size / NARROWEST) + 1;
    const clean = shortened(severalLines(text), charactersMax);
    const lines: SetLine[] = [];
    for (const part of clean.split('\n')) {
      if (lines.length > lineCountMax) break;
      const paragraph = paragraphOf(part, setting, fonts);
      for (const span of spansOf(paragraph, setting)) lines.push({ paragraph, span });
    }
    return blockOf(lines, { look, lineCountMax, setting });
  };
}

type Span = readonly [start: number, end: number];
type SetLine = { readonly paragraph: Paragraph; readonly span: Span };
type Setting = {
  readonly widthMax: number;
  readonly style: FontStyle;
  readonly country: string | undefined;
  readonly fonts: Fonts;
  readonly shapes: Map<string, Run>;
};

function blockOf(
  all: readonly SetLine[],
  plan: { readonly look: TextStyle; readonly lineCountMax: number; readonly setting: Setting },
): TextBlock {
  const { look, lineCountMax, setting } = plan;
  const isClipped = all.length > lineCountMax;
  const last = all[lineCountMax - 1];
  const kept = isClipped ? all.slice(0, lineCountMax - 1) : all;
  const lines = kept.map(({ paragraph, span }) => lineOf(paragraph, span, plan));
  if (isClipped && last !== undefined) lines.push(endingLine(last, setting, look));
  return {
    look,
    lines,
    width: Math.max(0, ...lines.map(({ width }) => width)),
    height: lines.length * look.leading,
    isClipped,
  };
}

function lineOf(
  paragraph: Paragraph,
  span: Span,
  { look, setting }: { readonly look: TextStyle; readonly setting: Setting },
): TextLine {
  const runs = runsOf(paragraph, span, setting.shapes);
  const glyphCount = runs.reduce((sum, { shape }) => sum + (shape?.glyphs.glyphs.length ?? 0), 0);
  const width = widthOf(runs) * look.size + glyphCount * (look.tracking ?? 0);
  return { runs, width, isRightToLeft: paragraph.isRightToLeft };
}

/** The line with an ellipsis, shortened until that fits. */
function endingLine({ paragraph, span }: SetLine, setting: Setting, look: TextStyle): TextLine {
  const [start, end] = span;
  const direction = paragraph.isRightToLeft ? 'rtl' : 'ltr';
  const starts = paragraph.signStarts.filter((at) => at > start && at <= end);
  for (const cut of starts.reverse()) {
    const text = `${paragraph.text.slice(start, cut).trimEnd()}…`;
    const shorter = paragraphOf(text, { ...setting, direction }, setting.fonts);
    const line = lineOf(shorter, [0, text.length], { look, setting });
    if (line.width <= setting.widthMax * look.size) return line;
  }
  const dots = paragraphOf('…', setting, setting.fonts);
  return lineOf(dots, [0, 1], { look, setting });
}

function spansOf(paragraph: Paragraph, { widthMax, shapes }: Setting): readonly Span[] {
  const { text } = paragraph;
  const measure = (start: number, end: number) => widthOf(runsOf(paragraph, [start, end], shapes));
  const spans: Span[] = [];
  let start = 0;
  let filled = 0;
  const endLine = (end: number, next: number) => {
    spans.push([start, endOfInk(text, start, end)]);
    start = next;
    filled = 0;
  };
  let from = 0;
  for (const to of breaksOf(text)) {
    const inked = measure(from, endOfInk(text, from, to));
    if (filled > 0 && filled + inked > widthMax) endLine(from, from);
    while (measure(from, endOfInk(text, from, to)) > widthMax) {
      const cut = longestFitting(paragraph, from, to, (end) => measure(from, end) <= widthMax);
      endLine(cut, cut);
      from = cut;
    }
    filled += measure(from, to);
    from = to;
  }
  endLine(text.length, text.length);
  return spans;
}

/** At least one sign, else a line would never end. */
function longestFitting(
  { signStarts }: Paragraph,
  from: number,
  to: number,
  isFitting: (end: number) => boolean,
): number {
  const ends = signStarts.filter((at) => at > from && at <= to);
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isFitting(ends[middle] ?? to)) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? to;
}

function endOfInk(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Where a line may end, in order; the last is the end of the text. */
function breaksOf(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const ends = new Set<number>();
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    ends.add(next.position);
  if (UNSPACED.test(text))
    for (const { segment, index } of thaiWords.segment(text))
      if (UNSPACED.test(segment) && UNSPACED.test(text.charAt(index + segment.length)))
        ends.add(index + segment.length);
  ends.add(text.length);
  return [...ends].sort((left, right) => left - right);
}
