import { CustomerId } from '../customers/customer.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { pageOfStandingList } from '../table/polled-list.ts';
import { pressingSince } from './decide-pressing.ts';
import { LeftOff } from './left-off.ts';
import type { LeftOffs } from './ports.ts';

/** Customers to whom we owe something, the most pressing first. */
export const WAITING_LIST = 'WAITING';

//   pk   CUSTOMER#<customerId>           sk   PRESENT            on the list WAITING while we owe something
export const leftOffItem: EntityDefinition<LeftOff, CustomerId> = {
  entity: 'leftOff',
  schemaVersion: 1,
  schema: LeftOff,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: 'PRESENT' }),
  refOf: ({ id }) => id,
  listedOf: (leftOff) => {
    const listedAt = pressingSince(leftOff);
    if (listedAt === undefined) return undefined;
    return { list: WAITING_LIST, listedAt, id: leftOff.id, isStanding: true };
  },
};

export function leftOffStore(settings: StoreSettings): LeftOffs {
  const leftOffs = new EntityStore(leftOffItem, settings);
  return {
    find: (customerId) => leftOffs.find(customerId),
    async waiting(page) {
      const listed = await pageOfStandingList(settings.table, { list: WAITING_LIST, ...page });
      const found = await leftOffs.findMany(listed.items.map((id) => CustomerId.parse(id)));
      const byId = new Map(found.map((leftOff) => [leftOff.id, leftOff]));
      return { ...listed, items: listed.items.flatMap((id) => byId.get(id) ?? []) };
    },
    save: (leftOff, at) => leftOffs.save({ entity: leftOff, happened: [], at }),
    writeOf: (leftOff, at) => leftOffs.writeOf({ entity: leftOff, happened: [], at }),
  };
}
