import type { CustomerId } from '../customers/customer.ts';
import { earlierOf } from '../kernel/time.ts';
import { type EntityDefinition, EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key } from '../table/keys.ts';
import { LeftOff } from './left-off.ts';
import type { LeftOffs } from './ports.ts';

/** Customers to whom we owe something, by the instant since when. */
export const WAITING_LIST = 'WAITING';

//   pk   CUSTOMER#<customerId>           sk   PRESENT            on the list WAITING while we owe something
export const leftOffItem: EntityDefinition<LeftOff, CustomerId> = {
  entity: 'leftOff',
  schemaVersion: 1,
  schema: LeftOff,
  keyOf: (customerId) => ({ pk: key('CUSTOMER', customerId), sk: 'PRESENT' }),
  refOf: ({ id }) => id,
  listedOf: ({ id, points }) => {
    const owed = points.filter(({ owedBy }) => owedBy === 'us').map(({ openedAt }) => openedAt);
    const [first, ...more] = owed;
    if (first === undefined) return undefined;
    const listedAt = more.reduce((a, b) => earlierOf(a, b), first);
    return { list: WAITING_LIST, listedAt, id };
  },
};

export function leftOffStore(settings: StoreSettings): LeftOffs {
  const leftOffs = new EntityStore(leftOffItem, settings);
  return {
    find: (customerId) => leftOffs.find(customerId),
    save: (leftOff, at) => leftOffs.save({ entity: leftOff, happened: [], at }),
    writeOf: (leftOff, at) => leftOffs.writeOf({ entity: leftOff, happened: [], at }),
  };
}
