/** PDF counts in points, 72 to the inch. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
export const inch = (inches: number): number => inches * 72;

/** From the upper left corner of the page, in points. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
