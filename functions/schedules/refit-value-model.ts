import * as z from 'zod';
import { refitModels } from '../../shared/value/refit-models.ts';
import { renewComparables } from '../../shared/value/renew-comparables.ts';
import { SeasonTable } from '../../shared/value/season.ts';
import { environment } from '../runtime/environment.ts';
import { emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { scoringResources } from '../runtime/resources-scoring.ts';
import { comparableResources } from '../runtime/resources-value.ts';
import { scheduleHandler } from '../runtime/schedule-handler.ts';

const resources = resourcesOf(idResources, scoringResources, comparableResources);

/** Woken daily: a week after the last fit a new one is due, and what failed is tried the next day. */
export const handler = scheduleHandler('refit-value-model', z.object({}), async () => {
  const { SEASON: stated } = environment('season');
  const season = stated === undefined ? undefined : SeasonTable.parse(JSON.parse(stated));
  const beforeWalks = () => renewComparables(resources);
  const report = await refitModels(resources, { isForced: false, season, beforeWalks });
  if (report.fittedCount + report.tooLittleCount > 0) await resources.cells.removeEmpty();
  emitMetrics({
    ValueRefitRan: 1,
    ValueModelFitted: report.fittedCount,
    OldestValueModelSeconds: report.oldestModelSeconds,
    OldestValueWalkSeconds: report.oldestWalkSeconds,
  });
  return { ...report };
});
