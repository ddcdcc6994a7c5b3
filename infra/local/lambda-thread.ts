/** One worker thread with one copy of a function; dies of a timeout or of what the function throws aside. */
import { Worker } from 'node:worker_threads';
import type {
  Invocation,
  InvocationFailure,
  InvocationResult,
  WorkerSettings,
} from './lambda-protocol.ts';
import type { FunctionPlan } from './resources/functions.ts';

/** Dozens of threads, each idle most of the time: the default would take 48 MB in each. */
const YOUNG_GENERATION_MB = 12;

export type ThreadSettings = {
  /** What `writeThreadScript` wrote. */
  readonly scriptPath: string;
  readonly clock: SharedArrayBuffer;
  readonly environment: Readonly<Record<string, string>>;
  /** Called with each line that the function prints. */
  readonly onLine: (line: string, requestId: string) => void;
};

export class LambdaThread {
  readonly #worker: Worker;
  #requestId = 'loading';
  #finish: ((result: InvocationResult) => void) | undefined;
  #isAlive = true;
  #idleSince = performance.now();

  constructor(plan: FunctionPlan, { scriptPath, clock, environment, onLine }: ThreadSettings) {
    const workerData: WorkerSettings = {
      clock,
      functionName: plan.name,
      functionArn: plan.arn,
      taskRoot: plan.taskRoot,
      handler: plan.handler,
      memoryMb: plan.memoryMb,
    };
    this.#worker = new Worker(scriptPath, {
      workerData,
      env: { ...environment, ...plan.environment, ...runtimeVariables(plan) },
      // Without the loader that the host itself runs with.
      execArgv: [],
      resourceLimits: {
        maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
        maxOldGenerationSizeMb: plan.memoryMb,
      },
      stdout: true,
      stderr: true,
    });
    this.#worker.on('message', (result: InvocationResult) => this.#settle(result));
    this.#worker.on('error', (error) => this.#die(failure('Runtime.Crash', String(error))));
    this.#worker.on('exit', () => this.#die(failure('Runtime.ExitError', 'the function ended')));
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line !== '') onLine(line, this.#requestId);
      });
    }
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get idleMs(): number {
    return performance.now() - this.#idleSince;
  }

  invoke(invocation: Invocation): Promise<InvocationResult> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = invocation.timeoutMs / 1000;
        this.#die(failure('Sandbox.Timedout', `Task timed out after ${seconds} seconds`));
        void this.end();
      }, invocation.timeoutMs);
      this.#requestId = invocation.requestId;
      this.#finish = (result) => {
        clearTimeout(timer);
        this.#idleSince = performance.now();
        resolve(result);
      };
      if (this.#isAlive) this.#worker.postMessage(invocation);
      else this.#die(failure('Runtime.Crash', 'the function died while nobody called it'));
    });
  }

  async end(): Promise<void> {
    this.#isAlive = false;
    await this.#worker.terminate();
  }

  #die(reason: InvocationFailure): void {
    this.#isAlive = false;
    this.#settle({ ok: false, failure: reason });
  }

  #settle(result: InvocationResult): void {
    const finish = this.#finish;
    this.#finish = undefined;
    finish?.(result);
  }
}

function runtimeVariables(plan: FunctionPlan): Record<string, string> {
  return {
    AWS_LAMBDA_FUNCTION_NAME: plan.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${plan.name}`,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    LAMBDA_TASK_ROOT: plan.taskRoot,
    _HANDLER: plan.handler,
    TZ: ':UTC',
  };
}

function failure(errorType: string, errorMessage: string): InvocationFailure {
  return { errorType, errorMessage, trace: '' };
}
