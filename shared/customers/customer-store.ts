import { assert } from '../kernel/assert.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { customerEmailItem, customerItem } from './customer-item.ts';
import { normalisedEmail } from './email.ts';
import type { Customers } from './ports.ts';

/** A new customer is written together with its address, so that an address has one customer. */
export function customerStore(settings: StoreSettings): Customers {
  const customers = new EntityStore(customerItem, settings);
  const emails = new EntityStore(customerEmailItem, settings);
  // Merging is flat: one step leads to the record that leads.
  const find: Customers['find'] = async (customerId, options) => {
    const found = await customers.find(customerId, options);
    return found?.mergedInto === undefined ? found : customers.find(found.mergedInto, options);
  };
  return {
    find,
    findRecord: (customerId) => customers.find(customerId),

    async findByEmail(text) {
      const email = normalisedEmail(text);
      const owner = email === undefined ? undefined : await emails.find(email);
      return owner === undefined ? undefined : find(owner.customerId);
    },

    async save(customer, happened, at) {
      const email = normalisedEmail(customer.email);
      assert(email !== undefined, 'a customer has an e-mail address');
      const entity = { ...customer, email };
      if (customer.version > 0) return customers.save({ entity, happened, at });
      const owner = { id: email, version: 0, customerId: customer.id };
      const created = await settings.table.writeAll([
        customers.writeOf({ entity, happened, at }),
        emails.writeOf({ entity: owner, happened: [], at }),
      ]);
      return created.ok ? accepted(customers.saved(entity)) : refused('changed_meanwhile');
    },

    writeOf(customer, happened, at) {
      assert(customer.version > 0, 'a new customer is written with its address');
      return customers.writeOf({ entity: customer, happened, at });
    },
  };
}
