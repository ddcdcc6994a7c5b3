import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { WorkForms } from './ports.ts';
import { WorkForm, type WorkFormId } from './work-form.ts';

//   pk   WORKFORM#<workFormId>           sk   FORM
const definition: EntityDefinition<WorkForm, WorkFormId> = {
  entity: 'workForm',
  schemaVersion: 1,
  schema: WorkForm,
  keyOf: (workFormId) => ({ pk: key('WORKFORM', workFormId), sk: 'FORM' }),
  refOf: ({ id }) => id,
};

export function workFormStore(settings: StoreSettings): WorkForms {
  const forms = new EntityStore(definition, settings);
  return {
    find: (workFormId) => forms.find(workFormId),
    add: (form) => forms.save({ entity: form, happened: [], at: form.madeAt }),
  };
}
