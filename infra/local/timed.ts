/** Something that somebody may want to see. */
export type NextThing = {
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** In a few words: `a reminder`. */
  readonly what: string;
};

/** Something that has to be woken at instants of the virtual clock. */
export interface Timed {
  /**
   * When it wants to be woken next, in epoch milliseconds, maybe in the past; undefined when
   * nothing is waiting. While time is being advanced it may leave out what would find nothing.
   */
  nextAt(mode: 'running' | 'advancing'): Promise<number | undefined> | number | undefined;
  /** Does, or begins, everything that was due by `untilMs`, which is not later than now. */
  wake(untilMs: number): void;
}
