import { followFence } from '../../shared/managers/follow-fence.ts';
import { FenceMoved } from '../../shared/managers/manager-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';
import { walkResources } from '../runtime/resources-value.ts';

const resources = resourcesOf(managerResources, walkResources);

export const handler = eventHandler({
  event: FenceMoved,
  handle: () => followFence(resources),
  retry: ['changed_meanwhile'],
});
