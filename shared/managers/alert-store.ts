import { CustomerId } from '../customers/customer.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { pageOfRankedList, type RankedList } from '../table/ranked-list.ts';
import { Alert, type AlertRef } from './alert.ts';
import type { Alerts } from './ports.ts';

const KEPT_DAYS = 90;
const SECONDS_OF_DAY = 86_400;

function alertList(managerId: string): RankedList {
  return { list: 'ALERTS', of: managerId, shardCount: 1 };
}

//   pk   CUSTOMER#<customerId>           sk   ALERT#<alertId>
//   on the list ALERTS of the manager while it was not read, the newest first
export const alertItem: EntityDefinition<Alert, AlertRef> = {
  entity: 'alert',
  schemaVersion: 1,
  schema: Alert,
  keyOf: ({ customerId, alertId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('ALERT', alertId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, alertId: id }),
  rankedOf: ({ id, managerId, customerId, at, readAt }) =>
    readAt === undefined
      ? { ...alertList(managerId), rank: at.epochMilliseconds, id: `${customerId}_${id}` }
      : undefined,
  expiresAtSecondsOf: ({ at }) =>
    Math.floor(at.epochMilliseconds / 1000) + KEPT_DAYS * SECONDS_OF_DAY,
};

export function alertStore(settings: StoreSettings): Alerts {
  const alerts = new EntityStore(alertItem, settings);
  return {
    find: (ref) => alerts.find(ref),
    save: (alert, at) => alerts.save({ entity: alert, happened: [], at }),
    async ofManager(managerId, limit) {
      const { items } = await pageOfRankedList(settings.table, alertList(managerId), { limit });
      const found = await alerts.findMany(items.map(({ id }) => refOf(id)));
      // What was read a moment ago may still be listed.
      const open = found.filter((alert) => alert.managerId === managerId && !('readAt' in alert));
      return open.toSorted((left, right) => right.at.epochMilliseconds - left.at.epochMilliseconds);
    },
  };
}

/** `cus_<ULID>_alr_<ULID>`, as it stands on the list. */
function refOf(id: string): AlertRef {
  const at = id.indexOf('_alr_');
  return { customerId: CustomerId.parse(id.slice(0, at)), alertId: id.slice(at + 1) };
}
