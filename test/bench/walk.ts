// What it costs to value everybody anew, and one customer who bought: by the real use cases, on the embedded DynamoDB.
import { localDateOf } from '../../shared/kernel/time.ts';
import { epochDayOf } from '../../shared/value/cell.ts';
import { refitModels } from '../../shared/value/refit-models.ts';
import { scoreCustomer } from '../../shared/value/score-customer.ts';
import type { ValueWalkId } from '../../shared/value/value-walk.ts';
import { valueWalkIdOf } from '../../shared/value/value-walk.ts';
import { walkValuesPage } from '../../shared/value/walk-values-page.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { manualClock } from '../support/manual-clock.ts';
import { seededRandom } from '../support/seeded.ts';
import { countDays, lifeOf, valuePorts } from '../value/value-world.ts';
import { addUnits, type Meter, meterOf, readsOf, writesOf } from './meter.ts';
import { figure, textTable } from './text-table.ts';

const CUSTOMER_COUNT = 990;
const SCORED_COUNT = 100;
const WEEK_DAYS = 7;

export type WalkPart = {
  readonly what: string;
  readonly customers: number;
  /** Units for each customer. */
  readonly reads: number;
  readonly writes: number;
  readonly cpuMs: number;
};

export async function measureWalk(): Promise<readonly WalkPart[]> {
  const dynamo = await startDynamo();
  try {
    return await walkOn(dynamo);
  } finally {
    await dynamo.stop();
  }
}

async function walkOn(dynamo: Dynamo): Promise<readonly WalkPart[]> {
  const { table } = await dynamo.newTable();
  const clock = manualClock('2026-11-22T09:00:00Z');
  const ports = valuePorts(table, clock, 1);
  const random = seededRandom(11);
  const today = epochDayOf(localDateOf(clock.now(), 'UTC'));
  const ids = Array.from({ length: CUSTOMER_COUNT }, () => ports.ids.next('cus', clock.now()));
  for (const id of ids) {
    await countDays({ ...ports, table }, id, lifeOf(random, today - 1, 90));
    await table.writeAll([ports.buyers.writeOf(id, clock.now())]);
  }
  const meter = meterOf(dynamo.documentClient);
  const walk = async () => {
    const id = valueWalkIdOf(0);
    for (;;) {
      const walking = await ports.valueWalks.find(id);
      if (walking === undefined || walking.state === 'done') return;
      await walkValuesPage(ports, pageOf(id, walking));
    }
  };
  await refitModels(ports, { isForced: true });
  meter.take();
  const first = await measured(meter, 'the first time', CUSTOMER_COUNT, walk);
  clock.advance({ days: WEEK_DAYS });
  await refitModels(ports, { isForced: true });
  meter.take();
  const weekly = await measured(meter, 'a week later', CUSTOMER_COUNT, walk);
  const scored = ids.slice(0, SCORED_COUNT);
  for (const id of scored) {
    const before = await ports.countedPurchases.find(id);
    const day = { day: today + WEEK_DAYS, spendMinor: 5_000, marginMinor: 2_000 };
    await countDays({ ...ports, table }, id, [...(before?.days ?? []), day]);
  }
  meter.take();
  const bought = await measured(meter, 'of somebody who bought', SCORED_COUNT, async () => {
    for (const id of scored) await scoreCustomer(ports, id);
  });
  meter.stop();
  return [first, weekly, bought];
}

function pageOf(
  valueWalkId: ValueWalkId,
  { pageDueAt }: { readonly pageDueAt: Parameters<typeof walkValuesPage>[1]['dueAt'] },
) {
  return { valueWalkId, dueAt: pageDueAt };
}

async function measured(
  meter: Meter,
  what: string,
  customers: number,
  run: () => Promise<void>,
): Promise<WalkPart> {
  const cpuBefore = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(cpuBefore);
  const units = addUnits(meter.take());
  return {
    ...{ what, customers, reads: readsOf(units) / customers, writes: writesOf(units) / customers },
    cpuMs: (user + system) / 1000 / customers,
  };
}

export function walkText(parts: readonly WalkPart[]): string {
  return textTable([
    ['a value', 'customers', 'reads', 'writes', 'processor, ms'],
    ...parts.map(({ what, customers, ...each }) => [
      ...[what, String(customers)],
      ...[figure(each.reads), figure(each.writes), figure(each.cpuMs)],
    ]),
  ]);
}
