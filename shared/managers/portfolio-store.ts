import type { StaffId } from '../staff/staff-member.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import { Portfolio } from './portfolio.ts';
import type { Portfolios } from './ports.ts';

/** Side by side, since whoever assigns a customer looks at all of them: some hundred at the most. */
const PARTITION = 'PORTFOLIOS';

//   pk   PORTFOLIOS                      sk   PORTFOLIO#<managerId>
//   due  DUE#<utc day>#<shard>           <tendAt>#tend#<managerId>
export const portfolioItem: EntityDefinition<Portfolio, StaffId> = {
  entity: 'portfolio',
  schemaVersion: 1,
  schema: Portfolio,
  keyOf: (managerId) => ({ pk: PARTITION, sk: key('PORTFOLIO', managerId) }),
  refOf: ({ id }) => id,
  dueOf: ({ id, tendAt }) => ({ id, shardBy: id, dueAt: tendAt, action: 'tend' }),
};

export function portfolioStore(settings: StoreSettings): Portfolios {
  const portfolios = new EntityStore(portfolioItem, settings);
  return {
    find: (managerId) => portfolios.find(managerId),
    async all({ stale = false } = {}) {
      const items = await queryAll(settings.table, {
        ...{ pk: PARTITION, skPrefix: keyPrefix('PORTFOLIO'), stale },
      });
      return items.map((item) => portfolios.fromItem(item));
    },
    save: ({ portfolio, happened }, at) => portfolios.save({ entity: portfolio, happened, at }),
    writeOf: ({ portfolio, happened }, at) =>
      portfolios.writeOf({ entity: portfolio, happened, at }),
  };
}
