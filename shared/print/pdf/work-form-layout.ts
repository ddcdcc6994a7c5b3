import type { WorkFormPaper } from '../print-documents.ts';
import { type Box, inch, mm } from './measures.ts';
import type { PaperSize } from './sheet.ts';
import type { TextStyle } from './text-block.ts';

export type WorkFormLayout = {
  readonly paper: PaperSize;
  readonly left: number;
  readonly width: number;
  /** What shows in the envelope's window, and the line above it that says who sends. */
  readonly window: Box;
  readonly senderY: number;
  readonly headingY: number;
  readonly rowsTop: number;
  readonly rowsBottom: number;
  readonly foldMarksY: readonly number[];
};

const LEFT = mm(20);
const FOOT = mm(23);

export const WORK_FORM_LAYOUTS: Record<WorkFormPaper, WorkFormLayout> = {
  // DIN 5008, form B: the address field is 85 × 45 mm at 20 and 45 mm, its lower 27.3 mm for the address.
  a4: {
    paper: { width: mm(210), height: mm(297) },
    left: LEFT,
    width: mm(170),
    window: { x: mm(25), y: mm(62.7), width: mm(75), height: mm(27.3) },
    senderY: mm(57.5),
    headingY: mm(100),
    rowsTop: mm(30),
    rowsBottom: mm(297) - FOOT,
    foldMarksY: [mm(105), mm(210)],
  },
  // #10 envelope, window 4½ × 1⅛ in at ⅞ in from the left and ½ in from the bottom, paper folded in three:
  // what is printed from 2.4 to 3.2 in shows however the paper slides.
  letter: {
    paper: { width: inch(8.5), height: inch(11) },
    left: LEFT,
    width: inch(8.5) - 2 * LEFT,
    window: { x: inch(1.05), y: inch(2.45), width: inch(3.2), height: inch(0.78) },
    senderY: inch(2.27),
    headingY: inch(3.85),
    rowsTop: mm(30),
    rowsBottom: inch(11) - FOOT,
    foldMarksY: [],
  },
};

/** From the left edge of what is printed. */
export const COLUMNS = {
  number: { x: 0, width: mm(8) },
  answer: { x: mm(9), width: mm(25) },
  recipient: { x: mm(36), width: mm(44) },
  lastYear: { x: mm(84), width: mm(44) },
};
export const THIS_YEAR_WIDTH = mm(38);

export const LOOKS = {
  shop: { style: 'serif', size: 21, leading: 26 },
  smallShop: { style: 'serif', size: 12, leading: 16 },
  heading: { style: 'serif', size: 24, leading: 30 },
  section: { style: 'serif', size: 17, leading: 23 },
  lead: { style: 'sans', size: 9.5, leading: 14.5 },
  body: { style: 'sans', size: 8.5, leading: 12 },
  strong: { style: 'strong', size: 9.5, leading: 13 },
  words: { style: 'italic', size: 8.5, leading: 12.5 },
  number: { style: 'serif', size: 15, leading: 18 },
  small: { style: 'sans', size: 7, leading: 10 },
  sender: { style: 'sans', size: 6, leading: 8 },
  label: { style: 'strong', size: 6.5, leading: 9, tracking: 0.35 },
} as const satisfies Record<string, TextStyle>;

/** Paper that many hands have ruled: thin, and the same everywhere. */
export const RULES = {
  hair: { weight: 0.4 },
  row: { weight: 0.6 },
  writing: { weight: 0.5 },
} as const;
