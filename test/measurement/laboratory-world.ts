import { armOf, stratumOf } from '../../shared/measurement/arm.ts';
import { type ArmSums, CohortAdder } from '../../shared/measurement/cohort-sums.ts';
import { limitOf } from '../../shared/measurement/counted-margin.ts';
import type { CohortPart } from '../../shared/measurement/estimate-effect.ts';
import { seededRandom } from '../support/seeded.ts';

const FENCE_MINOR = 20_000;
const SHARE = { controlBasisPoints: 2000 };
const WINDOW_WEEKS = 13;

export type Chance = () => number;

export type HistoryFacts = {
  readonly seed: number;
  /** How many weeks somebody looks. */
  readonly weeks: number;
  readonly perWeek: number;
  /** What management adds to every managed customer's margin, as a part of what is expected. */
  readonly gain?: number;
  /** Whether what is expected is known before. */
  readonly isExpected?: boolean;
};

/** What somebody who looks every week sees: one more cohort is over each time. */
export function history({ seed, weeks, perWeek, gain = 0, isExpected = true }: HistoryFacts) {
  const chance = seededRandom(seed);
  const salt = `seed ${seed}`;
  return Array.from({ length: Math.max(0, weeks - WINDOW_WEEKS) }, (_, week): CohortPart => {
    const adder = new CohortAdder();
    // Some weeks bring three times as many as others.
    const people = Math.round(perWeek * (0.5 + chance()));
    for (let at = 0; at < people; at += 1) {
      const customer = heavyTailed(chance, week);
      const arm = armOf(`cus_${seed}.${week}.${at}`, { ...SHARE, salt });
      const brought = customer.brought + (arm === 'managed' ? gain * customer.expected : 0);
      const expectedMinor = isExpected ? Math.round(customer.expected) : 0;
      const expectation = { lifetimeMinor: customer.value, expectedMinor };
      adder.add({
        ...{ arm, ...SHARE, stratum: stratumOf(customer.value), expectedMinor },
        limitMinor: limitOf(expectation, WINDOW_WEEKS),
        broughtMinor: Math.round(brought),
      });
    }
    return { cohortOn: String(1000 + week), sums: adder.sums() as readonly ArmSums[] };
  });
}

/** Few orders, margins of an order over three magnitudes, autumns that double, and wholesalers. */
function heavyTailed(chance: Chance, week: number) {
  const value = FENCE_MINOR * (1 - chance()) ** (-1 / 1.3);
  const season = 1 + 0.5 * Math.sin((2 * Math.PI * week) / 52);
  // What the model expects, and what they are really like.
  const expected = Math.min(value, 100 * FENCE_MINOR) / 12;
  const truth = expected * season * Math.exp(0.7 * normal(chance) - 0.25);
  const perOrder = 600 * Math.exp(0.5 * normal(chance));
  const orders = poisson(chance, truth / perOrder);
  let brought = 0;
  for (let order = 0; order < orders; order += 1) {
    brought += perOrder * Math.exp(1.2 * normal(chance) - 0.72);
  }
  if (chance() < 0.002) brought += 30_000 * (1 - chance()) ** (-1 / 1.5);
  return { value, expected, brought };
}

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

function poisson(chance: Chance, mean: number): number {
  if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)));
  let left = Math.exp(-mean);
  let count = 0;
  for (let drawn = chance(); drawn > left; drawn -= left, left *= mean / count) count += 1;
  return count;
}
