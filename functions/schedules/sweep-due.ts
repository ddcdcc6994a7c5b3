import * as z from 'zod';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { sweepDue } from '../../shared/due/sweep-due.ts';
import { watermarkStore } from '../../shared/due/watermark-store.ts';
import { emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { busResources } from '../runtime/resources-bus.ts';
import { storeSettings } from '../runtime/resources-table.ts';
import { scheduleHandler } from '../runtime/schedule-handler.ts';

const resources = resourcesOf(busResources, {
  due: () => dueEntriesStore(storeSettings().table),
  watermarks: () => watermarkStore(storeSettings()),
});

export const handler = scheduleHandler(
  'sweep-due',
  z.object({ shard: z.int().nonnegative() }),
  async ({ input, budgetMs }) => {
    const report = await sweepDue(resources, { shard: input.shard, budgetMs });
    const { end, countByType, unreadableCount, oldestDueAt } = report;
    const now = resources.clock.now();
    const oldestMs = (oldestDueAt ?? now).until(now).total('milliseconds');
    emitMetrics({
      SweepRan: 1,
      OldestDueSeconds: Math.max(0, Math.round(oldestMs / 1000)),
      UnreadableDue: unreadableCount,
      ...countByType,
    });
    return { shard: input.shard, end, ...countByType };
  },
);
