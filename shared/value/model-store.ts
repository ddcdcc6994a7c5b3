import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import { FittedModel, ModelState } from './fitted-model.ts';
import type { Models } from './ports.ts';

const PARTITION = 'VALUEMODEL';
/** One or two for each currency. */
const KEPT_COUNT_MAX = 20;

//   pk   VALUEMODEL                      sk   MODEL#<currency>#<modelId>
const modelDefinition: EntityDefinition<
  FittedModel,
  { readonly currency: string; readonly id: string }
> = {
  entity: 'valueModel',
  schemaVersion: 1,
  schema: FittedModel,
  keyOf: ({ currency, id }) => ({ pk: PARTITION, sk: key('MODEL', currency, id) }),
  refOf: (model) => model,
};

//   pk   VALUEMODEL                      sk   NEWEST#<currency>
const stateDefinition: EntityDefinition<ModelState, string> = {
  entity: 'valueModelState',
  schemaVersion: 1,
  schema: ModelState,
  keyOf: (currency) => ({ pk: PARTITION, sk: key('NEWEST', currency) }),
  refOf: ({ id }) => id,
};

export function modelStore(settings: StoreSettings): Models {
  const { table } = settings;
  const models = new EntityStore(modelDefinition, settings);
  const states = new EntityStore(stateDefinition, settings);
  // A model never changes, so a warm function reads it once; which one holds is read each time.
  const kept = new Map<string, FittedModel>();
  const find: Models['find'] = async ({ currency, modelId }) => {
    const known = kept.get(modelId);
    if (known !== undefined) return known;
    const model = await models.find({ currency, id: modelId });
    if (kept.size >= KEPT_COUNT_MAX) kept.clear();
    if (model !== undefined) kept.set(modelId, model);
    return model;
  };
  return {
    find,
    async newest(currency) {
      const state = await states.find(currency);
      return state?.modelId === undefined ? undefined : find({ currency, modelId: state.modelId });
    },
    async history(currency, limit) {
      const skPrefix = keyPrefix('MODEL', currency);
      const { items } = await table.query({ pk: PARTITION, skPrefix, descending: true, limit });
      return items.map((item) => models.fromItem(item));
    },
    async states() {
      const items = await queryAll(table, { pk: PARTITION, skPrefix: keyPrefix('NEWEST') });
      return items.map((item) => states.fromItem(item));
    },
    async keep(model, state, at) {
      const written = await table.writeAll([
        models.writeOf({ entity: model, happened: [], at }),
        states.writeOf({ entity: state, happened: [], at }),
      ]);
      return written.ok
        ? { ok: true, value: states.saved(state) }
        : { ok: false, refusal: written.refusal };
    },
    saveState: (state, at) => states.save({ entity: state, happened: [], at }),
  };
}
