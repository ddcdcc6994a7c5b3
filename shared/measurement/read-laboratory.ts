import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDue, localDateOf, type PlainDate, Temporal } from '../kernel/time.ts';
import { type Cohort, CohortAdder } from './cohort-sums.ts';
import { decideReading } from './decide-reading.ts';
import { type Experiment, READ_EVERY_HOURS } from './experiment.ts';
import { cohortOnOf } from './participation.ts';
import type { MeasurementPorts } from './ports.ts';
import type { Reading } from './reading.ts';

export type ReadRefusal = 'no_experiment' | 'read_too_early' | 'changed_meanwhile';

type Ports = Omit<MeasurementPorts, 'participations' | 'earnings'>;

/** Whoever was not measured so long after all should have been will not be. */
const CLOSED_AFTER_WEEKS = 4;

/**
 * Adds up the people of every cohort that is not closed, says what they say, and keeps it. A repeat, also
 * after half of it, ends the same: cohorts are added up anew, and a reading is that of its day.
 */
export async function readLaboratory(ports: Ports): Promise<Outcome<Reading, ReadRefusal>> {
  const experiment = await ports.experiments.find();
  if (experiment === undefined) return refused('no_experiment');
  const now = ports.clock.now();
  if (!isDue(experiment.readDueAt, now)) return refused('read_too_early');
  const known = new Map((await ports.cohorts.all()).map((cohort) => [cohort.id, cohort]));
  const cohorts: Cohort[] = [];
  for (const on of mondaysUntil(experiment, now)) {
    const before = known.get(on.toString());
    const cohort = before?.isClosed === true ? before : await addUp(ports, { on, experiment, now });
    if (cohort !== before) {
      const saved = await ports.cohorts.save({ ...cohort, version: before?.version ?? 0 }, now);
      if (!saved.ok) return saved;
    }
    cohorts.push(cohort);
  }
  return keep(ports, { experiment, cohorts, now });
}

type Kept = {
  readonly experiment: Experiment;
  readonly cohorts: readonly Cohort[];
  readonly now: Instant;
};

async function keep(
  ports: Ports,
  { experiment, cohorts, now }: Kept,
): Promise<Outcome<Reading, ReadRefusal>> {
  const today = localDateOf(now, 'UTC');
  const before = await ports.readings.find(today.toString());
  const reading: Reading = {
    ...{ id: today.toString(), version: before?.version ?? 0, at: now },
    ...decideReading(experiment, cohorts, today),
  };
  const written = await ports.transactions.writeAll([
    ports.readings.writeOf(reading, now),
    ports.experiments.writeOf({ ...experiment, readDueAt: nextAfter(experiment, now) }, now),
  ]);
  return written.ok ? accepted(reading) : refused('changed_meanwhile');
}

/** At the same time of the week, whatever was slept through. */
function nextAfter({ readDueAt }: Experiment, now: Instant): Instant {
  let next = readDueAt;
  while (isDue(next, now)) next = next.add({ hours: READ_EVERY_HOURS });
  return next;
}

function mondaysUntil({ begunAt }: Experiment, now: Instant): readonly PlainDate[] {
  const last = cohortOnOf(now);
  const mondays: PlainDate[] = [];
  for (let on = cohortOnOf(begunAt); Temporal.PlainDate.compare(on, last) <= 0; ) {
    mondays.push(on);
    on = on.add({ days: 7 });
  }
  return mondays;
}

type CohortFacts = {
  readonly on: PlainDate;
  readonly experiment: Experiment;
  readonly now: Instant;
};

async function addUp({ cohorts }: Ports, { on, experiment, now }: CohortFacts): Promise<Cohort> {
  const adder = new CohortAdder();
  const shards = Array.from({ length: cohorts.shardCount }, (_, shard) => shard);
  await inParallel(shards, async (shard) => {
    let cursor: string | undefined;
    do {
      const page = await cohorts.people({
        ...{ cohortOn: on, shard },
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const person of page.items) adder.add(person);
      cursor = page.cursor;
    } while (cursor !== undefined);
  });
  const sums = adder.sums();
  const weeks = on.until(localDateOf(now, 'UTC')).days / 7;
  const measuredAfter = 1 + experiment.windowWeeks + experiment.settlingWeeks;
  const isMeasured = sums.every(({ qualifiedCount, count }) => qualifiedCount === count);
  const isClosed =
    weeks >= measuredAfter + CLOSED_AFTER_WEEKS || (weeks >= measuredAfter && isMeasured);
  return { id: on.toString(), version: 0, on, isClosed, sums };
}
