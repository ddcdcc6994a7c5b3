import { leftOffStore } from '../../shared/dialogue/left-off-store.ts';
import { lookStore } from '../../shared/dialogue/look-store.ts';
import { turnStore } from '../../shared/dialogue/turn-store.ts';
import { storeSettings } from './resources-table.ts';

export const dialogueResources = {
  turns: () => turnStore(storeSettings()),
  leftOffs: () => leftOffStore(storeSettings()),
  looks: () => lookStore(storeSettings()),
  transactions: () => storeSettings().table,
};
