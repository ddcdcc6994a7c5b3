// Mistakes that are easily made where two records become one, and where one goes.
import type { Customer } from '../../shared/customers/customer.ts';
import type { NamedBug } from './planted-dialogue-bugs.ts';
import type { ShopPorts } from './stores.ts';

export const RECORD_BUGS: readonly NamedBug[] = [
  {
    name: 'losing what lay with the other record',
    seed: 1,
    breaks: ['item_lost'],
    bug: { ports: (ports) => whenMerged(ports, ({ merged: _forgotten, ...lead }) => lead) },
  },
  {
    name: 'putting two together as the first one allowed it',
    seed: 1,
    breaks: ['permission_loosened'],
    bug: { ports: (ports) => whenMerged(ports, ({ permission: _forgotten, ...lead }) => lead) },
  },
  {
    name: 'forgetting only what lies in one place',
    seed: 1,
    breaks: ['trace_left'],
    bug: {
      ports: (ports) => ({
        ...ports,
        personalItems: { ...ports.personalItems, elsewhere: async () => [] },
      }),
    },
  },
];

/** Writes something else of the record that leads, in the very write that puts two together. */
function whenMerged(ports: ShopPorts, change: (lead: Customer) => Customer): ShopPorts {
  const { customers } = ports;
  const writeOf: typeof customers.writeOf = (customer, happened, at) => {
    const isMerge = happened.some(({ type }) => type === 'CustomersMerged');
    return customers.writeOf(isMerge ? change(customer) : customer, happened, at);
  };
  return { ...ports, customers: { ...customers, writeOf } };
}
