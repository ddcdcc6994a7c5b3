import type { Agenda } from './agenda.ts';
import { SECOND_MS } from './dice.ts';
import type { Fault, Faults } from './faults.ts';
import type { About, History } from './history.ts';

/** What the world does to a caller; never our own mistake. */
export class FaultStruck extends Error {
  override readonly name = 'FaultStruck';
}

/** The process is gone: whoever holds this one is not there any more to handle it. */
export class WorkerDied extends FaultStruck {}

export type Surroundings = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly history: History;
};

export type Task = About & { readonly name: string; readonly timeoutSeconds: number };

type CallFaults<Answer> = {
  /** Strikes before anything is done. */
  readonly before?: readonly Fault[];
  /** It is done, and the caller does not learn it. */
  readonly after?: readonly Fault[];
  readonly call: () => Promise<Answer>;
};

/** One process at work. Every call of a port passes through here: it takes time, and may be the last. */
export class Invocation {
  readonly task: Task;
  readonly startedAtMs: number;
  /** When it last wrote to the table; its claim on a mail is such a write. */
  wroteAtMs = 0;
  end: 'running' | 'done' | 'failed' = 'running';
  readonly surroundings: Surroundings;
  #isDead = false;

  constructor(surroundings: Surroundings, task: Task) {
    this.surroundings = surroundings;
    this.task = task;
    this.startedAtMs = surroundings.agenda.nowMs;
  }

  async call<Answer>({ before = [], after = [], call }: CallFaults<Answer>): Promise<Answer> {
    const { agenda, faults } = this.surroundings;
    this.#assertAlive();
    await agenda.wait(faults.latencyMs(this.task));
    this.#assertAlive();
    if (faults.strikes('died', this.task)) this.#die('died before a call');
    this.#strike(before);
    const answer = await call();
    this.#strike(after);
    if (faults.strikes('died', this.task)) this.#die('died after a call');
    return answer;
  }

  fail(words: string): never {
    throw new FaultStruck(words);
  }

  #strike(possible: readonly Fault[]): void {
    for (const fault of possible) {
      if (this.surroundings.faults.strikes(fault, this.task)) this.fail(fault);
    }
  }

  /** A process that was killed has several calls under way; none of them goes on. */
  #assertAlive(): void {
    if (this.#isDead) throw new WorkerDied('is dead');
    const { agenda, faults } = this.surroundings;
    if (agenda.nowMs - this.startedAtMs > this.task.timeoutSeconds * SECOND_MS) {
      faults.trouble(this.task);
      this.#die('took too long and was ended');
    }
  }

  #die(words: string): never {
    this.#isDead = true;
    this.surroundings.history.tell(this.task, `${this.task.name}: ${words}`);
    throw new WorkerDied(words);
  }
}
