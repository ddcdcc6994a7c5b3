/** What the host and a worker thread say to each other. */

export type WorkerSettings = {
  readonly clock: SharedArrayBuffer;
  readonly functionName: string;
  readonly functionArn: string;
  /** The folder that holds the bundle. */
  readonly taskRoot: string;
  /** `index.handler`: module and export. */
  readonly handler: string;
  readonly memoryMb: number;
};

export type Invocation = {
  readonly requestId: string;
  readonly event: unknown;
  readonly timeoutMs: number;
};

export type InvocationFailure = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: string;
};

export type InvocationResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: InvocationFailure };
