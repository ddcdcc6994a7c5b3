/** Counts what is being done, so that "nothing is going on" can be told from "between two steps". */
export class Activity {
  #runningCount = 0;
  #startedCount = 0;
  #waiting: (() => void)[] = [];
  readonly #onEnd: () => void;

  /** @param onEnd is called after every piece of work, which may have written something. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  get runningCount(): number {
    return this.#runningCount;
  }

  /** Grows with every piece of work that begins. */
  get startedCount(): number {
    return this.#startedCount;
  }

  async track<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#runningCount += 1;
    this.#startedCount += 1;
    try {
      return await work();
    } finally {
      this.#runningCount -= 1;
      this.#onEnd();
      if (this.#runningCount === 0) for (const resume of this.#waiting.splice(0)) resume();
    }
  }

  /** Resolves when nothing is running. */
  async idle(): Promise<void> {
    while (this.#runningCount > 0) {
      await new Promise<void>((resume) => this.#waiting.push(resume));
    }
  }
}
