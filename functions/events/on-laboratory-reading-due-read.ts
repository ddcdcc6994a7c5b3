import { LaboratoryReadingDue } from '../../shared/measurement/measurement-events.ts';
import { readLaboratory } from '../../shared/measurement/read-laboratory.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { emitMetrics } from '../runtime/metrics.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { measurementResources } from '../runtime/resources-measurement.ts';

const resources = resourcesOf(measurementResources);

export const handler = eventHandler({
  event: LaboratoryReadingDue,
  handle: async () => {
    const read = await readLaboratory(resources);
    if (read.ok) {
      const { managedCount, controlCount } = read.value;
      emitMetrics({
        ...{ LaboratoryRead: 1, LaboratoryManaged: managedCount, LaboratoryControl: controlCount },
      });
    }
    return read;
  },
  retry: ['changed_meanwhile'],
});
