// The one place that knows the PDF library: pages, and what is drawn on them.
import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Language } from '../../customers/customer.ts';
import type { Box } from './measures.ts';
import type { TextBlock, TextLine } from './text-block.ts';
import type { Run } from './text-runs.ts';

export type PaperSize = { readonly width: number; readonly height: number };

export type Placing = {
  readonly x: number;
  /** The upper edge of the first line. */
  readonly y: number;
  readonly colour: string;
  /** With `align`, the room in which the lines stand. */
  readonly width?: number;
  /** `start`: where the text's own script begins. */
  readonly align?: 'left' | 'right' | 'center' | 'start';
};

export type Stroke = {
  readonly colour: string;
  readonly weight: number;
  readonly dash?: number;
};

/** Paths are in SVG's notation. Lengths in points, from the upper left corner. */
export type Sheet = {
  addPage(): void;
  pageCount(): number;
  /** What follows is drawn on that page, the first being 0. */
  turnTo(page: number): void;
  text(block: TextBlock, placing: Placing): void;
  fill(path: string, colour: string, opacity?: number): void;
  stroke(path: string, stroke: Stroke): void;
  line(from: readonly [number, number], to: readonly [number, number], stroke: Stroke): void;
  fillBox(box: Box, colour: string, radius?: number): void;
  strokeBox(box: Box, stroke: Stroke, radius?: number): void;
  /** Draws shifted, turned (degrees) and scaled. */
  placed(at: Placement, draw: () => void): void;
  within(box: Box, draw: () => void): void;
  link(box: Box, url: string): void;
  finish(): Promise<Uint8Array>;
};

export type Placement = {
  readonly x: number;
  readonly y: number;
  readonly turn?: number;
  readonly scale?: number;
};

/** How much of a size is added around a script that has no bold cut. */
const EMBOLDENING = 0.035;
/** Where a line's baseline stands, from the middle of the line in parts of the size. */
const BASELINE_BELOW_MIDDLE = 0.35;

/**
 * @param bleed is cut off: the trimmed size stands in `TrimBox`, and coordinates count from the
 * corner of the paper with its bleed.
 */
export function openSheet(plan: {
  readonly paper: PaperSize;
  readonly bleed?: number;
  readonly title: string;
  readonly author: string;
  readonly language: Language;
}): Sheet {
  const { paper, bleed = 0, title, author, language } = plan;
  const size: [number, number] = [paper.width + 2 * bleed, paper.height + 2 * bleed];
  const document = new PDFDocument({
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: author },
    size,
    margin: 0,
  });
  document.on('pageAdded', () => {
    const box = [bleed, bleed, size[0] - bleed, size[1] - bleed];
    Object.assign(document.page.dictionary.data, { TrimBox: box, BleedBox: [0, 0, ...size] });
  });
  return {
    ...textOn(document),
    ...shapesOn(document),
    addPage: () => void document.addPage(),
    pageCount: () => document.bufferedPageRange().count,
    turnTo: (page) => void document.switchToPage(page),
    link: ({ x, y, width, height }, url) => void document.link(x, y, width, height, url),
    finish: () => finished(document),
  };
}

function shapesOn(document: PDFKit.PDFDocument) {
  const within = (draw: () => void) => {
    document.save();
    draw();
    document.restore();
  };
  const withStroke = ({ colour, weight, dash }: Stroke, draw: () => void) =>
    within(() => {
      document.lineWidth(weight).lineCap('round').lineJoin('round');
      if (dash !== undefined) document.dash(dash, { space: dash });
      draw();
      document.stroke(colour);
    });
  return {
    fill: (path, colour, opacity = 1) =>
      within(() => void document.path(path).fillOpacity(opacity).fill(colour)),
    stroke: (path, stroke) => withStroke(stroke, () => void document.path(path)),
    line: ([fromX, fromY], [toX, toY], stroke) =>
      withStroke(stroke, () => void document.moveTo(fromX, fromY).lineTo(toX, toY)),
    fillBox: ({ x, y, width, height }, colour, radius = 0) =>
      within(() => void document.roundedRect(x, y, width, height, radius).fill(colour)),
    strokeBox: ({ x, y, width, height }, stroke, radius = 0) =>
      withStroke(stroke, () => void document.roundedRect(x, y, width, height, radius)),
    placed: ({ x, y, turn = 0, scale = 1 }, draw) =>
      within(() => {
        document.translate(x, y).rotate(turn).scale(scale);
        draw();
      }),
    within: ({ x, y, width, height }, draw) =>
      within(() => {
        document.rect(x, y, width, height).clip();
        draw();
      }),
  } satisfies Partial<Sheet>;
}

