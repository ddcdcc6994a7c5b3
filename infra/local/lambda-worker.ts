/** Runs in a worker thread: one copy of one function, loaded from the bundle that AWS would get. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Invocation, InvocationResult, WorkerSettings } from './lambda-protocol.ts';
import { installVirtualDate } from './virtual-date.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const settings = workerData as WorkerSettings;
const port = parentPort;
if (port === null) throw new Error('this file is for worker threads');

installVirtualDate(settings.clock);
// As in AWS, a function is loaded before it is first called, and a failure to load fails the call.
const loading = loadHandler();
loading.catch(() => undefined);

port.on('message', (invocation: Invocation) => {
  void answer(invocation).then((result) => port.postMessage(result));
});

async function loadHandler(): Promise<Handler> {
  const [moduleName = '', exportName = ''] = settings.handler.split('.');
  const path = join(settings.taskRoot, `${moduleName}.mjs`);
  const loaded = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  const handler = loaded[exportName];
  if (typeof handler !== 'function') throw new Error(`${path} exports no function ${exportName}`);
  return handler as Handler;
}

async function answer(invocation: Invocation): Promise<InvocationResult> {
  try {
    const handler = await loading;
    const value = await handler(invocation.event, contextOf(invocation));
    // What leaves a function is JSON; anything else would work here and not in AWS.
    return { ok: true, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function failureOf(error: unknown) {
  if (!(error instanceof Error)) {
    return { errorType: typeof error, errorMessage: String(error), trace: '' };
  }
  const trace = error.cause === undefined ? error.stack : `${error.stack}\n${String(error.cause)}`;
  return { errorType: error.name, errorMessage: error.message, trace: trace ?? '' };
}

function contextOf({ requestId, timeoutMs }: Invocation) {
  const startedAt = performance.now();
  return {
    awsRequestId: requestId,
    functionName: settings.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: settings.functionArn,
    memoryLimitInMB: String(settings.memoryMb),
    logGroupName: `/aws/lambda/${settings.functionName}`,
    logStreamName: 'here',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () =>
      Math.max(0, Math.round(timeoutMs - (performance.now() - startedAt))),
  };
}
