import { readAddressBook } from '../customers/address-book-store.ts';
import { ofAllParts } from '../customers/of-all-parts.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Prescriptions, RegularsBooks } from './ports.ts';
import { Prescription, type PrescriptionRef } from './prescription.ts';

//   pk   CUSTOMER#<customerId>           sk   PRESCRIPTION#<prescriptionId>
//   due  repeat, while a standing order runs
export const prescriptionItem: EntityDefinition<Prescription, PrescriptionRef> = {
  entity: 'prescription',
  schemaVersion: 1,
  schema: Prescription,
  keyOf: ({ customerId, prescriptionId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('PRESCRIPTION', prescriptionId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, prescriptionId: id }),
  dueOf: ({ id, customerId, standing }) =>
    standing === undefined || standing.pausedAt !== undefined
      ? undefined
      : { action: 'repeat', dueAt: standing.tryAt, id, shardBy: customerId },
};

export function prescriptionStore(settings: StoreSettings): Prescriptions {
  const prescriptions = new EntityStore(prescriptionItem, settings);
  return {
    find: (ref) => prescriptions.find(ref),
    async ofCustomer(customer) {
      const items = await ofAllParts(customer, (customerId) =>
        queryAll(settings.table, {
          ...{ pk: key('CUSTOMER', customerId), skPrefix: keyPrefix('PRESCRIPTION') },
        }),
      );
      return items.map((item) => prescriptions.fromItem(item)).toSorted(byAge);
    },
    save: (prescription, at) => prescriptions.save({ entity: prescription, happened: [], at }),
    remove: ({ customerId, id, version: versionExpected }) =>
      settings.table.write({
        kind: 'remove',
        key: prescriptionItem.keyOf({ customerId, prescriptionId: id }),
        versionExpected,
      }),
  };
}

/** They lie just before the profile, so that the page which shows both needs one query. */
export function regularsBookStore(settings: StoreSettings): RegularsBooks {
  const prescriptions = new EntityStore(prescriptionItem, settings);
  return {
    async find(customer) {
      const read = await readAddressBook(settings, customer, keyPrefix('PRESCRIPTION'));
      if (read === undefined) return undefined;
      const regulars = read.items
        .filter(({ entity }) => entity === prescriptionItem.entity)
        .map((item) => prescriptions.fromItem(item))
        .toSorted(byAge);
      return { ...read.book, prescriptions: regulars };
    },
  };
}

function byAge(left: Prescription, right: Prescription): number {
  const gap = left.createdAt.epochMilliseconds - right.createdAt.epochMilliseconds;
  return gap || (left.id < right.id ? -1 : 1);
}
