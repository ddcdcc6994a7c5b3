/** The embedded host: brings up everything that the app's template asks for on this machine. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Assembly, readAssembly } from './assembly.ts';
import { answerAws } from './aws-endpoints.ts';
import { ControlApi } from './control-api.ts';
import { withoutDangling } from './dangling.ts';
import { type Dynamo, forgetDynamo, startDynamo } from './dynamo.ts';
import { DynamoClient } from './dynamo-client.ts';
import { commandEnvironment, functionEnvironment, type HostFile } from './environment.ts';
import { sendJson } from './http-messages.ts';
import { Log } from './log.ts';
import type { HostOptions } from './options.ts';
import type { Place } from './physical.ts';
import { type Plan, planFrom } from './plan.ts';
import { closeServer, listen } from './ports.ts';
import { DataInUse, State } from './state.ts';
import { synthesize } from './synthesis.ts';
import { ensureTable } from './tables.ts';
import { resolveStacks } from './template.ts';
import { VirtualClock } from './virtual-clock.ts';
import { type Parts, wire } from './wiring.ts';

const ACCOUNT_ID = '000000000000';
const REGION_DEFAULT = 'eu-west-1';
const STOP_GRACE_MS = 3_000;
/** A host that was killed a moment ago may still hold its data. */
const LOCK_WAIT_MS = 3_000;

export type Host = {
  readonly url: string;
  readonly inboxUrl: string;
  readonly notRun: readonly string[];
  /** What took how long, in milliseconds. */
  readonly startMs: Readonly<Record<string, number>>;
  /** Rejects when the host can no longer work; never resolves. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
};

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** @throws DataInUse | PortInUse | NoDynamo | SynthesisFailed */
export async function startHost(options: HostOptions): Promise<Host> {
  const watch = stopwatch();
  const { dataDir } = options;
  mkdirSync(dataDir, { recursive: true });
  const state = await openState(join(dataDir, 'state.sqlite'));
  rmSync(hostFile(dataDir), { force: true });
  if (options.isReset) forget(dataDir, state);

  const site = new Door();
  const services = new Door();
  const [siteServer, servicesServer] = await listenBoth(site, services, options.port).catch(
    (error: unknown) => {
      state.close();
      throw error;
    },
  );
  const databaseStarting = startDynamo(join(dataDir, 'dynamodb'), state).then(watch('database'));
  const assemblyDir = join(dataDir, 'assembly');
  const synthesizing = synthesize(options.appPath, assemblyDir).then(watch('synthesis'));
  const closeAll = async (database: Dynamo | undefined, parts: Parts | undefined) => {
console.log("a");    await parts?.stop(STOP_GRACE_MS);console.log("b");
    await Promise.all([closeServer(siteServer.server), closeServer(servicesServer.server)]);
console.log("c");    await database?.close();console.log("d");
    state.close();
  };
  try {
    const [database] = await Promise.all([databaseStarting, synthesizing]);
    const url = `http://localhost:${siteServer.port}`;
    const assembly = readAssembly(assemblyDir);
    const place = placeOf(assembly, url, `http://127.0.0.1:${servicesServer.port}`);
    const plan = withoutDangling(
      planFrom(resolveStacks(assembly.stacks, place), assembly.assetPathByKey),
    );
    const clock = openClock(state);
    const log = new Log(join(dataDir, 'log.ndjson'), clock);
    const parts = await bringUp({ plan, place, state, clock, log, database });
    watch('parts')(undefined);
    const control = new ControlApi({
      ...parts,
      clock,
      deadLetterNames: unread(plan),
      notRun: plan.notRun,
    });
    site.open(siteHandler(parts, control), log);
    services.open((request, response) => answerAws(parts, request, response), log);
    parts.start();
    writeHostFile(dataDir, {
      url,
      pid: process.pid,
      environment: commandEnvironment(plan, place, database.endpoint),
    });
    return {
      url,
      inboxUrl: parts.ses.inboxUrl,
      notRun: plan.notRun,
      startMs: watch.times,
      failed: database.failed,
      stop: async () => {
        rmSync(hostFile(dataDir), { force: true });
        await closeAll(database, parts);
        await log.close();
      },
    };
  } catch (error) {
    await closeAll(await databaseStarting.catch(() => undefined), undefined);
    throw error;
  }
}

async function bringUp(found: {
  readonly plan: Plan;
  readonly place: Place;
  readonly state: State;
  readonly clock: VirtualClock;
  readonly log: Log;
  readonly database: Dynamo;
}): Promise<Parts> {
  const { plan, place, database } = found;
  const dynamo = new DynamoClient(database.endpoint);
  const streamArnByTableArn = new Map<string, string>();
  for (const table of plan.tables) {
    const streamArn = await ensureTable(dynamo, table);
    if (streamArn !== undefined) streamArnByTableArn.set(table.arn, streamArn);
  }
  const environment = functionEnvironment(place, database.endpoint);
  return wire({ ...found, dynamo, streamArnByTableArn, environment });
}

/** Takes connections at once, and answers when there is somebody to answer. */
class Door {
  #handle: Handler | undefined;
  #log: Log | undefined;

  open(handle: Handler, log: Log): void {
    this.#handle = handle;
    this.#log = log;
  }

  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (this.#handle === undefined) {
      sendJson(response, 503, { message: 'Starting' });
      return;
    }
    this.#handle(request, response).catch((error: unknown) => {
      this.#log?.problem('host', error instanceof Error ? (error.stack ?? '') : String(error));
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { message: 'Internal Server Error' });
    });
  };
}

