import { mergeStore } from '../../shared/customers/merging/merge-store.ts';
import { customerResources } from './resources-customers.ts';
import { dialogueResources } from './resources-dialogue.ts';
import { factResources } from './resources-facts.ts';
import { giftResources } from './resources-gifts.ts';
import { idResources } from './resources-ids.ts';
import { permissionResources } from './resources-permission.ts';
import { privacyResources } from './resources-privacy.ts';
import { storeSettings } from './resources-table.ts';

export const mergeResources = { merges: () => mergeStore(storeSettings()) };

/** What puts two records of one person together, and takes them apart. */
export const joiningResources = {
  ...customerResources,
  ...dialogueResources,
  ...factResources,
  ...idResources,
  ...permissionResources,
  ...privacyResources,
  ...mergeResources,
};

/** And what shows them side by side. */
export const mergingResources = { ...joiningResources, ...giftResources };
