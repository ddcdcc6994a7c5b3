import { FenceMoved } from '../../shared/managers/manager-events.ts';
import { placeCandidates } from '../../shared/managers/place-candidates.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const resources = resourcesOf(managerResources);

export const handler = eventHandler({
  event: FenceMoved,
  handle: () => placeCandidates(resources),
  retry: ['changed_meanwhile'],
});
