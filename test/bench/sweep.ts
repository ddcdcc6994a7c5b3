// What a sweep costs: it must follow from what is due, not from what is stored.
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import { instantText, type Temporal } from '../../shared/kernel/time.ts';
import type { Item } from '../../shared/table/table.ts';
import type { Dynamo } from '../support/dynamo.ts';
import { manualClock } from '../support/manual-clock.ts';
import { fill } from './fill.ts';
import { addUnits, meterOf, type Units } from './meter.ts';
import { type SampleGifts, sampleDueAt, sampleItems } from './sample-gifts.ts';

export type SweepCost = {
  readonly dueCount: number;
  readonly storedCount: number;
  readonly units: Units;
  /** Of the sweep before, which found nothing due. */
  readonly idleUnits: Units;
  readonly cpuMs: number;
  readonly wallMs: number;
};

const DUE: Omit<SampleGifts, 'count'> = {
  ...{ deliverOn: '2027-06-01', isReminded: false, orderedAt: '2026-11-21T12:00:00Z' },
  ...{ seed: 7, shardCount: 1 },
};

/** Sweeps a table of `storedCount` gifts of which `dueCount` became due since the last sweep. */
export async function sweepAmong(
  dynamo: Dynamo,
  { dueCount, storedCount }: { readonly dueCount: number; readonly storedCount: number },
): Promise<SweepCost> {
  const { table, tableName } = await dynamo.newTable();
  const label = `${storedCount.toLocaleString('en')} gifts`;
  const items = giftItems(dueCount, storedCount);
  await fill(dynamo.documentClient, tableName, { items, count: storedCount, label });
  const dueAt = sampleDueAt({ ...DUE, count: dueCount });
  const clock = manualClock(instantText(dueAt.subtract({ minutes: 5 })));
  const deps = {
    due: dueEntriesStore(table),
    watermarks: watermarkStore({ table, shardCount: 1 }),
    ...{ clock, publisher: { publish: async () => {} } },
  };
  const sweep = async () => sweepDue(deps, { shard: 0, budgetMs: 600_000 });
  // The first ever looks back 500 days; the second is the one between two peaks.
  await sweep();
  const meter = meterOf(dynamo.documentClient);
  clock.advance({ minutes: 4 });
  await sweep();
  const idleUnits = addUnits(meter.take());
  clock.advance({ minutes: 1 });
  const cpuBefore = process.cpuUsage();
  const startedAtMs = performance.now();
  const { countByType } = await sweep();
  const wallMs = performance.now() - startedAtMs;
  const { user, system } = process.cpuUsage(cpuBefore);
  meter.stop();
  const found = countByType.GiftReminderDue;
  if (found !== dueCount) throw new Error(`${dueCount} gifts are due, the sweep found ${found}`);
  const units = addUnits(meter.take());
  return { dueCount, storedCount, units, idleUnits, cpuMs: (user + system) / 1000, wallMs };
}

/** Those that are due first, then others on the days after, all of one shard. */
function* giftItems(dueCount: number, storedCount: number): Generator<Item> {
  let number = 0;
  for (const item of sampleItems({ ...DUE, count: dueCount })) {
    if (item.entity === 'gift') yield item;
    if (item.entity === 'gift') number += 1;
  }
  const template = sampleItems({ ...DUE, count: 1, seed: 8 });
  const gift = [...template].find(({ entity }) => entity === 'gift');
  if (gift === undefined) throw new Error('there is a sample gift');
  const firstAt = sampleDueAt({ ...DUE, count: 1 }).add({ minutes: 10 });
  for (; number < storedCount; number += 1) yield later(gift, number, firstAt);
}

function later(gift: Item, number: number, firstAt: Temporal.Instant): Item {
  // 300,000 gifts then lie within the 14 months that people order ahead.
  const dueAt = instantText(firstAt.add({ minutes: 2 * number }));
  const ulid = String(number).padStart(26, '0');
  const [, action = '', id = ''] = String(gift.dueSk).split('#');
  return {
    ...gift,
    pk: `CUSTOMER#cus_${ulid}`,
    duePk: `DUE#${dueAt.slice(0, 10)}#0`,
    dueSk: `${dueAt}#${action}#${id.replace(/^gft_[^_]+/, `gft_${ulid}`)}`,
  };
}
