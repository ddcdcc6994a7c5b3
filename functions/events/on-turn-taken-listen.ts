import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { observeOrders } from '../../shared/dialogue/facts/observe-orders.ts';
import { listenToTurn } from '../../shared/dialogue/listener/listen-to-turn.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { listenerResources } from '../runtime/resources-listener.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  giftResources,
  idResources,
  listenerResources,
);

/** Whoever speaks to us is also seen anew: what their orders show is there when we answer. */
export const handler = eventHandler({
  event: TurnTaken,
  handle: async ({ direction, customerId, turnId }) => {
    if (direction !== 'from_customer') return undefined;
    const heard = await listenToTurn(resources, { customerId, turnId });
    await observeOrders(resources, customerId);
    return heard;
  },
  retry: ['changed_meanwhile'],
});
