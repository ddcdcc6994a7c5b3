import type { ManagedCustomers } from '../permission/ports.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { careItem } from './care-store.ts';

/** For the gate, which need not know more. */
export function managedCustomerStore(settings: StoreSettings): ManagedCustomers {
  const cares = new EntityStore(careItem, settings);
  return {
    isManaged: async (customerId) => (await cares.find(customerId))?.state === 'managed',
  };
}
