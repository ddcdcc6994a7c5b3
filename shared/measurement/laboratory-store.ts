import * as z from 'zod';
import type { CustomerId } from '../customers/customer.ts';
import type { PlainDate } from '../kernel/time.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { ItemKey } from '../table/table.ts';
import { Cohort } from './cohort-sums.ts';
import { EXPERIMENT_ID, Experiment } from './experiment.ts';
import { Participant, Participation, participantOf } from './participation.ts';
import type { Cohorts, Experiments, Participations, Readings } from './ports.ts';
import { Reading } from './reading.ts';

const LABORATORY = 'LABORATORY';
const PAGE_SIZE = 500;

//   pk   LABORATORY                      sk   EXPERIMENT
//   due  DUE#<utc day>#<shard>           <readDueAt>#read#management
const experimentItem: EntityDefinition<Experiment, undefined> = {
  entity: 'experiment',
  schemaVersion: 1,
  schema: Experiment,
  keyOf: () => ({ pk: LABORATORY, sk: 'EXPERIMENT' }),
  refOf: () => undefined,
  dueOf: ({ readDueAt }) => ({
    ...{ dueAt: readDueAt, action: 'read' },
    ...{ id: EXPERIMENT_ID, shardBy: EXPERIMENT_ID },
  }),
};

export function experimentStore(settings: StoreSettings): Experiments {
  const experiments = new EntityStore(experimentItem, settings);
  return {
    find: () => experiments.find(undefined),
    save: (experiment, at) => experiments.save({ entity: experiment, happened: [], at }),
    writeOf: (experiment, at) => experiments.writeOf({ entity: experiment, happened: [], at }),
  };
}

//   pk   CUSTOMER#<customerId>           sk   LABORATORY
//   due  DUE#<utc day>#<shard>           <measureDueAt>#measure#<customerId>    until it is measured
const participationItem: EntityDefinition<Participation, CustomerId> = {
  entity: 'participation',
  schemaVersion: 1,
  schema: Participation,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: LABORATORY }),
  refOf: ({ id }) => id,
  dueOf: ({ id, broughtMinor, measureDueAt }) =>
    broughtMinor === undefined
      ? { dueAt: measureDueAt, action: 'measure', id, shardBy: id }
      : undefined,
};

type PlaceRef = Pick<Participant, 'id' | 'cohortOn' | 'shard'>;

//   pk   COHORT#<monday>#<shard>         sk   <customerId>
const participantItem: EntityDefinition<Participant, PlaceRef> = {
  entity: 'participant',
  schemaVersion: 1,
  schema: Participant,
  keyOf: participantKey,
  refOf: (participant) => participant,
};

function participantKey({ id, cohortOn, shard }: PlaceRef): ItemKey {
  return { pk: cohortPartition(cohortOn, shard), sk: id };
}

function cohortPartition(cohortOn: PlainDate, shard: number): string {
  return key('COHORT', cohortOn.toString(), String(shard));
}

const StoredPlace = Participation.pick({ id: true, cohortOn: true, shard: true });

/** Where the place of a stored participation lies: it is the customer's, too. */
export function placeOfParticipation(item: unknown): ItemKey {
  return participantKey(z.decode(StoredPlace, item as never));
}

export function participationStore(settings: StoreSettings): Participations {
  const participations = new EntityStore(participationItem, settings);
  const participants = new EntityStore(participantItem, settings);
  return {
    find: (customerId) => participations.find(customerId),
    writesOf: (participation, at) => [
      participations.writeOf({ entity: participation, happened: [], at }),
      participants.writeOf({ entity: participantOf(participation), happened: [], at }),
    ],
  };
}

//   pk   LABORATORY                      sk   COHORT#<monday>
const cohortItem: EntityDefinition<Cohort, string> = {
  entity: 'cohort',
  schemaVersion: 1,
  schema: Cohort,
  keyOf: (id) => ({ pk: LABORATORY, sk: key('COHORT', id) }),
  refOf: ({ id }) => id,
};

export function cohortStore(settings: StoreSettings): Cohorts {
  const { table, shardCount } = settings;
  const cohorts = new EntityStore(cohortItem, settings);
  const participants = new EntityStore(participantItem, settings);
  return {
    shardCount,
    async people({ cohortOn, shard, ...range }) {
      const pk = cohortPartition(cohortOn, shard);
      const page = await table.query({ pk, limit: PAGE_SIZE, stale: true, ...range });
      return { ...page, items: page.items.map((item) => participants.fromItem(item)) };
    },
    async all() {
      const items = await queryAll(table, { pk: LABORATORY, skPrefix: keyPrefix('COHORT') });
      return items.map((item) => cohorts.fromItem(item));
    },
    save: (cohort, at) => cohorts.save({ entity: cohort, happened: [], at }),
  };
}

//   pk   LABORATORY                      sk   READING#<day>
const readingItem: EntityDefinition<Reading, string> = {
  entity: 'reading',
  schemaVersion: 1,
  schema: Reading,
  keyOf: (id) => ({ pk: LABORATORY, sk: key('READING', id) }),
  refOf: ({ id }) => id,
};

export function readingStore(settings: StoreSettings): Readings {
  const readings = new EntityStore(readingItem, settings);
  return {
    find: (id) => readings.find(id),
    async latest(limit) {
      const skPrefix = keyPrefix('READING');
      const range = { pk: LABORATORY, skPrefix, descending: true, limit, stale: true };
      const { items } = await settings.table.query(range);
      return items.map((item) => readings.fromItem(item));
    },
    writeOf: (reading, at) => readings.writeOf({ entity: reading, happened: [], at }),
  };
}
