/** One letting time pass at a time, begun by a form, which somebody may watch from another page. */
import type { Timeline } from './timeline.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** Longer, and a browser shows how far it is instead of an empty window. */
const PATIENCE_MS = 1_000;

export type MoveFacts = {
  readonly fromMs: number;
  readonly targetMs: number;
  readonly nowMs: number;
};

export class ClockMove {
  readonly #timeline: Timeline;
  readonly #clock: Pick<VirtualClock, 'nowMs'>;
  #current: { readonly fromMs: number; readonly targetMs: number } | undefined;
  #failure: unknown;

  constructor(timeline: Timeline, clock: Pick<VirtualClock, 'nowMs'>) {
    this.#timeline = timeline;
    this.#clock = clock;
  }

  /** Undefined when nobody's form moves time now. */
  facts(): MoveFacts | undefined {
    return this.#current === undefined
      ? undefined
      : { ...this.#current, nowMs: this.#clock.nowMs() };
  }

  /** @throws what the last move failed with, once */
  assertUnfailed(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }

  /** Resolves when that time has come, or after a second, whichever is first. */
  async begin(targetMs: number): Promise<void> {
    const move = { fromMs: this.#clock.nowMs(), targetMs };
    this.#current = move;
    const moving = this.#timeline
      .advance(targetMs, () => undefined)
      .catch((error: unknown) => {
        this.#failure = error;
      })
      .finally(() => {
        if (this.#current === move) this.#current = undefined;
      });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([moving, late]);
    clearTimeout(timer);
  }
}
