import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { CustomerId } from '../customers/customer.ts';
import { assert } from '../kernel/assert.ts';

/** `managed`: somebody answers for them. `control`: all stays as usual, so that we can compare. */
export const Arm = z.enum(['managed', 'control']);
export type Arm = z.output<typeof Arm>;

/** Of 10,000. */
const ALL_BASIS_POINTS = 10_000;

export type Draw = {
  /** How many of 10,000 stay as usual. */
  readonly controlBasisPoints: number;
  /** Belongs to one experiment: another one draws anew. */
  readonly salt: string;
};

/**
 * Chance by hash: the same customer always draws the same lot, on every machine and without a note of it.
 * The lot does not depend on the stratum, so that a value computed anew moves nobody between the arms; a
 * share of a stratum is given with the draw. Raising the share moves customers into `control`, never out.
 */
export function armOf(customerId: CustomerId, { controlBasisPoints, salt }: Draw): Arm {
  assert(
    Number.isInteger(controlBasisPoints) &&
      controlBasisPoints >= 0 &&
      controlBasisPoints <= ALL_BASIS_POINTS,
    'a share is 0 to 10,000 basis points',
  );
  return lotOf(customerId, salt) * ALL_BASIS_POINTS < controlBasisPoints ? 'control' : 'managed';
}

const LOT_BYTES = 6;

/** 48 bits of SHA-256, from 0 to just below 1. */
function lotOf(customerId: CustomerId, salt: string): number {
  const hash = createHash('sha256').update(`${salt}\n${customerId}`, 'utf8').digest();
  return hash.readUIntBE(0, LOT_BYTES) / 2 ** (8 * LOT_BYTES);
}

const STRATUM_WIDTH = 4;
const STRATUM_FIRST_MINOR = 100;
export const STRATUM_MAX = 20;

/** By fourfold value: those of one stratum are compared with each other alone. */
export function stratumOf(lifetimeValueMinor: number): number {
  const times = Math.max(lifetimeValueMinor, STRATUM_FIRST_MINOR) / STRATUM_FIRST_MINOR;
  return Math.min(Math.floor(Math.log(times) / Math.log(STRATUM_WIDTH) + 1e-9), STRATUM_MAX);
}
