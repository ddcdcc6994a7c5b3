import { LaboratoryReadingDue } from '../../shared/measurement/measurement-events.ts';
import { readLaboratory } from '../../shared/measurement/read-laboratory.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { measurementResources } from '../runtime/resources-measurement.ts';

const resources = resourcesOf(measurementResources);

export const handler = eventHandler({
  event: LaboratoryReadingDue,
  handle: () => readLaboratory(resources),
  retry: ['changed_meanwhile'],
});
