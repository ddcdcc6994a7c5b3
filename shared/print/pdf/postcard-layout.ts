import type { PostcardFormat } from '../print-documents.ts';
import { type Box, inch, mm } from './measures.ts';
import type { PaperSize } from './sheet.ts';

export type PostcardLayout = {
  /** As it is cut. */
  readonly paper: PaperSize;
  readonly bleed: number;
  /** With its bleed on all sides. */
  readonly full: PaperSize;
  /** Left of the dividing line: what the shop has to say. */
  readonly message: Box;
  readonly dividerX: number;
  readonly stamp: Box;
  readonly address: Box;
  /** Along the bottom, for the post's own codes: nothing stands there. */
  readonly postcodeLineTop: number;
};

export const POSTCARD_LAYOUTS: Record<PostcardFormat, PostcardLayout> = {
  // Deutsche Post wants 74 mm for the address side and 15 mm free along the bottom.
  a6: layoutOf({ paper: { width: mm(148), height: mm(105) }, bleed: mm(3), free: mm(15) }),
  // USPS wants ⅝ in free along the bottom, 4¾ in from the right.
  '4x6': layoutOf({
    paper: { width: inch(6), height: inch(4) },
    bleed: inch(0.125),
    free: inch(0.625),
  }),
};

function layoutOf(plan: {
  readonly paper: PaperSize;
  readonly bleed: number;
  readonly free: number;
}): PostcardLayout {
  const { paper, bleed, free } = plan;
  const margin = mm(6);
  const right = bleed + paper.width;
  const bottom = bleed + paper.height;
  const dividerX = right - mm(74);
  const top = bleed + margin;
  const addressX = dividerX + mm(9);
  const addressY = bleed + paper.height * 0.45;
  return {
    ...plan,
    full: { width: paper.width + 2 * bleed, height: paper.height + 2 * bleed },
    message: {
      x: bleed + margin,
      y: top,
      width: dividerX - mm(5) - bleed - margin,
      height: bottom - free - mm(1) - top,
    },
    dividerX,
    stamp: { x: right - margin - mm(22), y: top, width: mm(22), height: mm(26) },
    address: {
      x: addressX,
      y: addressY,
      width: right - margin - addressX,
      height: bottom - free - mm(2) - addressY,
    },
    postcodeLineTop: bottom - free,
  };
}
