import type { CustomerId } from '../customers/customer.ts';
import type { Instant } from '../kernel/time.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import { Elsewhere, type ElsewhereKind } from './elsewhere.ts';

type Ref = Pick<Elsewhere, 'customerId' | 'kind' | 'id'>;

//   pk   CUSTOMER#<customerId>           sk   ELSEWHERE#<kind>#<id>
export const elsewhereItem: EntityDefinition<Elsewhere, Ref> = {
  entity: 'elsewhere',
  schemaVersion: 1,
  schema: Elsewhere,
  keyOf: ({ customerId, kind, id }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('ELSEWHERE', kind, id),
  }),
  refOf: ({ customerId, kind, id }) => ({ customerId, kind, id }),
};

/**
 * Written before the thing itself, so that nothing lies where nobody would find it. One that leads
 * to nothing does no harm.
 */
export async function noteElsewhere(settings: StoreSettings, ref: Ref, at: Instant) {
  const store = new EntityStore(elsewhereItem, settings);
  // Refused means that it was noted before.
  await store.save({ entity: { ...ref, version: 0 }, happened: [], at });
}

/** Those of one kind that were noted of one record of a customer. */
export async function notedElsewhere(
  settings: StoreSettings,
  customerId: CustomerId,
  kind: ElsewhereKind,
): Promise<readonly Elsewhere[]> {
  const store = new EntityStore(elsewhereItem, settings);
  const skPrefix = keyPrefix('ELSEWHERE', kind);
  const items = await queryAll(settings.table, { pk: key('CUSTOMER', customerId), skPrefix });
  return items.map((item) => store.fromItem(item));
}
