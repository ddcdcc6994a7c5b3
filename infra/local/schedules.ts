/**
 * Fires schedules. While time runs, each fires at each of its times. While time is being advanced,
 * a schedule whose input names a shard fires only
 *
 * - at its first time at or after the next entry of that shard in the table's `due` index,
 * - while something that was due is still due there: at each of its times for an hour, then hourly,
 * - and once per virtual day in any case;
 *
 * its other firings would read the index, find nothing and change nothing, and 16 months hold
 * 140,000 of them. Every other schedule fires at each of its times then, too. Times that passed while
 * the host was down or busy are made up for by one firing.
 */
import { Temporal } from '../../shared/kernel/time.ts';
import type { DueIndex } from './due-index.ts';
import { asyncQueueArn, type Queues } from './queues.ts';
import type { SchedulePlan } from './resources/schedules.ts';
import type { State } from './state.ts';
import type { NextThing, Timed } from './timed.ts';
import type { VirtualClock } from './virtual-clock.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LOOK_AHEAD_DAYS = 600;
const WORDS: Readonly<Record<string, string>> = {
  remind: 'a reminder',
  charge: 'a charge',
  refund: 'a refund',
  deliver: 'an e-gift',
  confirm: 'a look at a delivery',
  finish: 'the end of a large order',
  start: 'an edition that goes out',
  page: 'an edition that goes out',
  value: 'customers to be valued anew',
};

export type ScheduleDeps = {
  readonly state: State;
  readonly clock: VirtualClock;
  readonly queues: Queues;
  /** Absent where no table has such an index: every schedule fires at each of its times. */
  readonly dueIndex: DueIndex | undefined;
};

export class Schedules implements Timed {
  readonly #plans: readonly SchedulePlan[];
  readonly #deps: ScheduleDeps;
  readonly #lastMsByName = new Map<string, number>();
  /** What `nextAt` found; `wake` fires that and nothing else. */
  #planned: readonly { readonly plan: SchedulePlan; readonly atMs: number }[] = [];

  /** @param plans in order of their names, which is the order of firing at one instant */
  constructor(plans: readonly SchedulePlan[], deps: ScheduleDeps) {
    this.#plans = plans;
    this.#deps = deps;
    const { state, clock } = deps;
    for (const { name } of plans) {
      const stored = state.setting(settingOf(name));
      if (stored === undefined) state.setSetting(settingOf(name), String(clock.nowMs()));
      this.#lastMsByName.set(name, Number(stored ?? clock.nowMs()));
    }
  }

  async nextAt(mode: 'running' | 'advancing'): Promise<number | undefined> {
    const planned = await Promise.all(
      this.#plans.map(async (plan) => ({ plan, atMs: await this.#nextOf(plan, mode) })),
    );
    this.#planned = planned.flatMap(({ plan, atMs }) => (atMs === undefined ? [] : { plan, atMs }));
    return earliest(this.#planned.map(({ atMs }) => atMs));
  }

  wake(untilMs: number): void {
    const { state, queues } = this.#deps;
    const due = this.#planned.filter(({ atMs }) => atMs <= untilMs);
    this.#planned = [];
    state.transaction(() => {
      for (const { plan, atMs } of due) {
        queues.send(asyncQueueArn(plan.functionArn), [{ body: inputAt(plan, atMs) }]);
        state.setSetting(settingOf(plan.name), String(untilMs));
        this.#lastMsByName.set(plan.name, untilMs);
      }
    });
  }

  /** When a schedule will find something due; without that, when one that asks nobody will fire. */
  async nextThing(): Promise<NextThing | undefined> {
    const { dueIndex } = this.#deps;
    const isEmpty = dueIndex === undefined || (await dueIndex.isEmpty());
    const found = isEmpty ? [] : await Promise.all(this.#plans.map((it) => this.#firstFind(it)));
    const others = this.#plans.filter(({ shard }) => shard === undefined);
    const timeOf = (plan: SchedulePlan): NextThing | undefined => {
      const atMs = this.#nextTime(plan, this.#last(plan));
      return atMs === undefined ? undefined : { atMs, what: 'a schedule' };
    };
    return earliestThing(found) ?? earliestThing(others.map(timeOf));
  }

  #last({ name }: SchedulePlan): number {
    return this.#lastMsByName.get(name) ?? 0;
  }

  /** The schedule's first time after `afterMs` that is not over yet. */
  #nextTime({ expression }: SchedulePlan, afterMs: number): number | undefined {
    return expression.nextAfter(Math.max(afterMs, this.#deps.clock.nowMs() - 1));
  }

  async #nextOf(plan: SchedulePlan, mode: 'running' | 'advancing'): Promise<number | undefined> {
    const { dueIndex } = this.#deps;
    const { shard } = plan;
    const last = this.#last(plan);
    if (mode === 'running' || shard === undefined || dueIndex === undefined) {
      return plan.expression.nextAfter(last);
    }
    const daily = this.#nextTime(plan, (Math.floor(last / DAY_MS) + 1) * DAY_MS - 1);
    const [due, overdue] = await Promise.all([
      dueIndex.firstAfter(shard, last, daily ?? last + DAY_MS),
      dueIndex.oldestUntil(shard, last),
    ]);
    const again =
      overdue === undefined ? undefined : last - overdue < HOUR_MS ? last : last + HOUR_MS - 1;
    return earliest([
      daily,
      due === undefined ? undefined : this.#nextTime(plan, due.atMs - 1),
      again === undefined ? undefined : this.#nextTime(plan, again),
    ]);
  }

  async #firstFind(plan: SchedulePlan): Promise<NextThing | undefined> {
    const { dueIndex } = this.#deps;
    if (plan.shard === undefined || dueIndex === undefined) return undefined;
    const last = this.#last(plan);
    const due = await dueIndex.firstAfter(plan.shard, last, last + LOOK_AHEAD_DAYS * DAY_MS);
    if (due === undefined) return undefined;
    const atMs = this.#nextTime(plan, due.atMs - 1);
    return atMs === undefined
      ? undefined
      : { atMs, what: WORDS[due.action] ?? 'something that is due' };
  }
}

function settingOf(name: string): string {
  return `schedule:${name}`;
}

function inputAt({ input, name }: SchedulePlan, atMs: number): string {
  const scheduledTime = Temporal.Instant.fromEpochMilliseconds(atMs).toString();
  return input
    .replaceAll('<aws.scheduler.scheduled-time>', scheduledTime)
    .replaceAll('<aws.scheduler.schedule-arn>', name)
    .replaceAll('<aws.scheduler.execution-id>', `${name}-${atMs}`)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}

export function earliestThing(things: readonly (NextThing | undefined)[]): NextThing | undefined {
  const [first] = things
    .filter((thing) => thing !== undefined)
    .sort((left, right) => left.atMs - right.atMs);
  return first;
}

export function earliest(instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((ms) => ms !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
