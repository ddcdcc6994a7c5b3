import { notedElsewhere, noteElsewhere } from '../privacy/elsewhere-store.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import type { WorkForms } from './ports.ts';
import { WorkForm, type WorkFormId } from './work-form.ts';

//   pk   WORKFORM#<workFormId>           sk   FORM
const definition: EntityDefinition<WorkForm, WorkFormId> = {
  entity: 'workForm',
  schemaVersion: 1,
  schema: WorkForm,
  keyOf: workFormKey,
  refOf: ({ id }) => id,
};

export function workFormKey(workFormId: WorkFormId) {
  return { pk: key('WORKFORM', workFormId), sk: 'FORM' };
}

export function workFormStore(settings: StoreSettings): WorkForms {
  const forms = new EntityStore(definition, settings);
  return {
    find: (workFormId) => forms.find(workFormId),
    async ofCustomer(customerId) {
      const notes = await notedElsewhere(settings, customerId, 'work_form');
      return forms.findMany(notes.map(({ id }) => id));
    },
    replace: (form) => forms.save({ entity: form, happened: [], at: form.madeAt }),
    async add(form) {
      const { id, customerId, madeAt: at } = form;
      await noteElsewhere(settings, { customerId, kind: 'work_form', id }, at);
      return forms.save({ entity: form, happened: [], at });
    },
  };
}
