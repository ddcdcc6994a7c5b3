import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Sessions } from './ports.ts';
import { SESSION_PREFIX, sessionItem, sessionKey } from './session-item.ts';

export function sessionStore(settings: StoreSettings): Sessions {
  const sessions = new EntityStore(sessionItem, settings);
  return {
    find: (ref) => sessions.find(ref),
    save: (session, at) => sessions.save({ entity: session, happened: [], at }),
    writeOf: (session, at) => sessions.writeOf({ entity: session, happened: [], at }),
    async ofCustomer(customerId) {
      const range = { pk: key('CUSTOMER', customerId), skPrefix: SESSION_PREFIX };
      const items = await queryAll(settings.table, range);
      return items.map((item) => sessions.fromItem(item));
    },
    remove: ({ customerId, id, version }) =>
      settings.table.write({
        kind: 'remove',
        key: sessionKey({ customerId, sessionId: id }),
        versionExpected: version,
      }),
  };
}
