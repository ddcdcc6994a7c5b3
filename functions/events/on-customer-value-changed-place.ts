import { placeCustomer } from '../../shared/managers/place-customer.ts';
import { settleFence } from '../../shared/managers/settle-fence.ts';
import { CustomerValueChanged } from '../../shared/value/value-events.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { managerResources } from '../runtime/resources-managers.ts';

const resources = resourcesOf(managerResources);

export const handler = eventHandler({
  event: CustomerValueChanged,
  handle: async ({ customerId }) => {
    const placed = await placeCustomer(resources, customerId);
    if (placed.ok || placed.refusal !== 'no_fence') return placed;
    // The first customer who has a value.
    const settled = await settleFence(resources);
    return settled.ok ? placeCustomer(resources, customerId) : settled;
  },
  retry: ['changed_meanwhile'],
});
