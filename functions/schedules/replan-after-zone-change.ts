import * as z from 'zod';
import { dueEntriesStore } from '../../shared/due/due-entries-store.ts';
import { replanAfterZoneChange } from '../../shared/gifts/replan-after-zone-change.ts';
import { zoneRulesStore } from '../../shared/gifts/zone-rules-store.ts';
import { zoneRulesEdition } from '../runtime/environment.ts';
import { resourcesOf } from '../runtime/resources.ts';
import { customerResources } from '../runtime/resources-customers.ts';
import { giftResources } from '../runtime/resources-gifts.ts';
import { storeSettings } from '../runtime/resources-table.ts';
import { scheduleHandler } from '../runtime/schedule-handler.ts';

const resources = resourcesOf(customerResources, giftResources, {
  due: () => dueEntriesStore(storeSettings().table),
  zoneRules: () => zoneRulesStore(storeSettings()),
});

export const handler = scheduleHandler(
  'replan-after-zone-change',
  z.object({}),
  async ({ budgetMs }) => {
    const { shardCount } = storeSettings();
    const edition = zoneRulesEdition();
    return replanAfterZoneChange(resources, { edition, shardCount, budgetMs });
  },
);
