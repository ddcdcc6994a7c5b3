import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { ZoneRules, type ZoneRulesStore } from './zone-rules.ts';

//   pk   ZONES                           sk   RULES
export function zoneRulesStore(settings: StoreSettings): ZoneRulesStore {
  const store = new EntityStore<ZoneRules, 'zone-rules'>(
    {
      entity: 'zoneRules',
      schemaVersion: 1,
      schema: ZoneRules,
      keyOf: () => ({ pk: key('ZONES'), sk: key('RULES') }),
      refOf: ({ id }) => id,
    },
    settings,
  );
  return {
    find: () => store.find('zone-rules'),
    save: (rules) => store.save({ entity: rules, happened: [], at: rules.changedAt }),
  };
}
