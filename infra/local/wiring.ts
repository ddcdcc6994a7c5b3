/** Makes the plan's parts and connects them; nothing moves before `start`. */
import { Activity } from './activity.ts';
import { AsyncInvocations, asyncQueuePlan } from './async-invocations.ts';
import { Bus } from './bus.ts';
import { clockBarDressing } from './clock-bar-dressing.ts';
import { DueIndex } from './due-index.ts';
import type { DynamoClient } from './dynamo-client.ts';
import { CREDENTIALS, S3_MOUNT_PATH } from './environment.ts';
import { FileStore } from './file-store.ts';
import { HttpApi } from './http-api.ts';
import { LambdaPool } from './lambda-pool.ts';
import type { Log } from './log.ts';
import { MailReceipt } from './mail-receipt.ts';
import type { Place } from './physical.ts';
import type { Plan } from './plan.ts';
import { QueueConsumer } from './queue-consumer.ts';
import { Queues } from './queues.ts';
import { S3Endpoint, type WrittenFile } from './s3-endpoint.ts';
import { objectCreated } from './s3-events.ts';
import { Schedules } from './schedules.ts';
import { Ses } from './ses.ts';
import type { State } from './state.ts';
import { StreamConsumer } from './stream-consumer.ts';
import { StreamShards } from './stream-shards.ts';
import { Timeline } from './timeline.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type WiringDeps = {
  readonly plan: Plan;
  readonly place: Place;
  readonly state: State;
  readonly clock: VirtualClock;
  readonly log: Log;
  readonly dynamo: DynamoClient;
  readonly streamArnByTableArn: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string>>;
  readonly threadScriptPath: string;
  readonly filesDir: string;
};

export type Parts = {
  readonly queues: Queues;
  readonly bus: Bus;
  readonly ses: Ses;
  readonly s3: S3Endpoint;
  readonly mailReceipt: MailReceipt;
  readonly timeline: Timeline;
  readonly httpApi: HttpApi;
  start(): void;
  /** Begins nothing new, waits for what runs up to `graceMs`, and ends all threads. */
  stop(graceMs: number): Promise<void>;
};

export async function wire(deps: WiringDeps): Promise<Parts> {
  const { plan, place, state, clock, log } = deps;
  const queues = new Queues(state, clock, [...plan.queues, ...plan.functions.map(asyncQueuePlan)]);
  const streams: StreamConsumer[] = [];
  const activity = new Activity(() => {
    for (const stream of streams) stream.nudge();
  });
  const pool = lambdaPool(deps, activity);
  const timeline = new Timeline({ clock, activity, queues });
  const onChange = () => timeline.arm();
  const { region, accountId } = place;
  const common = { state, clock, queues, pool, activity, log, region, onChange };

  for (const mapping of plan.streamMappings) {
    streams.push(streamConsumer(mapping, deps, common));
  }
  const consumers = [
    ...plan.queueMappings.map((mapping) => new QueueConsumer(mapping, common)),
    ...plan.functions.map((each) => new AsyncInvocations(each, asyncSettings(plan, each), common)),
  ];
  const bus = new Bus({ ...plan, accountId, region }, common);
  const ses = await Ses.start({ state, clock, bus, feedback: plan.feedback });
  const dressing = clockBarDressing({ clock, timeline, ses, activity });
  const dueIndex = DueIndex.of(deps.dynamo, plan.tables);
  const schedules = new Schedules(plan.schedules, { state, clock, queues, dueIndex });

  return {
    queues,
    bus,
    ses,
    ...storage(deps, bus),
    timeline,
    httpApi: new HttpApi(httpApiSettings(plan, accountId), pool, clock, dressing),
    start: () => timeline.start({ schedules, streams, consumers }),
    stop: async (graceMs) => {
      timeline.stop();
      for (const consumer of consumers) consumer.stop();
      const streamsStopped = Promise.all(streams.map((stream) => stream.stop()));
      await atMost(graceMs, Promise.all([activity.idle(), streamsStopped]));
      await pool.close();
      await ses.close();
    },
  };
}

function lambdaPool(deps: WiringDeps, activity: Activity): LambdaPool {
  const { plan, clock, environment, log, threadScriptPath } = deps;
  return new LambdaPool({
    functions: plan.functions,
    scriptPath: threadScriptPath,
    clock: clock.shared,
    environment,
    activity,
    log,
  });
}

/** The buckets, and what writes into them by itself. */
function storage({ plan, place, state, clock, filesDir }: WiringDeps, bus: Bus) {
  const { buckets, receipts } = plan;
  const files = new FileStore({ state, clock, filesDir, buckets });
  const telling = new Set(buckets.flatMap(({ name, tellsBus }) => (tellsBus ? name : [])));
  const onWritten = (written: WrittenFile) => {
    if (telling.has(written.bucket)) bus.put([objectCreated(written)]);
  };
  const credentials = CREDENTIALS;
  const { region } = place;
  return {
    s3: new S3Endpoint({ files, clock, credentials, mountPath: S3_MOUNT_PATH, onWritten }),
    mailReceipt: new MailReceipt({ receipts, files, onWritten, clock, region }),
  };
}

function streamConsumer(
  mapping: Plan['streamMappings'][number],
  { streamArnByTableArn, dynamo, state }: WiringDeps,
  common: ConstructorParameters<typeof StreamConsumer>[2],
): StreamConsumer {
  const arn = streamArnByTableArn.get(mapping.tableArn);
  if (arn === undefined) throw new Error(`${mapping.tableArn} has no stream`);
  const position = StreamConsumer.position(mapping, state, arn);
  const shards = new StreamShards(dynamo, {
    arn,
    position,
    startsAtLatest: mapping.startsAtLatest,
  });
  return new StreamConsumer(mapping, shards, common);
}

function asyncSettings({ asyncSettings: all }: Plan, { name }: { readonly name: string }) {
  return all.find(({ functionName }) => functionName === name);
}

function httpApiSettings({ apiIds, routes, integrations }: Plan, accountId: string) {
  const [apiId = 'none'] = apiIds;
  const functionArnByReference = new Map(
    integrations.map(({ reference, functionArn }) => [reference, functionArn]),
  );
  const ownRoutes = routes.flatMap((route) => {
    const functionArn = functionArnByReference.get(route.integrationReference);
    if (functionArn === undefined || route.apiId !== apiId) return [];
    return { routeKey: route.routeKey, functionArn };
  });
  return { apiId, accountId, routes: ownRoutes };
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