function siteHandler({ httpApi }: Parts, control: ControlApi): Handler {
  return (request, response) =>
    /^\/local(\/|\?|$)/.test(request.url ?? '')
      ? control.handle(request, response)
      : httpApi.handle(request, response);
}

async function listenBoth(site: Door, services: Door, port: number) {
  const servicesServer = await listen(services.answer, 0);
  try {
    return [await listen(site.answer, port), servicesServer] as const;
  } catch (error) {
    await closeServer(servicesServer.server);
    throw error;
  }
}

async function openState(path: string): Promise<State> {
  const giveUpAt = performance.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      return new State(path);
    } catch (error) {
      if (!(error instanceof DataInUse) || performance.now() > giveUpAt) throw error;
    }
    await sleep(100);
  }
}

function openClock(state: State): VirtualClock {
  return new VirtualClock(Number(state.setting('clockOffsetMs') ?? 0), (offsetMs) =>
    state.setSetting('clockOffsetMs', String(offsetMs)),
  );
}

function forget(dataDir: string, state: State): void {
  forgetDynamo(join(dataDir, 'dynamodb'));
  for (const name of ['log.ndjson', 'log.ndjson.1']) rmSync(join(dataDir, name), { force: true });
  state.reset();
}

function placeOf({ stacks }: Assembly, siteUrl: string, sqsUrl: string): Place {
  const region = stacks.find((stack) => stack.region !== undefined)?.region ?? REGION_DEFAULT;
  return { region, accountId: ACCOUNT_ID, siteUrl, sqsUrl };
}

/** A queue that no function reads holds dead letters. */
function unread({ queues, queueMappings }: Plan): ReadonlySet<string> {
  const read = new Set(queueMappings.map(({ queueArn }) => queueArn));
  return new Set(queues.filter(({ arn }) => !read.has(arn)).map(({ name }) => name));
}

function hostFile(dataDir: string): string {
  return join(dataDir, 'host.json');
}

function writeHostFile(dataDir: string, content: HostFile): void {
  writeFileSync(hostFile(dataDir), `${JSON.stringify(content, null, 2)}\n`);
}

function stopwatch() {
  const times: Record<string, number> = {};
  const startedAt = performance.now();
  const mark =
    (name: string) =>
    <Value>(value: Value): Value => {
      times[name] = Math.round(performance.now() - startedAt);
      return value;
    };
  return Object.assign(mark, { times });
}
