import { Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { nameInStage } from '../stages.ts';
import type { AlarmSettings } from './stage-alarms.ts';
import type { StageMetrics } from './stage-metrics.ts';

/** A fit is due after seven days, and everybody is valued anew within hours of it. */
const MODEL_DAYS_MAX = 9;
const WALK_DAYS_MAX = 2;
const SCORING_SECONDS_MAX = 900;
const DAY_SECONDS = 86_400;

/** Of what customers are worth: is it learned, does it reach everybody, does it follow what they buy? */
export function valueAlarms(
  stageName: string,
  metrics: StageMetrics,
): readonly (readonly [id: string, alarm: AlarmSettings])[] {
  const scoringQueue = nameInStage(stageName, 'on-purchases-counted-score');
  const missing: AlarmSettings = {
    metric: metrics.counter('ValueRefitRan', Duration.days(1)),
    ...{ isBad: 'below', threshold: 1, periods: [2, 2] },
    whenSilent: TreatMissingData.BREACHING,
    meaning: 'For two days nobody looked whether a model of value is due: docs/operating.md.',
  };
  const old: AlarmSettings = {
    metric: metrics.oldestValueSeconds('Model'),
    ...{ isBad: 'above', threshold: MODEL_DAYS_MAX * DAY_SECONDS, periods: [1, 1] },
    meaning: `A model of value is older than ${MODEL_DAYS_MAX} days: the fit fails, or history is short.`,
  };
  const behind: AlarmSettings = {
    metric: metrics.oldestValueSeconds('Walk'),
    ...{ isBad: 'above', threshold: WALK_DAYS_MAX * DAY_SECONDS, periods: [1, 1] },
    meaning: `After ${WALK_DAYS_MAX} days some customers still have the value of the model before.`,
  };
  const late: AlarmSettings = {
    metric: metrics.oldestMessageSeconds(scoringQueue),
    ...{ isBad: 'above', threshold: SCORING_SECONDS_MAX, periods: [3, 3] },
    meaning: `Customers who bought wait more than ${SCORING_SECONDS_MAX} seconds for their new value.`,
  };
  return [
    ['value-refit-missing', missing],
    ['value-model-old', old],
    ['values-behind', behind],
    ['scoring-late', late],
  ];
}
