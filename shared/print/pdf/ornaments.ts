import type { Sheet } from './sheet.ts';

/** A bow as on a parcel, 100 wide and about 62 high, its knot at the origin. */
const BOW = [
  'M-6 -5 C-18 -26 -46 -34 -50 -20 C-54 -6 -40 12 -6 6 Z',
  'M6 -5 C18 -26 46 -34 50 -20 C54 -6 40 12 6 6 Z',
  'M-5 6 C-12 16 -20 26 -34 34 L-22 35 L-18 42 C-8 32 -1 20 2 8 Z',
  'M5 6 C12 16 20 26 34 34 L22 35 L18 42 C8 32 1 20 -2 8 Z',
].join('');
const FOLDS =
  'M-8 -2 C-20 -10 -32 -15 -40 -15 M8 -2 C20 -10 32 -15 40 -15 M-9 2 C-18 2 -28 0 -34 -3 M9 2 C18 2 28 0 34 -3';
const KNOT = 'M-7 -7 C-3 -9 3 -9 7 -7 C9 -3 9 4 7 7 C3 9 -3 9 -7 7 C-9 4 -9 -3 -7 -7 Z';

/** @param place the knot's place and the bow's whole width, in points. */
export function drawBow(
  sheet: Sheet,
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly colour: string;
    /** For the folds and around the knot; none when the bow is a small sign. */
    readonly shade?: string;
  },
): void {
  const { x, y, width, colour, shade } = place;
  sheet.placed({ x, y, scale: width / 100 }, () => {
    sheet.fill(BOW, colour);
    if (shade !== undefined) sheet.stroke(FOLDS, { colour: shade, weight: 1.6 });
    sheet.fill(KNOT, colour);
    if (shade !== undefined) sheet.stroke(KNOT, { colour: shade, weight: 1.6 });
  });
}