function textOn(document: PDFKit.PDFDocument) {
  const drawRun = glyphDrawer(document);
  return {
    text(block, { x, y, colour, width = block.width, align = 'left' }) {
      const { size, leading } = block.look;
      for (const [at, line] of block.lines.entries()) {
        const baseline = y + (at + 0.5) * leading + size * BASELINE_BELOW_MIDDLE;
        let left = x + shiftOf(line, width, align);
        for (const run of line.runs) {
          drawRun(run, { left, baseline, colour, block });
          left +=
            run.width * size + (block.look.tracking ?? 0) * (run.shape?.glyphs.glyphs.length ?? 0);
        }
      }
    },
  } satisfies Partial<Sheet>;
}

function shiftOf(line: TextLine, width: number, align: NonNullable<Placing['align']>): number {
  const free = width - line.width;
  if (align === 'center') return free / 2;
  if (align === 'right') return free;
  return align === 'start' && line.isRightToLeft ? free : 0;
}

type RunPlace = {
  readonly left: number;
  readonly baseline: number;
  readonly colour: string;
  readonly block: TextBlock;
};

/** The library shapes text by itself and knows no direction: it is given glyphs that are shaped already. */
function glyphDrawer(document: PDFKit.PDFDocument) {
  const shapedByFile = new Map<string, { run: Run | undefined }>();
  return (run: Run, { left, baseline, colour, block }: RunPlace): void => {
    const { size, tracking } = block.look;
    if (run.shape === undefined) {
      drawBoxes(document, run, { left, baseline, colour, size });
      return;
    }
    const { face } = run.shape;
    const known = shapedByFile.get(face.file);
    const current = known ?? { run };
    current.run = run;
    if (known === undefined) {
      shapedByFile.set(face.file, current);
      document.registerFont(
        face.file,
        asSource(face.font, () => current.run),
      );
    }
    document.font(face.file, size).fillColor(colour);
    if (face.isEmboldened) document.lineWidth(size * EMBOLDENING).strokeColor(colour);
    document.text('x', left, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      features: [],
      ...(tracking ? { characterSpacing: tracking } : {}),
      ...(face.isEmboldened ? { fill: true, stroke: true } : {}),
    });
  };
}

/** A dot or a mark that belongs to a letter beside it: copied text shows nothing for it. */
const NO_CHARACTER = [0x2060];

/** A font whose layout is the run that is being drawn, in fresh positions: the library changes them. */
function asSource(font: Font, current: () => Run | undefined): PDFKit.Mixins.PDFFontSource {
  const layout = () => {
    const { glyphs = [], positions = [] } = current()?.shape?.glyphs ?? {};
    return {
      glyphs: glyphs.map(({ id, advanceWidth, codePoints }) => ({
        id,
        advanceWidth,
        codePoints: codePoints.length === 0 ? NO_CHARACTER : codePoints,
      })),
      positions: positions.map((position) => ({ ...position })),
      advanceWidth: 0,
    };
  };
  const source: unknown = Object.create(font, { layout: { value: layout } });
  // The library takes a font object as well as bytes; its types know of bytes only.
  return source as PDFKit.Mixins.PDFFontSource;
}

function drawBoxes(
  document: PDFKit.PDFDocument,
  run: Run,
  place: { left: number; baseline: number; colour: string; size: number },
): void {
  const { left, baseline, colour, size } = place;
  const each = (run.width * size) / run.boxCount;
  document.save().lineWidth(size * 0.05);
  for (let at = 0; at < run.boxCount; at++)
    document.rect(left + (at + 0.12) * each, baseline - size * 0.7, each * 0.76, size * 0.7);
  document.stroke(colour).restore();
}

async function finished(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.end();
  for await (const chunk of document) chunks.push(chunk);
  return Uint8Array.from(Buffer.concat(chunks));
}
