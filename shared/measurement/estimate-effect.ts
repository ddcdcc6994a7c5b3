// What management brought, from the sums of the cohorts: the difference between those who were managed and
// those who stayed as usual, compared only with people of the same stratum who qualified about the same time.
//
// With z = y − βx, in each block b: n₁ managed, n₀ as usual, q = n₁n₀/(n₁+n₀), d = mean z of the managed less
// mean z of the others. The effect is Σqd / Σq: analysis of covariance with blocks (Lin, "Agnostic notes on
// regression adjustments to experimental data", Annals of Applied Statistics 7, 2013), and CUPED (Deng, Xu,
// Kohavi & Walker, WSDM 2013) with the margin that was expected before any treatment as x. Each block is one
// step of a random walk that has no drift where management does nothing, for chance alone parted its people;
// Σq is how much is known, counting like customers, and goes into the confidence sequence.
import { type ArmSums, SUMS_UNIT_MINOR } from './cohort-sums.ts';
import { halfWidthOf, type Tuning } from './confidence-sequence.ts';

export type CohortPart = { readonly cohortOn: string; readonly sums: readonly ArmSums[] };

export type Effect = {
  /** Measured in each arm. */
  readonly managedCount: number;
  readonly controlCount: number;
  /** Σq: what counts like customers that were compared. */
  readonly information: number;
  /** Of a customer and window, beyond what would have come anyhow. */
  readonly effectMinor: number;
  readonly lowMinor: number;
  readonly highMinor: number;
  /** Of what one customer tells. */
  readonly deviationMinor: number;
  /** Margin of a managed customer in the window, as it was. */
  readonly managedMeanMinor: number;
  /** How much of the wavering the expectation takes away, 0 to 1. */
  readonly explained: number;
};

/** Fewer than these tell nothing of how much customers differ, and the theory is one of many. */
export const COMPARED_COUNT_MIN = 30;
/** Cohorts are put together until so many may be compared: smaller blocks waste those without a counterpart. */
const BLOCK_COUNT_MIN = 30;

/** Undefined while fewer than `COMPARED_COUNT_MIN` of an arm were measured. */
export function estimateEffect(cohorts: readonly CohortPart[], tuning: Tuning): Effect | undefined {
  const groups = groupsOf(cohorts);
  const all = groups.flat();
  const managedCount = total(all.map(({ managed }) => managed.count));
  const controlCount = total(all.map(({ control }) => control.count));
  if (Math.min(managedCount, controlCount) < COMPARED_COUNT_MIN) return undefined;
  const blocks = groups.flatMap(blocksOf);
  const slope = slopeOf(blocks);
  const adjusted = walkOf(blocks, slope);
  const { information, effect, variance } = adjusted;
  if (information <= 0) return undefined;
  const deviation = Math.sqrt(variance / information);
  const half = deviation * halfWidthOf(information, tuning);
  const plain = walkOf(blocks, 0).variance;
  return {
    ...{ managedCount, controlCount, information },
    effectMinor: effect * SUMS_UNIT_MINOR,
    lowMinor: (effect - half) * SUMS_UNIT_MINOR,
    highMinor: (effect + half) * SUMS_UNIT_MINOR,
    deviationMinor: deviation * SUMS_UNIT_MINOR,
    managedMeanMinor: (total(all.map(({ managed }) => managed.y)) / managedCount) * SUMS_UNIT_MINOR,
    explained: plain > 0 ? Math.max(0, 1 - variance / plain) : 0,
  };
}

type Sums = Pick<ArmSums, 'count' | 'x' | 'y' | 'xx' | 'xy' | 'yy'>;
type Block = { readonly managed: Sums; readonly control: Sums };
const NOTHING: Sums = { count: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 };

/** Of one stratum and share, in order of time. */
function groupsOf(cohorts: readonly CohortPart[]): readonly (readonly Block[])[] {
  const groups = new Map<number, Block[]>();
  const inTime = cohorts.toSorted((left, right) => (left.cohortOn < right.cohortOn ? -1 : 1));
  for (const { sums } of inTime) {
    for (const [name, block] of blocksOfCohort(sums)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [block]);
      else group.push(block);
    }
  }
  return [...groups.values()];
}

