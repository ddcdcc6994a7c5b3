// What a life cost per gift, in everything that AWS charges for.
import { needsOf } from '../../infra/functions.ts';
import { SUBSCRIPTIONS, type Subscription } from '../../infra/subscriptions.ts';
import { addUsages, timesUsage, type Usage, usageOf } from './cost.ts';
import { EXTRA_STEPS, type Life, type Step } from './life.ts';
import { addUnits, readsOf, sum, type Units, writesOf } from './meter.ts';
import type { SweepCost } from './sweep.ts';

/** `quiet`: every message comes alone. `busy`: every batch is full, as in a peak. */
export type Load = 'quiet' | 'busy';

/** What is assumed about AWS, since it cannot be measured on this machine. */
export const ASSUMED = {
  /** A function of this size has one processor; a smaller one its share. docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
  memoryMbOfOneProcessor: 1769,
  tableCallMs: 5,
  putEventsMs: 15,
  sendMailMs: 60,
  chargeMs: 800,
  publishCpuMs: 2,
  /** 128 to 242 bytes of ours, the timestamp that Lambda adds, and 26 bytes that CloudWatch counts on top. */
  loggedKbPerLine: 0.28,
  /** DynamoDB counts 100 bytes per item and index entry on top. */
  storedOverheadBytes: 100,
  indexEntryBytes: 320,
  releaseKeptDays: 90,
  daysPerMonth: 30.4,
} as const;

const STREAM_BATCH_COUNT = 100;
/** `eventHandler` works on so many messages of a batch at once. */
const MESSAGES_AT_ONCE = 5;
const SWEEP_EVENTS_PER_CALL = 10;

export type Row = {
  readonly name: string;
  /** Of one gift's life; a fraction where gifts share it. */
  readonly timesPerGift: number;
  readonly units: Units;
  readonly usage: Usage;
};

export type LifeCost = {
  readonly rows: readonly Row[];
  readonly units: Units;
  readonly usage: Usage;
  /** What some carriers add. */
  readonly extras: readonly Row[];
};

/** @param sweep of many due gifts, of which this gift's entries are a share. */
export function costOfLife(life: Life, sweep: SweepCost, load: Load): LifeCost {
  const names = [...new Set(life.steps.map(({ name }) => name))];
  const rows = names.map((name) => rowOf(name, life, load));
  const isExtra = ({ name }: Row) => (EXTRA_STEPS as readonly string[]).includes(name);
  const main = [
    ...rows.filter((row) => !isExtra(row)),
    sweepRow(life, sweep),
    { name: 'kept until delivered', timesPerGift: 1, units: addUnits([]), usage: storageOf(life) },
  ];
  return {
    rows: main,
    units: addUnits(main.map(({ units }) => units)),
    usage: addUsages(main.map(({ usage }) => usage)),
    extras: rows.filter(isExtra),
  };
}

function rowOf(name: string, { steps, giftCount }: Life, load: Load): Row {
  const same = steps.filter((step) => step.name === name);
  const all = addUnits(same.flatMap(({ operations }) => operations));
  const units: Units = {
    tableReads: all.tableReads / giftCount,
    indexReads: all.indexReads / giftCount,
    tableWrites: all.tableWrites / giftCount,
    indexWrites: all.indexWrites / giftCount,
  };
  const usage = addUsages(same.map((step) => usageOfStep(step, load)));
  return {
    name,
    timesPerGift: same.length / giftCount,
    units,
    usage: timesUsage(usage, 1 / giftCount),
  };
}

/** One message's share of the invocation that handles it. */
export function usageOfStep(step: Step, load: Load): Usage {
  const batchCount = load === 'busy' ? batchCountOf(step) : 1;
  const { memoryMb } = needsOf(step.functionName);
  const isRequest = step.wokenBy === 'api';
  return usageOf({
    readUnits: readsOf(addUnits(step.operations)),
    writeUnits: writesOf(addUnits(step.operations)),
    apiRequests: isRequest ? 1 : 0,
    invocations: 1 / batchCount,
    gigabyteSeconds: (memoryMb / 1024) * (billedMsOf(step, batchCount) / 1000),
    events: step.eventCount,
    // The bus sends each message by itself; Lambda takes and deletes them by batches.
    queueRequests: step.wokenBy === 'queue' ? 1 + 2 / batchCount : 0,
    loggedKilobytes: ASSUMED.loggedKbPerLine * linesOf(step, batchCount),
    mails: step.mailCount,
  });
}

