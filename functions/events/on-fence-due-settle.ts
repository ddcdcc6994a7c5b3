import * as z from 'zod';
import { FenceDue } from '../../shared/managers/manager-events.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { ManagerCapacityChanged } from '../../shared/staff/staff-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const resources = resourcesOf(managerResources);

export const handler = eventHandler({
  event: z.discriminatedUnion('type', [FenceDue, ManagerCapacityChanged]),
  handle: () => settleFence(resources),
  retry: ['changed_meanwhile'],
});
