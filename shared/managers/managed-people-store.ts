import { customerItem } from '../customers/customer-item.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { careItem, careStore } from './care-store.ts';
import type { ManagedPeople } from './ports.ts';

export function managedPeopleStore(settings: StoreSettings): ManagedPeople {
  const cares = new EntityStore(careItem, settings);
  const customers = new EntityStore(customerItem, settings);
  const lists = careStore(settings);
  return {
    ranked: async (managerId, limit) => (await lists.ofManager(managerId, { limit })).items,
    async read(customerIds) {
      if (customerIds.length === 0) return { cares: new Map(), people: new Map() };
      const items = await settings.table.findMany([
        ...customerIds.map((id) => careItem.keyOf(id)),
        ...customerIds.map((id) => customerItem.keyOf(id)),
      ]);
      const ofEntity = (entity: string) => items.filter((item) => item.entity === entity);
      const found = ofEntity('care').map((item) => cares.fromItem(item));
      const people = ofEntity('customer').map((item) => customers.fromItem(item));
      return {
        cares: new Map(found.map((care) => [care.id, care])),
        people: new Map(people.map((person) => [person.id, person])),
      };
    },
  };
}
