/** Functions in worker threads: started when needed, one invocation at a time each, few per function. */
import { randomUUID } from 'node:crypto';
import { availableParallelism, totalmem } from 'node:os';
import type { Activity } from './activity.ts';
import type { InvocationResult } from './lambda-protocol.ts';
import { LambdaThread } from './lambda-thread.ts';
import type { Log } from './log.ts';
import type { FunctionPlan } from './resources/functions.ts';

/** More threads per function than processors only take memory; two, so that one may wait. */
export const THREADS_PER_FUNCTION_MAX = Math.max(2, Math.min(4, availableParallelism()));
/** As in Lambda, a function stays ready for some minutes: loading it anew is what takes long. */
const IDLE_MS_MAX = 300_000;
/** Where less than a third of the memory is left. */
const IDLE_MS_MAX_IF_SHORT = 60_000;

export type PoolSettings = {
  readonly functions: readonly FunctionPlan[];
  /** What `writeThreadScript` wrote. */
  readonly scriptPath: string;
  readonly clock: SharedArrayBuffer;
  /** What every function finds in its environment besides its own variables. */
  readonly environment: Readonly<Record<string, string>>;
  readonly activity: Activity;
  readonly log: Log;
};

type Crew = {
  readonly plan: FunctionPlan;
  readonly threads: Set<LambdaThread>;
  readonly idle: LambdaThread[];
  readonly waiting: ((thread: LambdaThread) => void)[];
};

export class LambdaPool {
  readonly #settings: PoolSettings;
  readonly #crewByArn: ReadonlyMap<string, Crew>;
  readonly #retiring: NodeJS.Timeout;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    this.#crewByArn = new Map(
      settings.functions.map((plan) => [
        plan.arn,
        { plan, threads: new Set(), idle: [], waiting: [] },
      ]),
    );
    this.#retiring = setInterval(() => this.#retire(), IDLE_MS_MAX_IF_SHORT / 4).unref();
  }

  /** Never rejects: what goes wrong inside the function is a result. */
  invoke(functionArn: string, event: unknown): Promise<InvocationResult> {
    return this.#settings.activity.track(async () => {
      const crew = this.#crew(functionArn);
      const requestId = randomUUID();
      const thread = await this.#borrow(crew);
      const result = await thread.invoke({ requestId, event, timeoutMs: crew.plan.timeoutMs });
      this.#giveBack(crew, thread);
      if (!result.ok) {
        const { errorType, errorMessage, trace } = result.failure;
        const facts = { requestId, trace };
        this.#settings.log.problem(crew.plan.shortName, `${errorType}: ${errorMessage}`, facts);
      }
      return result;
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#retiring);
    const crews = [...this.#crewByArn.values()];
    await Promise.all(crews.flatMap(({ threads }) => [...threads].map((each) => each.end())));
  }

  #crew(functionArn: string): Crew {
    const crew = this.#crewByArn.get(functionArn);
    if (crew === undefined) throw new Error(`no function ${functionArn}`);
    return crew;
  }

  async #borrow(crew: Crew): Promise<LambdaThread> {
    for (let idle = crew.idle.pop(); idle !== undefined; idle = crew.idle.pop()) {
      if (idle.isAlive) return idle;
      crew.threads.delete(idle);
    }
    const limit = Math.min(crew.plan.concurrencyMax, THREADS_PER_FUNCTION_MAX);
    if (crew.threads.size < limit) return this.#start(crew);
    return new Promise((resolve) => crew.waiting.push(resolve));
  }

  #giveBack(crew: Crew, thread: LambdaThread): void {
    const usable = thread.isAlive ? thread : undefined;
    if (usable === undefined) crew.threads.delete(thread);
    const next = crew.waiting.shift();
    if (next !== undefined) next(usable ?? this.#start(crew));
    else if (usable !== undefined) crew.idle.push(usable);
  }

  #start(crew: Crew): LambdaThread {
    const { scriptPath, clock, environment, log } = this.#settings;
    const { plan } = crew;
    const thread = new LambdaThread(plan, {
      scriptPath,
      clock,
      environment,
      onLine: (line, requestId) => log.write(plan.shortName, line, { requestId }),
    });
    crew.threads.add(thread);
    return thread;
  }

  #retire(): void {
    const idleMsMax = isMemoryShort() ? IDLE_MS_MAX_IF_SHORT : IDLE_MS_MAX;
    for (const crew of this.#crewByArn.values()) {
      const [oldest] = crew.idle;
      if (oldest === undefined || oldest.idleMs < idleMsMax) continue;
      crew.idle.shift();
      crew.threads.delete(oldest);
      void oldest.end();
    }
  }
}

function isMemoryShort(): boolean {
  const limit = Math.min(totalmem(), process.constrainedMemory() || totalmem());
  return process.availableMemory() < limit / 3;
}
