import type { Readings } from './ports.ts';
import type { Verdict } from './reading.ts';

/** What says enough to move a fence by. */
const SAYS_ENOUGH: ReadonlySet<Verdict> = new Set(['brings', 'takes', 'not_worth']);

/** What managing adds to the margin, of 10,000; absent while there is not enough to say so. */
export async function findGain({
  readings,
}: {
  readonly readings: Pick<Readings, 'latest'>;
}): Promise<{ readonly basisPoints: number } | undefined> {
  const [reading] = await readings.latest(1);
  const basisPoints = reading?.brought?.gainBasisPoints;
  if (reading === undefined || basisPoints === undefined) return undefined;
  return SAYS_ENOUGH.has(reading.verdict) ? { basisPoints } : undefined;
}
