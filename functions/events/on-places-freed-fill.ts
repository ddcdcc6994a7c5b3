import { fillPlaces } from '../../shared/managers/fill-places.ts';
import { PlacesFreed } from '../../shared/managers/manager-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const resources = resourcesOf(managerResources);

export const handler = eventHandler({
  event: PlacesFreed,
  handle: () => fillPlaces(resources),
  retry: ['changed_meanwhile'],
});
