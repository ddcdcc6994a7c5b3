// A parcel with its ribbon among leaves of the season: all of it paths, sharp in any print.
// Lengths are millimetres around the middle of the parcel.
import { INK } from './desk.ts';
import { drawBow } from './ornaments.ts';
import type { Palette, Season } from './seasons.ts';
import type { Sheet } from './sheet.ts';

export const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const LEAF = 'M0 0C2.4 -3.4 7.4 -3.4 10 0C7.4 3.4 2.4 3.4 0 0Z';
const VEIN = 'M1.5 0L8 0';
const PAPER = '#f6efe1';
const PAPER_SHADE = '#e6dac3';
const SHADOW = '#2e2922';

/** What hangs and grows beside the parcel: a stem's length, its leaves' size and angle. */
const SPRIGS: readonly {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly scale: number;
  readonly isBehind: boolean;
}[] = [
  { x: -14, y: 14, turn: -158, scale: 1.02, isBehind: true },
  { x: 14, y: 14, turn: -22, scale: 1.02, isBehind: true },
  { x: -16, y: 20, turn: -176, scale: 0.92, isBehind: false },
  { x: 16, y: 20, turn: -4, scale: 0.92, isBehind: false },
  { x: -12, y: 4, turn: -132, scale: 0.86, isBehind: true },
  { x: 12, y: 4, turn: -48, scale: 0.86, isBehind: true },
];

export function drawParcel(sheet: Sheet, season: Season, palette: Palette): void {
  sheet.fill(circle(0, 2, 36), palette.glow);
  for (const { isBehind, ...place } of SPRIGS) {
    const colour = isBehind ? palette.leafBehind : palette.leaf;
    sheet.placed(place, () => drawSprig(sheet, season, { ...palette, leaf: colour }));
  }
  sheet.fill('M-26 26C-26 23.6 26 23.6 26 26C26 28.6 -26 28.6 -26 26Z', SHADOW, 0.22);
  drawBox(sheet, palette);
  drawBow(sheet, {
    x: 0,
    y: -15.5,
    width: 34,
    colour: palette.ribbon,
    shade: palette.ribbonShade,
  });
  drawTag(sheet, palette);
}

function drawBox(sheet: Sheet, { ribbon, ribbonShade }: Palette): void {
  sheet.fillBox({ x: -20, y: -6, width: 40, height: 32 }, PAPER, 0.8);
  sheet.fill('M12 -6L20 -6L20 25.2C20 25.7 19.7 26 19.2 26L12 26Z', PAPER_SHADE, 0.55);
  for (let x = -17.5; x <= 14; x += 5)
    for (let y = 0; y <= 22; y += 5)
      sheet.fill(circle(x + ((y / 5) % 2) * 2.5, y + 1, 0.45), INK.rule);
  sheet.fillBox({ x: -3.2, y: -6, width: 6.4, height: 32 }, ribbon);
  sheet.fill('M1.6 -6L3.2 -6L3.2 26L1.6 26Z', ribbonShade, 0.45);
  sheet.fill('M-20 -6L20 -6L20 -4.6L-20 -4.6Z', SHADOW, 0.16);
  sheet.fillBox({ x: -22, y: -14, width: 44, height: 8.4 }, '#fdf8ee', 0.8);
  sheet.fill(
    'M13 -14L21.2 -14C21.7 -14 22 -13.6 22 -13.2L22 -6.4C22 -5.9 21.7 -5.6 21.2 -5.6L13 -5.6Z',
    PAPER_SHADE,
    0.5,
  );
  sheet.fillBox({ x: -3.2, y: -14, width: 6.4, height: 8.4 }, ribbon);
  sheet.fill('M1.6 -14L3.2 -14L3.2 -5.6L1.6 -5.6Z', ribbonShade, 0.45);
}

function drawTag(sheet: Sheet, { ribbon, fruit }: Palette): void {
  sheet.stroke('M1 -11C5 -6 7 -4 8.2 0.4', { colour: ribbon, weight: 0.5 });
  sheet.placed({ x: 8.4, y: 0.4, turn: 14 }, () => {
    sheet.fill(
      'M-3.6 2.6L0 -0.8L3.6 2.6L3.6 12.2C3.6 12.7 3.3 13 2.8 13L-2.8 13C-3.3 13 -3.6 12.7 -3.6 12.2Z',
      SHADOW,
      0.14,
    );
    sheet.fill(
      'M-4 2.2L-0.4 -1.2L3.2 2.2L3.2 11.8C3.2 12.3 2.9 12.6 2.4 12.6L-3.2 12.6C-3.7 12.6 -4 12.3 -4 11.8Z',
      '#fffdf9',
    );
    sheet.fill(circle(-0.4, 1.2, 0.6), fruit);
    sheet.fill(HEART, ribbon);
  });
}

const HEART =
  'M-0.4 9.6C-2.8 7.8 -3 6.4 -2.3 5.6C-1.7 4.9 -0.8 5.2 -0.4 6C0 5.2 0.9 4.9 1.5 5.6C2.2 6.4 2 7.8 -0.4 9.6Z';

/** Grows to the right from its stem's foot, about 30 long. */
function drawSprig(sheet: Sheet, season: Season, { leaf, fruit }: Palette): void {
  sheet.stroke('M0 0C10 -1.5 20 -1.5 30 1', { colour: leaf, weight: 0.7 });
  if (season === 'winter') drawNeedles(sheet, leaf);
  else drawLeaves(sheet, leaf);
  if (season === 'spring') drawBlossoms(sheet, fruit);
  else if (season !== 'summer') drawBerries(sheet, fruit);
  else drawBerries(sheet, fruit, [[25, -4.5]]);
}

function drawLeaves(sheet: Sheet, colour: string): void {
  for (let x = 7; x <= 27; x += 5) {
    const scale = 1 - x / 70;
    for (const turn of [-42, 42])
      sheet.placed({ x, y: -1.3, turn, scale }, () => {
        sheet.fill(LEAF, colour);
        sheet.stroke(VEIN, { colour: SHADOW, weight: 0.12 });
      });
  }
  sheet.placed({ x: 29.5, y: 0.8, turn: 8, scale: 0.7 }, () => sheet.fill(LEAF, colour));
}

function drawNeedles(sheet: Sheet, colour: string): void {
  const needles: string[] = [];
  for (let x = 4; x <= 30; x += 1.3) {
    const reach = 6.5 - x / 8;
    needles.push(
      `M${x} -1.2L${x + reach * 0.8} ${-1.2 - reach}M${x} -1.2L${x + reach * 0.8} ${-1.2 + reach}`,
    );
  }
  sheet.stroke(needles.join(''), { colour, weight: 0.55 });
}

function drawBerries(
  sheet: Sheet,
  colour: string,
  places: readonly (readonly [number, number])[] = [
    [13, -6.2],
    [15.6, -6.8],
    [22, 5],
  ],
): void {
  for (const [x, y] of places) {
    sheet.fill(circle(x, y, 1.35), colour);
    sheet.fill(circle(x - 0.4, y - 0.45, 0.35), '#ffffff', 0.55);
  }
}

function drawBlossoms(sheet: Sheet, colour: string): void {
  for (const [x, y] of [
    [14, -5.5],
    [24, -4.2],
    [20, 4.6],
  ] as const)
    sheet.placed({ x, y, turn: x * 9 }, () => {
      for (let petal = 0; petal < 5; petal++)
        sheet.placed({ x: 0, y: 0, turn: petal * 72 }, () =>
          sheet.fill(circle(1.7, 0, 1.25), colour),
        );
      sheet.fill(circle(0, 0, 0.8), '#d9a25c');
    });
}
