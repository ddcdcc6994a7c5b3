import { pickUpStore } from '../../shared/interactions/pick-up-store.ts';
import { customerResources } from './resources-customers.ts';
import { dialogueResources } from './resources-dialogue.ts';
import { storeSettings } from './resources-table.ts';

/** What a call is answered with. */
export const interactionResources = {
  pickUps: () => pickUpStore(storeSettings()),
  identifiers: customerResources.identifiers,
  looks: dialogueResources.looks,
};
