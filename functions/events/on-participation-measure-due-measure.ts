import { measureParticipation } from '../../shared/measurement/measure-participation.ts';
import { ParticipationMeasureDue } from '../../shared/measurement/measurement-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { measurementResources } from '../runtime/resources-measurement.ts';

const resources = resourcesOf(measurementResources);

export const handler = eventHandler({
  event: ParticipationMeasureDue,
  handle: (event) => measureParticipation(resources, event),
  retry: ['changed_meanwhile'],
});
