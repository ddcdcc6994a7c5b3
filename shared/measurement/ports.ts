import type { CustomerId } from '../customers/customer.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Clock, Instant, PlainDate } from '../kernel/time.ts';
import type { PurchaseStatistics } from '../purchases/statistics.ts';
import type { Page, Table, Write } from '../table/table.ts';
import type { Cohort } from './cohort-sums.ts';
import type { Experiment } from './experiment.ts';
import type { Participant, Participation } from './participation.ts';
import type { Reading } from './reading.ts';

type Saved<Entity> = Promise<Outcome<Entity, 'changed_meanwhile'>>;

export interface Experiments {
  find(): Promise<Experiment | undefined>;
  save(experiment: Experiment, at: Instant): Saved<Experiment>;
  writeOf(experiment: Experiment, at: Instant): Write;
}

/** Who qualified, and what came of it. */
export interface Participations {
  find(customerId: CustomerId): Promise<Participation | undefined>;
  /** It and its place in its cohort: all or none. */
  writesOf(participation: Participation, at: Instant): readonly Write[];
}

/** People by the week in which they qualified, and their sums once all were measured. */
export interface Cohorts {
  readonly shardCount: number;
  /** May be a moment old. */
  people(range: {
    readonly cohortOn: PlainDate;
    readonly shard: number;
    readonly cursor?: string;
  }): Promise<Page<Participant>>;
  /** That were ever added up, in order of time. */
  all(): Promise<readonly Cohort[]>;
  save(cohort: Cohort, at: Instant): Saved<Cohort>;
}

export interface Readings {
  find(id: string): Promise<Reading | undefined>;
  /** The newest first. */
  latest(limit: number): Promise<readonly Reading[]>;
  writeOf(reading: Reading, at: Instant): Write;
}

/** What customers bought, counted by days. */
export interface Earnings {
  find(customerId: CustomerId): Promise<Pick<PurchaseStatistics, 'currency' | 'days'> | undefined>;
}

export type Transactions = Pick<Table, 'writeAll'>;
export type MeasurementPorts = {
  readonly experiments: Experiments;
  readonly participations: Participations;
  readonly cohorts: Cohorts;
  readonly readings: Readings;
  readonly earnings: Earnings;
  readonly transactions: Transactions;
  readonly clock: Clock;
};