const STRATA_MAX = 1000;

function blocksOfCohort(sums: readonly ArmSums[]): ReadonlyMap<number, Block> {
  const blocks = new Map<number, { managed: Sums; control: Sums }>();
  for (const each of sums) {
    const name = each.controlBasisPoints * STRATA_MAX + each.stratum;
    const block = blocks.get(name) ?? { managed: NOTHING, control: NOTHING };
    blocks.set(name, block);
    block[each.arm] = added(block[each.arm], each);
  }
  return blocks;
}

/** What is put together follows from counts of people, never from arms or margins. The rest joins the last one. */
function blocksOf(group: readonly Block[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const each of group) {
    open = open === undefined ? each : joined(open, each);
    if (countOf(open) < BLOCK_COUNT_MIN) continue;
    blocks.push(open);
    open = undefined;
  }
  if (open === undefined) return blocks;
  const last = blocks.pop();
  return [...blocks, last === undefined ? open : joined(last, open)];
}

/** β within block and arm, so that no effect leaks into it; 0 where nothing was expected. */
function slopeOf(blocks: readonly Block[]): number {
  let xx = 0;
  let xy = 0;
  for (const { count, ...sums } of blocks.flatMap(({ managed, control }) => [managed, control])) {
    if (count < 2) continue;
    xx += sums.xx - sums.x ** 2 / count;
    xy += sums.xy - (sums.x * sums.y) / count;
  }
  return xx > 0 ? xy / xx : 0;
}

function walkOf(blocks: readonly Block[], slope: number) {
  const compared = blocks
    .map(({ managed, control }) => ({ managed: ofZ(managed, slope), control: ofZ(control, slope) }))
    .filter(({ managed, control }) => managed.count > 0 && control.count > 0);
  const information = total(compared.map(weightOf));
  const effect =
    total(
      compared.map((block) => {
        const { managed, control } = block;
        return weightOf(block) * (managed.z / managed.count - control.z / control.count);
      }),
    ) / information;
  return { information, effect, variance: varianceOf(compared, effect) };
}

type OfZ = { readonly count: number; readonly z: number; readonly zz: number };
type Compared = { readonly managed: OfZ; readonly control: OfZ };

function ofZ({ count, x, y, xx, xy, yy }: Sums, slope: number): OfZ {
  return { count, z: y - slope * x, zz: yy - 2 * slope * xy + slope ** 2 * xx };
}

function weightOf({ managed, control }: Compared): number {
  return (managed.count * control.count) / (managed.count + control.count);
}

/**
 * Of Σqd, each arm by its own scatter around its block (Huber–White, with the correction of small blocks), so
 * that managed customers may differ more among themselves than the others.
 */
function varianceOf(blocks: readonly Compared[], effect: number): number {
  let variance = 0;
  for (const { managed, control } of blocks) {
    const count = managed.count + control.count;
    const share = managed.count / count;
    const mean = (managed.z + control.z) / count;
    const ofManaged = scatterOf(managed, mean + (1 - share) * effect);
    const ofControl = scatterOf(control, mean - share * effect);
    const squares = (1 - share) ** 2 * ofManaged + share ** 2 * ofControl;
    variance += (count / (count - 1)) * squares;
  }
  return variance;
}

/** Squares of the distances from a centre. */
function scatterOf({ count, z, zz }: OfZ, centre: number): number {
  return Math.max(0, zz - 2 * centre * z + count * centre ** 2);
}

function countOf({ managed, control }: Block): number {
  return managed.count + control.count;
}

function joined(left: Block, right: Block): Block {
  return {
    managed: added(left.managed, right.managed),
    control: added(left.control, right.control),
  };
}

function added(left: Sums, right: Sums): Sums {
  if (left.count === 0) return right;
  return {
    count: left.count + right.count,
    x: left.x + right.x,
    y: left.y + right.y,
    xx: left.xx + right.xx,
    xy: left.xy + right.xy,
    yy: left.yy + right.yy,
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
