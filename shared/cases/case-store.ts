import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { ofAllParts } from '../customers/of-all-parts.ts';
import { instantOf, PlainDate } from '../kernel/time.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { pageOfStandingList } from '../table/polled-list.ts';
import { queryAll } from '../table/query-all.ts';
import type { Item, Write } from '../table/table.ts';
import { Case, CaseId, type CaseRef, customerIdOfCase } from './case.ts';
import type { Cases } from './ports.ts';

/** Cases that wait for our answer, by the day on which it was promised. */
export const CASES_LIST = 'CASES';

//   pk   CUSTOMER#<customerId>           sk   CASE#<caseId>
//   due  DUE#<utc day>#<shard>           <dueAt>#look_after#<caseId>    until it is closed or overdue
export const caseItem: EntityDefinition<Case, CaseRef> = {
  entity: 'case',
  schemaVersion: 1,
  schema: Case,
  keyOf: ({ customerId, caseId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('CASE', caseId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, caseId: id }),
  dueOf: (each) => {
    if (each.state === 'closed' || each.lookAfterAt === undefined) return undefined;
    const { id, customerId: shardBy, lookAfterAt: dueAt } = each;
    return { id, shardBy, dueAt, action: 'look_after' };
  },
};

/** What is due cannot be on a list as well, so its place there is an item of its own. */
const CasePlace = z.object({
  id: CaseId,
  /** The case's own. */
  version: z.int().nonnegative(),
  customerId: CustomerId,
  promisedOn: PlainDate,
});
type CasePlace = Readonly<z.output<typeof CasePlace>>;

//   pk   CUSTOMER#<customerId>           sk   OPENCASE#<caseId>         on the list CASES
const placeItem: EntityDefinition<CasePlace, CaseRef> = {
  entity: 'casePlace',
  schemaVersion: 1,
  schema: CasePlace,
  keyOf: ({ customerId, caseId }) => ({
    pk: key('CUSTOMER', customerId),
    sk: key('OPENCASE', caseId),
  }),
  refOf: ({ customerId, id }) => ({ customerId, caseId: id }),
  listedOf: ({ id, promisedOn }) => ({
    ...{ list: CASES_LIST, id, isStanding: true },
    listedAt: instantOf(promisedOn, '00:00', 'UTC'),
  }),
};

export function caseStore(settings: StoreSettings): Cases {
  const cases = new EntityStore(caseItem, settings);
  const places = new EntityStore(placeItem, settings);
  return {
    find: (ref) => cases.find(ref),
    async ofCustomer(customer) {
      const items = await ofAllParts(customer, (customerId) =>
        queryAll(settings.table, {
          pk: key('CUSTOMER', customerId),
          skPrefix: keyPrefix('CASE'),
          descending: true,
        }),
      );
      return items.map((item) => cases.fromItem(item));
    },
    async waiting(page) {
      const listed = await pageOfStandingList(settings.table, { list: CASES_LIST, ...page });
      const refs = listed.items.map((id) => refOfId(CaseId.parse(id)));
      const found = await cases.findMany(refs);
      const byId = new Map(found.map((each) => [each.id, each]));
      const open = listed.items.flatMap((id) => byId.get(id) ?? []);
      return { ...listed, items: open.filter(({ state }) => state === 'open') };
    },
    writesOf({ case: after, happened }, before, at) {
      const place = (of: Case): Item => places.toItem({ entity: placeOf(of), happened: [], at });
      return [cases.writeOf({ entity: after, happened, at }), ...placeWrites(before, after, place)];
    },
  };
}

/** Its version is the case's, so that whoever may write the one may write the other. */
function placeWrites(
  before: Case | undefined,
  after: Case,
  itemOf: (of: Case) => Item,
): readonly Write[] {
  const wasListed = before?.state === 'open';
  const isListed = after.state === 'open';
  const versionExpected = after.version;
  if (isListed && wasListed) return [{ kind: 'replace', item: itemOf(after), versionExpected }];
  if (isListed) return [{ kind: 'create', item: itemOf(after) }];
  if (!wasListed) return [];
  return [{ kind: 'remove', key: placeItem.keyOf(caseItem.refOf(before)), versionExpected }];
}

function placeOf({ id, version, customerId, promisedOn }: Case): CasePlace {
  return { id, version, customerId, promisedOn };
}

function refOfId(caseId: CaseId): CaseRef {
  return { customerId: customerIdOfCase(caseId), caseId };
}
