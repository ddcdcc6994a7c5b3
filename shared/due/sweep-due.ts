// Announces what is due in one shard. It may announce a thing twice and must never miss one:
//   new      what became due since the last sweep, a little overlapping;
//   look     about once an hour, everything that is still due, from as far back as anything can be.
// Why the look misses nothing: an entry is at most DUE_BEFORE_WRITE_DAYS_MAX older than its write
// (`EntityStore`). What was written before the last look was found by it, on `oldestOn` or later;
// what was written since is younger than LOOK_BACK_DAYS before that look.
import type { EventPublisher } from '../events/ports.ts';
import {
  type Clock,
  type Instant,
  isBefore,
  isDateBefore,
  laterOf,
  localDateOf,
  type PlainDate,
} from '../kernel/time.ts';
import { DUE_BEFORE_WRITE_DAYS_MAX } from '../table/due-entry.ts';
import { type DueEventType, dueEvent } from './due-events.ts';
import type { DueEntries, Watermarks } from './ports.ts';
import type { Position, Watermark } from './watermark.ts';

/** For writes that take their time and clocks that differ. */
const OVERLAP_MINUTES = 2;
/** With a sweep every 5 minutes, everything still due is announced again within the hour. */
const LOOK_EVERY_MINUTES = 55;
/** Twice what is needed, for writes that were decided long before they were done. */
const LOOK_BACK_DAYS = 2 * DUE_BEFORE_WRITE_DAYS_MAX;
/** Once per shard, when it was never swept: further than gifts can be ordered ahead. */
const FIRST_LOOK_BACK_DAYS = 500;
const PAGE_ENTRY_COUNT_MAX = 1000;

export type SweepDeps = {
  readonly due: DueEntries;
  readonly watermarks: Watermarks;
  readonly publisher: EventPublisher;
  readonly clock: Clock;
};

export type SweepReport = {
  /** `other_sweep`: another one of this shard was quicker, and this one left it the rest. */
  readonly end: 'finished' | 'out_of_time' | 'other_sweep';
  readonly countByType: Readonly<Partial<Record<DueEventType, number>>>;
  readonly unreadableCount: number;
  /** What has been waiting for longest, this moment; absent when nothing is due. */
  readonly oldestDueAt?: Instant;
};

/** `budgetMs`: how long it may go on before it stops at a place from which the next goes on. */
export type SweepOptions = { readonly shard: number; readonly budgetMs: number };

type Stop = 'out_of_time' | 'other_sweep';
type Run = {
  readonly deps: SweepDeps;
  readonly shard: number;
  readonly now: Instant;
  readonly endsAt: Instant;
  readonly countByType: Partial<Record<DueEventType, number>>;
  unreadableCount: number;
  watermark: Watermark;
};

export async function sweepDue(deps: SweepDeps, options: SweepOptions): Promise<SweepReport> {
  const { shard, budgetMs } = options;
  const now = deps.clock.now();
  const watermark = (await deps.watermarks.find(shard)) ?? firstWatermark(shard, now);
  const endsAt = now.add({ milliseconds: budgetMs });
  const run: Run = { deps, shard, now, endsAt, countByType: {}, unreadableCount: 0, watermark };

  const stop = await sweepNewThenLook(run);
  const oldestDueAt = await firstDueAt(run);
  return {
    end: stop ?? 'finished',
    countByType: run.countByType,
    unreadableCount: run.unreadableCount,
    ...(oldestDueAt === undefined ? {} : { oldestDueAt }),
  };
}

async function sweepNewThenLook(run: Run): Promise<Stop | undefined> {
  const { swept } = run.watermark;
  const newFrom =
    swept.cursor === undefined ? { at: swept.at.subtract({ minutes: OVERLAP_MINUTES }) } : swept;
  let newOldestOn: PlainDate | undefined;
  const stop = await announce(
    run,
    { from: newFrom, to: run.now },
    (watermark, reached, foundOn) => {
      newOldestOn ??= foundOn;
      const isFurther = reached.cursor !== undefined || isBefore(watermark.swept.at, reached.at);
      return { ...watermark, swept: isFurther ? reached : { at: watermark.swept.at } };
    },
  );
  return stop ?? (await lookAgain(run, newFrom.at, newOldestOn));
}

