import { ValuePageDue } from '../../shared/value/value-events.ts';
import { walkValuesPage } from '../../shared/value/walk-values-page.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { scoringResources } from '../runtime/resources-scoring.ts';

const resources = resourcesOf(scoringResources);

export const handler = eventHandler({
  event: ValuePageDue,
  handle: async (event) => {
    const walked = await walkValuesPage(resources, event);
    if (walked.ok) emitMetrics({ ValuesWalked: walked.value.seen });
    return walked;
  },
  retry: ['changed_meanwhile'],
});
