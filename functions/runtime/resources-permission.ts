import { managedCustomerStore } from '../../shared/managers/managed-customer-store.ts';
import { consentStore } from '../../shared/permission/consent-store.ts';
import { outreachStore } from '../../shared/permission/outreach-store.ts';
import type { GatePorts } from '../../shared/permission/ports.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { randomIds } from './random-ids.ts';
import { once } from './resources.ts';
import { storeSettings } from './resources-table.ts';
import { systemClock } from './system-clock.ts';

/** What whoever writes, prints or calls asks the gate with. */
export const gatePorts = once(
  (): GatePorts => ({
    outreaches: outreachStore(storeSettings()),
    suppressions: suppressionStore(storeSettings()),
    managed: managedCustomerStore(storeSettings()),
    ids: randomIds,
    clock: systemClock,
  }),
);

export const gateResources = { gate: gatePorts };

/** What a customer decides, its proofs, and what was sent. */
export const permissionResources = {
  outreaches: () => outreachStore(storeSettings()),
  consents: () => consentStore(storeSettings()),
  suppressions: () => suppressionStore(storeSettings()),
  transactions: () => storeSettings().table,
};