/** Announces everything still due up to `to`, where the new entries of this sweep begin. */
async function lookAgain(run: Run, to: Instant, newOldestOn: PlainDate | undefined) {
  const nextAt = run.watermark.lookedAt.add({ minutes: LOOK_EVERY_MINUTES });
  if (run.watermark.look === undefined && isBefore(run.now, nextAt)) return undefined;
  const look: NonNullable<Watermark['look']> = run.watermark.look ?? {
    beganAt: run.now,
    reached: lookFrom(run.watermark),
  };
  return announce(run, { from: look.reached, to }, (watermark, reached, foundOn) => {
    const oldestOn = look.oldestOn ?? foundOn;
    if (reached.cursor !== undefined || isBefore(reached.at, to)) {
      return { ...watermark, look: withOldest({ beganAt: look.beganAt, reached }, oldestOn) };
    }
    const { look: _look, oldestOn: _oldestOn, ...rest } = watermark;
    return withOldest({ ...rest, lookedAt: look.beganAt }, oldestOn ?? newOldestOn);
  });
}

/**
 * Publishes all entries of a range in order, saving after each full page how far it came: a peak at
 * one instant may be more than one sweep can do.
 */
async function announce(
  run: Run,
  range: { readonly from: Position; readonly to: Instant },
  moved: (watermark: Watermark, reached: Position, foundOn: PlainDate | undefined) => Watermark,
): Promise<Stop | undefined> {
  const { deps, shard } = run;
  let reached = range.from;
  let foundOn: PlainDate | undefined;
  const save = (to: Position) => saveWatermark(run, moved(run.watermark, to, foundOn));
  for (const utcDay of utcDays(range.from.at, range.to)) {
    reached = { ...reached, at: laterOf(reached.at, startOf(utcDay)) };
    do {
      if (!isBefore(deps.clock.now(), run.endsAt)) return (await save(reached)) ?? 'out_of_time';
      const place = { from: reached.at, to: range.to, ...cursorOf(reached) };
      const page = await deps.due.page({ shard, utcDay, ...place, limit: PAGE_ENTRY_COUNT_MAX });
      const events = page.dues.map(dueEvent);
      await deps.publisher.publish(events);
      count(run, events, page.unreadableCount);
      if (page.dues.length > 0) foundOn ??= utcDay;
      reached = { at: page.dues.at(-1)?.dueAt ?? reached.at, ...cursorOf(page) };
      const stop = reached.cursor === undefined ? undefined : await save(reached);
      if (stop !== undefined) return stop;
    } while (reached.cursor !== undefined);
  }
  return save({ at: range.to });
}

async function saveWatermark(run: Run, watermark: Watermark): Promise<Stop | undefined> {
  const saved = await run.deps.watermarks.save({ ...watermark, sweptAt: run.now }, run.now);
  if (!saved.ok) return 'other_sweep';
  run.watermark = saved.value;
  return undefined;
}

/** From the oldest day of the last look, day by day, which is seldom more than one or two. */
async function firstDueAt({ deps, shard, now, watermark }: Run): Promise<Instant | undefined> {
  const from = startOf(watermark.oldestOn ?? localDateOf(watermark.lookedAt, 'UTC'));
  for (const utcDay of utcDays(from, now)) {
    const { dues } = await deps.due.page({ shard, utcDay, from, to: now, limit: 1 });
    if (dues[0] !== undefined) return dues[0].dueAt;
  }
  return undefined;
}

function firstWatermark(shard: number, now: Instant): Watermark {
  const at = now.subtract({ hours: 24 * FIRST_LOOK_BACK_DAYS });
  return { id: String(shard), version: 0, sweptAt: now, swept: { at }, lookedAt: at };
}

function lookFrom({ lookedAt, oldestOn }: Watermark): Position {
  const backAt = lookedAt.subtract({ hours: 24 * LOOK_BACK_DAYS });
  const isOlder = oldestOn !== undefined && isBefore(startOf(oldestOn), backAt);
  return { at: isOlder ? startOf(oldestOn) : backAt };
}

function withOldest<Part extends object>(part: Part, oldestOn: PlainDate | undefined) {
  return oldestOn === undefined ? part : { ...part, oldestOn };
}

function cursorOf({ cursor }: { readonly cursor?: string }) {
  return cursor === undefined ? {} : { cursor };
}

function count(run: Run, events: readonly { type: DueEventType }[], unreadableCount: number): void {
  for (const { type } of events) run.countByType[type] = (run.countByType[type] ?? 0) + 1;
  run.unreadableCount += unreadableCount;
}

function* utcDays(from: Instant, to: Instant) {
  if (isBefore(to, from)) return;
  const last = localDateOf(to, 'UTC');
  for (let day = localDateOf(from, 'UTC'); !isDateBefore(last, day); day = day.add({ days: 1 })) {
    yield day;
  }
}

function startOf(utcDay: PlainDate): Instant {
  return utcDay.toZonedDateTime('UTC').toInstant();
}
