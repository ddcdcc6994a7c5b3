import { TurnTaken } from '../../shared/dialogue/dialogue-events.ts';
import { listenToTurn } from '../../shared/dialogue/listener/listen-to-turn.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { dialogueResources } from '../runtime/resources-dialogue.ts';
import { factResources } from '../runtime/resources-facts.ts';
import { idResources } from '../runtime/resources-ids.ts';
import { listenerResources } from '../runtime/resources-listener.ts';

const resources = resourcesOf(
  customerResources,
  dialogueResources,
  factResources,
  idResources,
  listenerResources,
);

export const handler = eventHandler({
  event: TurnTaken,
  handle: async ({ direction, ...turn }) =>
    direction === 'from_customer' ? listenToTurn(resources, turn) : undefined,
  retry: ['changed_meanwhile'],
});
