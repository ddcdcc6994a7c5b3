import { mergeStore } from '../../shared/customers/merging/merge-store.ts';
import { customerResources } from './resources-customers.ts';
import { dialogueResources } from './resources-dialogue.ts';
import { factResources } from './resources-facts.ts';
import { giftResources } from './resources-gifts.ts';
import { idResources } from './resources-ids.ts';
import { permissionResources } from './resources-permission.ts';
import { storeSettings } from './resources-table.ts';

/** What puts two records of one person together, shows them side by side, and takes them apart. */
export const mergingResources = {
  ...customerResources,
  ...dialogueResources,
  ...factResources,
  ...giftResources,
  ...idResources,
  ...permissionResources,
  merges: () => mergeStore(storeSettings()),
};
