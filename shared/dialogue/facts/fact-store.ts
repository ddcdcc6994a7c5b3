import type { CustomerId } from '../../customers/customer.ts';
import { ofAllParts } from '../../customers/of-all-parts.ts';
import {
  type EntityDefinition,
  EntityStore,
  type StoreSettings,
} from '../../table/entity-store.ts';
import { key } from '../../table/keys.ts';
import { queryAll } from '../../table/query-all.ts';
import { Fact, type FactRef, FactSettings, noSettingsYet } from './fact.ts';
import type { FactBooks } from './ports.ts';

/** Facts and the settings about them lie side by side. */
export const FACTS_PREFIX = 'FACT';

//   pk   CUSTOMER#<customerId>           sk   FACT#<topic>#<factId>
export const factItem: EntityDefinition<Fact, FactRef> = {
  entity: 'fact',
  schemaVersion: 1,
  schema: Fact,
  keyOf: ({ customerId, topic, factId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('FACT', topic, factId),
  }),
  refOf: ({ customerId, topic, id }) => ({ customerId, topic, factId: id }),
};

//   pk   CUSTOMER#<customerId>           sk   FACTS
export const factSettingsItem: EntityDefinition<FactSettings, CustomerId> = {
  entity: 'factSettings',
  schemaVersion: 1,
  schema: FactSettings,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: 'FACTS' }),
  refOf: ({ id }) => id,
};

export function factBookStore(storeSettings: StoreSettings): FactBooks {
  const facts = new EntityStore(factItem, storeSettings);
  const settings = new EntityStore(factSettingsItem, storeSettings);
  const bookOf: FactBooks['bookOf'] = (customerId, items) => {
    const found = items.find(({ entity }) => entity === factSettingsItem.entity);
    return {
      facts: items
        .filter(({ entity }) => entity === factItem.entity)
        .map((item) => facts.fromItem(item)),
      settings: found === undefined ? noSettingsYet(customerId) : settings.fromItem(found),
    };
  };
  return {
    bookOf,
    async find(customerId, options) {
      const itemsOf = (id: CustomerId) =>
        queryAll(storeSettings.table, {
          ...{ pk: key('CUSTOMER', id), skPrefix: FACTS_PREFIX, ...options },
        });
      const book = bookOf(customerId, await itemsOf(customerId));
      const more = await ofAllParts(book.settings.alsoOf ?? [], itemsOf);
      return { ...book, facts: [...book.facts, ...bookOf(customerId, more).facts] };
    },
    findFact: (ref) => facts.find(ref),
    saveSettings: (entity, at) => settings.save({ entity, happened: [], at }),
    writeOfFact: (entity, at) => facts.writeOf({ entity, happened: [], at }),
    writeOfSettings: (entity, at) => settings.writeOf({ entity, happened: [], at }),
  };
}
