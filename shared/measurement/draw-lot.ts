import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Instant } from '../kernel/time.ts';
import { shardOf } from '../table/due-entry.ts';
import type { Write } from '../table/table.ts';
import { type Arm, armOf, stratumOf } from './arm.ts';
import { limitOf } from './counted-margin.ts';
import { type Experiment, newExperiment } from './experiment.ts';
import { cohortOnOf, type Participation } from './participation.ts';
import type { Cohorts, MeasurementPorts } from './ports.ts';
import { WEEKS_OF_YEAR } from './reading.ts';

/** A value as it is when they qualify, before anybody treats them differently. */
export type QualifyingValue = {
  readonly currency: string;
  readonly lifetimeMinor: number;
  readonly yearMarginMinor: number;
};

export type Qualifying = { readonly customerId: CustomerId; readonly value: QualifyingValue };

export type QualifyingPorts = Pick<MeasurementPorts, 'experiments' | 'participations' | 'clock'> & {
  readonly cohorts: Pick<Cohorts, 'shardCount'>;
};

export type Lot = {
  readonly arm: Arm;
  /** What keeps it, once it is drawn; none when it was drawn before. They fail when another came between. */
  readonly writes: readonly Write[];
};

/**
 * In which arm a customer is who qualifies to be managed: drawn the first time and kept for good, whatever
 * becomes of their value. It counts once it is written, which is to be done with whatever follows from it, or not
 * at all. Whose margin is in another currency than the experiment's is no part of it.
 */
export function drawLot(
  ports: QualifyingPorts,
  { customerId, value }: Qualifying,
): Promise<Outcome<Lot, 'changed_meanwhile'>> {
  return repeatWhenChanged<Lot, never>(async () => {
    const drawn = await ports.participations.find(customerId);
    if (drawn !== undefined) return accepted({ arm: drawn.arm, writes: [] });
    const now = ports.clock.now();
    const found = await ports.experiments.find();
    const experiment = found ?? newExperiment(value.currency, now);
    if (found === undefined) {
      const begun = await ports.experiments.save(experiment, now);
      if (!begun.ok) return begun;
    }
    if (experiment.currency !== value.currency) return accepted({ arm: 'managed', writes: [] });
    const shard = shardOf(customerId, ports.cohorts.shardCount);
    const participation = participationOf(experiment, { customerId, value, shard }, now);
    const writes = ports.participations.writesOf(participation, now);
    return accepted({ arm: participation.arm, writes });
  });
}

function participationOf(
  experiment: Experiment,
  { customerId, value, shard }: Qualifying & { readonly shard: number },
  now: Instant,
): Participation {
  const { controlBasisPoints, windowWeeks, settlingWeeks, currency } = experiment;
  const { lifetimeMinor, yearMarginMinor } = value;
  const expectedMinor = Math.round((yearMarginMinor * windowWeeks) / WEEKS_OF_YEAR);
  const untilAt = now.add({ hours: 24 * 7 * windowWeeks });
  return {
    ...{ id: customerId, version: 0, controlBasisPoints, currency, untilAt },
    arm: armOf(customerId, experiment),
    stratum: stratumOf(lifetimeMinor),
    ...{ qualifiedAt: now, cohortOn: cohortOnOf(now), shard },
    ...{ expectedMinor, limitMinor: limitOf({ lifetimeMinor, expectedMinor }, windowWeeks) },
    measureDueAt: untilAt.add({ hours: 24 * 7 * settlingWeeks }),
  };
}
