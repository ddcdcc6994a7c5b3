import * as z from 'zod';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import type { BusEvent, EventPublisher } from '../../shared/events/ports.ts';
import { type Clock, Instant, instantText, Temporal } from '../../shared/kernel/time.ts';
import { DueAction } from '../../shared/table/due-entry.ts';
import { EntityStore } from '../../shared/table/entity-store.ts';
import { key } from '../../shared/table/keys.ts';
import type { Table } from '../../shared/table/table.ts';
import { type ManualClock, manualClock } from '../support/manual-clock.ts';
import { MemoryTable } from '../support/memory-table.ts';

const Thing = z.object({
  id: z.string(),
  version: z.int(),
  customerId: z.string(),
  action: DueAction,
  dueAt: z.exactOptional(Instant),
});
type Thing = z.output<typeof Thing>;

export type Things = ReturnType<typeof thingsStore>;

/** Something with a due entry and nothing else, stored as a gift would be. */
export function thingsStore(table: Table, shardCount = 1) {
  const store = new EntityStore<Thing, { customerId: string; id: string }>(
    {
      entity: 'thing',
      schemaVersion: 1,
      schema: Thing,
      keyOf: ({ customerId, id }) => ({ pk: key('CUSTOMER', customerId), sk: key('THING', id) }),
      refOf: (thing) => thing,
      dueOf: ({ id, customerId, action, dueAt }) =>
        dueAt === undefined ? undefined : { id, action, dueAt, shardBy: customerId },
    },
    { table, shardCount },
  );
  return {
    itemOf: (thing: Thing, at: Instant) => store.toItem({ entity: thing, happened: [], at }),
    put: async (id: string, dueAt: string, at: Instant, action: DueAction = 'charge') => {
      const due = Temporal.Instant.from(dueAt);
      const thing = { id, version: 0, customerId: `cus_${id}`, action, dueAt: due };
      await store.save({ entity: thing, happened: [], at });
    },
    done: async (id: string, at: Instant) => {
      const thing = await store.find({ customerId: `cus_${id}`, id });
      if (thing === undefined) throw new Error(`${id} is not there`);
      const { dueAt: _, ...rest } = thing;
      await store.save({ entity: rest, happened: [], at });
    },
  };
}

export type Recorded = EventPublisher & {
  readonly events: BusEvent[];
  /** What was announced since the last call, by id. */
  taken(): readonly string[];
  /** Called before each batch that is not empty. */
  before: () => void | Promise<void>;
};

export function recordingPublisher(): Recorded {
  const events: BusEvent[] = [];
  let takenCount = 0;
  const publisher: Recorded = {
    events,
    before: () => {},
    publish: async (batch) => {
      if (batch.length > 0) await publisher.before();
      events.push(...batch);
    },
    taken: () => {
      const taken = events.slice(takenCount).map(({ giftId }) => String(giftId));
      takenCount = events.length;
      return taken;
    },
  };
  return publisher;
}

export function sweepDeps(table: Table, clock: Clock, publisher: EventPublisher) {
  return {
    due: dueEntriesStore(table),
    watermarks: watermarkStore({ table, shardCount: 1 }),
    publisher,
    clock,
  };
}

export const START = '2027-03-10T12:00:00.000Z';

/** One shard with its sweep, at noon unless said otherwise. */
export function newWorld(startsAt = START) {
  const clock = manualClock(startsAt);
  const table = new MemoryTable();
  const publisher = recordingPublisher();
  const deps = sweepDeps(table, clock, publisher);
  const things = thingsStore(table);
  const sweep = (budgetMs = 240_000) => sweepDue(deps, { shard: 0, budgetMs });
  return {
    clock,
    table,
    publisher,
    things,
    deps,
    sweep,
    put: (id: string, dueAt: string) => things.put(id, dueAt, clock.now()),
    done: (id: string) => things.done(id, clock.now()),
    /** Sweeps every five minutes, as the schedule does. */
    sweepFor: async (minutes: number) => {
      for (let passed = 0; passed < minutes; passed += 5) {
        clock.advance({ minutes: 5 });
        await sweep();
      }
    },
  };
}

/** The clock's instant, shifted, as text. */
export const at = (
  clock: ManualClock,
  shift: { minutes?: number; hours?: number; seconds?: number },
) => instantText(clock.now().add(shift));