/** Of a message one, and one for each mail; of a request also the gateway's; of a batch of the stream its counts. */
function linesOf({ wokenBy, mailCount }: Step, batchCount: number): number {
  if (wokenBy === 'stream') return 1 / batchCount;
  return (wokenBy === 'api' ? 2 : 1) + mailCount;
}

function batchCountOf({ wokenBy, functionName }: Step): number {
  if (wokenBy === 'stream') return STREAM_BATCH_COUNT;
  const subscriptions: Readonly<Record<string, Subscription>> = SUBSCRIPTIONS;
  return subscriptions[functionName]?.batchSize ?? 1;
}

/** The share of one message: the processor works for all, but waits for several at once. */
function billedMsOf(step: Step, batchCount: number): number {
  const { memoryMb } = needsOf(step.functionName);
  const processors = memoryMb / ASSUMED.memoryMbOfOneProcessor;
  const isCharge = step.functionName === 'on-gift-charge-due-charge';
  const isPublish = step.wokenBy === 'stream';
  const cpuMs = isPublish ? ASSUMED.publishCpuMs : step.cpuMs;
  const waitMs =
    step.operations.length * ASSUMED.tableCallMs +
    step.mailCount * ASSUMED.sendMailMs +
    (isCharge ? ASSUMED.chargeMs : 0) +
    (isPublish ? ASSUMED.putEventsMs : 0);
  return cpuMs / processors + waitMs / Math.min(batchCount, MESSAGES_AT_ONCE);
}

/** Each entry that is due is one event, and its share of a sweep that found many. */
function sweepRow({ announcedCount, giftCount }: Life, sweep: SweepCost): Row {
  const share = announcedCount / giftCount / sweep.dueCount;
  const units: Units = {
    tableReads: sweep.units.tableReads * share,
    indexReads: sweep.units.indexReads * share,
    tableWrites: sweep.units.tableWrites * share,
    indexWrites: sweep.units.indexWrites * share,
  };
  const { memoryMb } = needsOf('sweep-due');
  const cpuMs = sweep.cpuMs / (memoryMb / ASSUMED.memoryMbOfOneProcessor);
  const waitMs = (sweep.dueCount / SWEEP_EVENTS_PER_CALL / 8) * ASSUMED.putEventsMs;
  const usage = usageOf({
    readUnits: readsOf(sweep.units),
    writeUnits: writesOf(sweep.units),
    ...{ scheduled: 1, invocations: 1, loggedKilobytes: 2 * ASSUMED.loggedKbPerLine },
    gigabyteSeconds: (memoryMb / 1024) * ((cpuMs + waitMs) / 1000),
    events: sweep.dueCount,
  });
  return {
    name: 'the sweep announces it',
    timesPerGift: announcedCount / giftCount,
    units,
    usage: timesUsage(usage, share),
  };
}

function storageOf({ bytesByEntity, storedDays, giftCount }: Life): Usage {
  const { storedOverheadBytes, indexEntryBytes, releaseKeptDays, daysPerMonth } = ASSUMED;
  const bytesOf = (entity: string) => (bytesByEntity[entity] ?? 0) + storedOverheadBytes;
  const days = storedDays / giftCount;
  const byteDays = sum([
    (bytesOf('gift') + indexEntryBytes + storedOverheadBytes) * days,
    (bytesOf('giftOrder') / giftCount) * days,
    bytesOf('release') * releaseKeptDays,
  ]);
  return usageOf({ storedMegabyteMonths: byteDays / 1024 / 1024 / daysPerMonth });
}
