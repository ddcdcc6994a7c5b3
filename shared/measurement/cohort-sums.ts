// What a reading needs of the people of one cohort: sums, never a person. A cohort is added up anew from
// its people until it is closed, so that nothing counts twice whatever came twice.
import * as z from 'zod';
import { PlainDate } from '../kernel/time.ts';
import { Arm } from './arm.ts';
import { countedOf } from './counted-margin.ts';
import type { Participant } from './participation.ts';

/** Sums are of this many minor units, so that squares stay within what a table keeps exactly. */
export const SUMS_UNIT_MINOR = 10_000;

/** Of those of one stratum, share and arm; x is the expected margin, y what it was. */
export const ArmSums = z.object({
  arm: Arm,
  stratum: z.int().min(0),
  controlBasisPoints: z.int(),
  /** All who qualified; `count` of them were measured, and only these are in the other sums. */
  qualifiedCount: z.int().min(0),
  count: z.int().min(0),
  x: z.number(),
  y: z.number(),
  xx: z.number(),
  xy: z.number(),
  yy: z.number(),
});
export type ArmSums = Readonly<z.output<typeof ArmSums>>;

export const Cohort = z.object({
  /** Its Monday. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  version: z.int().nonnegative(),
  on: PlainDate,
  /** Closed: everybody was measured or will not be any more. */
  isClosed: z.boolean(),
  sums: z.array(ArmSums).max(1000).readonly(),
});
export type Cohort = Readonly<z.output<typeof Cohort>>;

/** Adds people up, page by page. */
export class CohortAdder {
  readonly #sums = new Map<string, { -readonly [Name in keyof ArmSums]: ArmSums[Name] }>();

  add(person: Pick<Participant, 'arm' | 'stratum' | 'controlBasisPoints'> & Measured): void {
    const { arm, stratum, controlBasisPoints, expectedMinor, limitMinor, broughtMinor } = person;
    const name = `${stratum} ${controlBasisPoints} ${arm}`;
    const sums = this.#sums.get(name) ?? {
      ...{ arm, stratum, controlBasisPoints, qualifiedCount: 0, count: 0 },
      ...{ x: 0, y: 0, xx: 0, xy: 0, yy: 0 },
    };
    this.#sums.set(name, sums);
    sums.qualifiedCount += 1;
    if (broughtMinor === undefined) return;
    const x = expectedMinor / SUMS_UNIT_MINOR;
    const y = countedOf(broughtMinor, limitMinor) / SUMS_UNIT_MINOR;
    sums.count += 1;
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
  }

  /** In one order always. */
  sums(): readonly ArmSums[] {
    return [...this.#sums].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, s]) => s);
  }
}

type Measured = {
  readonly expectedMinor: number;
  readonly limitMinor: number;
  readonly broughtMinor?: number;
};
