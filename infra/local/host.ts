/** The embedded host: brings up everything that the app's template asks for on this machine. */
import { type Assembly, readAssembly } from './assembly.ts';
import { answerAws } from './aws-endpoints.ts';
import { Closing } from './closing.ts';
import { ControlApi } from './control-api.ts';
import { withoutDangling } from './dangling.ts';
import {
  type DataDir,
  forgetData,
  forgetHostFile,
  openClock,
  openDataDir,
  writeHostFile,
} from './data-dir.ts';
import { Door, type Handler } from './door.ts';
import { endLeftOver, startDynamo } from './dynamo.ts';
import { DynamoClient } from './dynamo-client.ts';
import { commandEnvironment, functionEnvironment, S3_MOUNT_PATH } from './environment.ts';
import { Log } from './log.ts';
import type { HostOptions } from './options.ts';
import type { Place } from './physical.ts';
import { type Plan, planFrom } from './plan.ts';
import { closeServer, listen } from './ports.ts';
import { fillShop } from './sample-shop.ts';
import { synthesize } from './synthesis.ts';
import { dropTables, ensureTable } from './tables.ts';
import { resolveStacks } from './template.ts';
import { writeThreadScript } from './thread-script.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { type Parts, wire } from './wiring.ts';

const ACCOUNT_ID = '000000000000';
const REGION_DEFAULT = 'eu-west-1';
const STOP_GRACE_MS = 3_000;

/** What is begun now, in about this order; two of them go on side by side. */
export type StartStep = 'data' | 'database' | 'bundles' | 'template' | 'tables' | 'shop';

export type Host = {
  readonly url: string;
  readonly inboxUrl: string;
  readonly notRun: readonly string[];
  /** When what was there, in milliseconds since the start. */
  readonly readyMs: Readonly<Record<'database' | 'synthesis' | 'all', number>>;
  /** Rejects when the host can no longer work; never resolves. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
};

type OnStep = (step: StartStep) => void;

/** @throws DataInUse | PortInUse | NoDynamo | SynthesisFailed | WrongOptions */
export async function startHost(options: HostOptions, onStep: OnStep = () => {}): Promise<Host> {
  const closing = new Closing();
  try {
    return await open(options, closing, onStep);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function open(options: HostOptions, closing: Closing, onStep: OnStep): Promise<Host> {
  const startedAt = performance.now();
  const readyMs = { database: 0, synthesis: 0, all: 0 };
  const mark = (name: keyof typeof readyMs) => {
    readyMs[name] = Math.round(performance.now() - startedAt);
  };
  onStep('data');
  const data = await openDataDir(options.dataDir);
  closing.add(() => data.state.close());
  await endLeftOver(data.databaseDir, data.state);
  if (options.isReset) forgetData(data);
  const clock = openClock(data.state, options.clockMs);
  const log = new Log(data.logPath, clock);
  closing.add(() => log.close());

  const [site, services] = [new Door(), new Door()];
  const sitePort = await listenAt(site, options.port, closing);
  const servicesPort = await listenAt(services, 0, closing);
  const database = await openDatabase({ options, data, closing, onStep, mark });

  onStep('template');
  const url = `http://localhost:${sitePort}`;
  const assembly = readAssembly(data.assemblyDir);
  const place = placeOf(assembly, url, `http://127.0.0.1:${servicesPort}`);
  const resources = resolveStacks(assembly.stacks, place);
  const plan = withoutDangling(planFrom(resources, assembly.assetPathByKey));
  const dynamo = new DynamoClient(database.endpoint);
  if (options.isReset && database.isForeign) await dropTables(dynamo, plan.tables);
  onStep('tables');
  const parts = await bringUp({ plan, place, data, clock, log, dynamo });
  closing.add(() => parts.stop(STOP_GRACE_MS));
  const environment = commandEnvironment(plan, place, database.endpoint);
  if (options.isOwnApp) {
    onStep('shop');
    await fillShop(environment, clock);
  }

  site.open(siteHandler(parts, controlApi(parts, plan, clock)), log);
  services.open((request, response) => answerAws(parts, request, response), log);
  parts.start();
  writeHostFile(data, { url, pid: process.pid, environment });
  closing.add(() => forgetHostFile(data));
  mark('all');
  const { inboxUrl } = parts.ses;
  const { notRun } = plan;
  const stop = () => closing.close();
  return { url, inboxUrl, notRun, readyMs, failed: database.failed, stop };
}

/** The database, while the templates are made beside it. */
async function openDatabase(given: {
  readonly options: HostOptions;
  readonly data: DataDir;
  readonly closing: Closing;
  readonly onStep: OnStep;
  readonly mark: (name: 'database' | 'synthesis') => void;
}) {
  const { options, data, closing, onStep, mark } = given;
  onStep('database');
  const starting = startDynamo(data.databaseDir, data.state).then((database) => {
    closing.add(() => database.close());
    mark('database');
    return database;
  });
  const onMaking = () => onStep('bundles');
  const synthesizing = synthesize(options.appPath, data.assemblyDir, onMaking);
  const synthesized = synthesizing.then(() => mark('synthesis'));
  // Both end before anything is closed again, even when one fails.
  await Promise.allSettled([starting, synthesized]);
  const [database] = await Promise.all([starting, synthesized]);
  return database;
}

async function bringUp(found: {
  readonly plan: Plan;
  readonly place: Place;
  readonly data: DataDir;
  readonly clock: VirtualClock;
  readonly log: Log;
  readonly dynamo: DynamoClient;
}): Promise<Parts> {
  const { plan, place, data, dynamo } = found;
  const streamArnByTableArn = new Map<string, string>();
  for (const table of plan.tables) {
    const streamArn = await ensureTable(dynamo, table);
    if (streamArn !== undefined) streamArnByTableArn.set(table.arn, streamArn);
  }
  const environment = functionEnvironment(place, dynamo.endpoint);
  const { state, threadScriptPath, filesDir } = data;
  writeThreadScript(threadScriptPath);
  return wire({ ...found, state, streamArnByTableArn, environment, threadScriptPath, filesDir });
}

async function listenAt(door: Door, port: number, closing: Closing): Promise<number> {
  const listening = await listen(door.answer, port);
  closing.add(() => closeServer(listening.server));
  return listening.port;
}

function controlApi(parts: Parts, plan: Plan, clock: VirtualClock): ControlApi {
  // A queue that no function reads holds dead letters.
  const read = new Set(plan.queueMappings.map(({ queueArn }) => queueArn));
  const unread = plan.queues.filter(({ arn }) => !read.has(arn)).map(({ name }) => name);
  const deadLetterNames = new Set(unread);
  return new ControlApi({ ...parts, clock, deadLetterNames, notRun: plan.notRun });
}

function siteHandler({ httpApi, s3 }: Parts, control: ControlApi): Handler {
  return (request, response) => {
    const url = request.url ?? '';
    if (url.startsWith(`${S3_MOUNT_PATH}/`)) return s3.handle(request, response);
    const isLocal = /^\/local(\/|\?|$)/.test(url);
    return isLocal ? control.handle(request, response) : httpApi.handle(request, response);
  };
}

function placeOf({ stacks }: Assembly, siteUrl: string, servicesUrl: string): Place {
  const region = stacks.find((stack) => stack.region !== undefined)?.region ?? REGION_DEFAULT;
  return { region, accountId: ACCOUNT_ID, siteUrl, servicesUrl };
}
