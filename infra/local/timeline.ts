/**
 * Moves time. Normally one timer waits for whatever comes next. `advance` goes from one such instant
 * to the next without waiting: it lets everything finish, jumps, wakes what is due, and again, until
 * nothing is left up to the target.
 */
import type { Activity } from './activity.ts';
import type { Queues } from './queues.ts';
import { earliest, earliestThing, type Schedules } from './schedules.ts';
import type { StreamConsumer } from './stream-consumer.ts';
import type { NextThing, Timed } from './timed.ts';
import type { VirtualClock } from './virtual-clock.ts';

const TIMER_MS_MAX = 60_000;
const ARM_AFTER_MS = 20;

export type TimelineDeps = {
  readonly clock: VirtualClock;
  readonly activity: Activity;
  readonly queues: Queues;
};

export type Progress = { readonly nowMs: number; readonly targetMs: number };

export class Timeline {
  readonly #deps: TimelineDeps;
  #schedules: Schedules | undefined;
  #streams: readonly StreamConsumer[] = [];
  #consumers: readonly Timed[] = [];
  #arming: NodeJS.Timeout | undefined;
  #timer: NodeJS.Timeout | undefined;
  #advance: Promise<unknown> = Promise.resolve();
  #advancingCount = 0;
  #isStopped = true;

  constructor(deps: TimelineDeps) {
    this.#deps = deps;
  }

  start(parts: {
    readonly schedules: Schedules;
    readonly streams: readonly StreamConsumer[];
    readonly consumers: readonly Timed[];
  }): void {
    this.#schedules = parts.schedules;
    this.#streams = parts.streams;
    this.#consumers = parts.consumers;
    this.#isStopped = false;
    for (const timed of [...this.#streams, ...this.#consumers]) timed.wake(0);
    this.arm();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#arming);
    clearTimeout(this.#timer);
  }

  get isAdvancing(): boolean {
    return this.#advancingCount > 0;
  }

  /** The next instant may have changed. */
  arm(): void {
    if (this.#isStopped || this.isAdvancing) return;
    this.#arming ??= setTimeout(() => {
      this.#arming = undefined;
      void this.#setTimer();
    }, ARM_AFTER_MS);
  }

  /**
   * Returns when everything up to `targetMs` has happened and all is quiet; a target in the past is
   * now. One at a time: a second call waits for the first.
   */
  advance(targetMs: number, onProgress: (progress: Progress) => void): Promise<void> {
    this.#advancingCount += 1;
    const done = this.#advance.then(() => this.#advanceTo(targetMs, onProgress));
    this.#advance = done
      .catch(() => undefined)
      .then(() => {
        this.#advancingCount -= 1;
        this.arm();
      });
    return done;
  }

  /** What will happen that somebody may want to see; undefined when nothing is planned. */
  async nextThing(): Promise<NextThing | undefined> {
    const waiting = await Promise.all(
      [...this.#streams, ...this.#consumers].map((timed) => timed.nextAt('running')),
    );
    const atMs = earliest(waiting);
    return earliestThing([
      await this.#schedules?.nextThing(),
      atMs === undefined ? undefined : { atMs, what: 'something that waits in a queue' },
    ]);
  }

  /** Resolves when no function runs, no message waits for one, and the streams are read. */
  async quiet(): Promise<void> {
    const { activity, queues, clock } = this.#deps;
    while (!this.#isStopped) {
      await activity.idle();
      const startedCount = activity.startedCount;
      queues.flush();
      for (const consumer of this.#consumers) consumer.wake(clock.nowMs());
      await Promise.all(this.#streams.map((stream) => stream.drain()));
      queues.flush();
      if (activity.runningCount === 0 && activity.startedCount === startedCount) return;
    }
  }

  async #advanceTo(targetMs: number, onProgress: (progress: Progress) => void): Promise<void> {
    const { clock } = this.#deps;
    for (;;) {
      await this.quiet();
      const nextMs = await this.#nextAt('advancing');
      if (nextMs === undefined || nextMs > targetMs || this.#isStopped) break;
      clock.jumpTo(nextMs);
      this.#wake(Math.max(nextMs, clock.nowMs()));
      onProgress({ nowMs: clock.nowMs(), targetMs });
    }
    clock.jumpTo(targetMs);
  }

  async #setTimer(): Promise<void> {
    const nextMs = await this.#nextAt('running');
    if (this.#isStopped || this.isAdvancing) return;
    clearTimeout(this.#timer);
    const waitMs = Math.max(0, (nextMs ?? Number.POSITIVE_INFINITY) - this.#deps.clock.nowMs());
    this.#timer = setTimeout(
      () => {
        if (this.isAdvancing) return;
        this.#wake(this.#deps.clock.nowMs());
        this.arm();
      },
      Math.min(waitMs, TIMER_MS_MAX),
    );
  }

  async #nextAt(mode: 'running' | 'advancing'): Promise<number | undefined> {
    return earliest(await Promise.all(this.#timed().map((timed) => timed.nextAt(mode))));
  }

  #wake(untilMs: number): void {
    for (const timed of this.#timed()) timed.wake(untilMs);
  }

  #timed(): readonly Timed[] {
    return [
      ...(this.#schedules === undefined ? [] : [this.#schedules]),
      ...this.#streams,
      ...this.#consumers,
    ];
  }
}
