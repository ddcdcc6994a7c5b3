import { objectionStore } from '../../shared/privacy/recipients/objection-store.ts';
import { storeSettings } from './resources-table.ts';

/** For recipients who ask what we have on them, or to be forgotten. */
export const objectionResources = {
  objections: () => objectionStore(storeSettings()),
  counters: () => storeSettings().table,
};
