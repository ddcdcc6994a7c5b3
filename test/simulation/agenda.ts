import { type Clock, Temporal } from '../../shared/kernel/time.ts';

type Entry = { readonly atMs: number; readonly order: number; readonly run: () => void };

/**
 * Virtual time as a list of things to come: the clock jumps from one to the next, and each runs
 * until nothing is left to do before the next begins. Whatever waits for its turn, waits here, so
 * that the order of everything follows from the seed alone.
 */
export class Agenda {
  nowMs: number;
  stepCount = 0;
  readonly clock: Clock = { now: () => Temporal.Instant.fromEpochMilliseconds(this.nowMs) };
  readonly #heap: Entry[] = [];
  #order = 0;

  constructor(startsAtMs: number) {
    this.nowMs = startsAtMs;
  }

  /** What lies in the past comes next. */
  at(atMs: number, run: () => void): void {
    this.#order += 1;
    this.#push({ atMs: Math.max(Math.ceil(atMs), this.nowMs), order: this.#order, run });
  }

  wait(durationMs: number): Promise<void> {
    return new Promise((resolve) => this.at(this.nowMs + durationMs, resolve));
  }

  /** @param isStopped is asked after every step. */
  async runUntil(endMs: number, isStopped: () => boolean): Promise<void> {
    for (let next = this.#heap[0]; next !== undefined; next = this.#heap[0]) {
      if (next.atMs > endMs || isStopped()) return;
      this.#pop();
      this.nowMs = next.atMs;
      this.stepCount += 1;
      next.run();
      await allQuiet();
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isSooner(heap, at, above)) return;
      swap(heap, at, above);
      at = above;
    }
  }

  #pop(): void {
    const heap = this.#heap;
    swap(heap, 0, heap.length - 1);
    heap.pop();
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let soonest = at;
      if (left < heap.length && isSooner(heap, left, soonest)) soonest = left;
      if (right < heap.length && isSooner(heap, right, soonest)) soonest = right;
      if (soonest === at) return;
      swap(heap, at, soonest);
      at = soonest;
    }
  }
}

/** Nothing here waits for the world outside, so a turn of the event loop ends all that can go on. */
function allQuiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isSooner(heap: readonly Entry[], left: number, right: number): boolean {
  const [one, other] = [heap[left], heap[right]];
  if (one === undefined || other === undefined) return false;
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
}

function swap(heap: Entry[], left: number, right: number): void {
  const [one, other] = [heap[left], heap[right]];
  if (one === undefined || other === undefined) return;
  heap[left] = other;
  heap[right] = one;
}
