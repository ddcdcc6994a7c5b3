import * as z from 'zod';
import type { Customer, CustomerId } from '../customers/customer.ts';
import { customerItem } from '../customers/customer-item.ts';
import { partsOf } from '../customers/customer-parts.ts';
import { RECIPIENT_PREFIX } from '../customers/recipient-item.ts';
import { joinedLeftOff } from '../dialogue/decide-joined-left-off.ts';
import { FACTS_PREFIX, factBookStore } from '../dialogue/facts/fact-store.ts';
import { leftOffItem } from '../dialogue/left-off-store.ts';
import { giftsPrefix } from '../gifts/gift-item.ts';
import { Instant } from '../kernel/time.ts';
import { prescriptionItem } from '../prescriptions/prescription-store.ts';
import { EntityStore, type StoreSettings } from '../table/entity-store.ts';
import { key, keyPrefix } from '../table/keys.ts';
import { queryAll } from '../table/query-all.ts';
import type { Item, Table } from '../table/table.ts';
import { GiftBrief, type HalfFilledSheet } from './pick-up.ts';
import type { PickUps } from './ports.ts';

/** Sorts behind everything that begins with the same prefix. */
const BEHIND = '~';
/** Profile, prescriptions, where the dialogue stands, recipients and order sheets lie side by side. */
const PRESENT = {
  skFrom: keyPrefix('PRESCRIPTION'),
  skTo: `${keyPrefix('SHEET')}${BEHIND}`,
};
/** And so do facts and gifts, in front of them. */
const KNOWN = { skFrom: FACTS_PREFIX, skTo: `${key(giftsPrefix)}${BEHIND}` };

type Found = { readonly present: readonly Item[]; readonly known: readonly Item[] };

export function pickUpStore(settings: StoreSettings): PickUps {
  const customers = new EntityStore(customerItem, settings);
  const prescriptions = new EntityStore(prescriptionItem, settings);
  const books = factBookStore(settings);
  const leftOffs = new EntityStore(leftOffItem, settings);
  const found = (customerId: CustomerId) => foundIn(settings.table, customerId);
  const profileIn = ({ present }: Found): Customer | undefined => {
    const profile = present.find(({ entity }) => entity === customerItem.entity);
    return profile === undefined ? undefined : customers.fromItem(profile);
  };
  const leftOffIn = (customerId: CustomerId, present: readonly Item[]) => {
    const all = present.filter(({ entity }) => entity === leftOffItem.entity);
    const found = all.map((item) => leftOffs.fromItem(item));
    return found.length === 0 ? {} : { leftOff: joinedLeftOff(customerId, found) };
  };
  return {
    async find(customerId) {
      const first = await found(customerId);
      const record = profileIn(first);
      if (record === undefined) return undefined;
      const lead = record.mergedInto === undefined ? first : await found(record.mergedInto);
      const customer = profileIn(lead);
      if (customer === undefined) return undefined;
      // Each record that became part of theirs is two more queries.
      const [, ...partIds] = partsOf(customer);
      const parts = await Promise.all(partIds.map(found));
      const present = [lead, ...parts].flatMap((each) => each.present);
      const known = [lead, ...parts].flatMap((each) => each.known);
      return {
        customer,
        ...leftOffIn(customer.id, present),
        prescriptions: present
          .filter(({ entity }) => entity === prescriptionItem.entity)
          .map((item) => prescriptions.fromItem(item)),
        // The settings of the record that leads come first, and hold.
        book: books.bookOf(customer.id, known),
        sheets: present.filter(({ entity }) => entity === 'orderSheet').flatMap(sheetOf),
        gifts: giftsOf(known, namesOf(present)),
      };
    },
  };
}

async function foundIn(table: Table, customerId: CustomerId): Promise<Found> {
  const pk = key('CUSTOMER', customerId);
  const [present, known] = await Promise.all([
    queryAll(table, { pk, ...PRESENT }),
    queryAll(table, { pk, ...KNOWN }),
  ]);
  return { present, known };
}

/** As little of each as is needed: a whole gift takes ten times as long to decode. */
function giftsOf(items: readonly Item[], names: ReadonlyMap<unknown, string>): GiftBrief[] {
  return items
    .filter(({ entity, state }) => entity === 'gift' && state !== 'draft' && state !== 'cancelled')
    .map((item) => {
      const recipientName = names.get(item.recipientId);
      const named = recipientName === undefined ? {} : { recipientName };
      return GiftBrief.parse({ ...item, giftId: item.id, ...named });
    });
}

function namesOf(items: readonly Item[]): ReadonlyMap<unknown, string> {
  const recipients = items.filter(({ sk }) => sk.startsWith(keyPrefix(RECIPIENT_PREFIX)));
  return new Map(recipients.map(({ id, name }) => [id, String(name)]));
}

const StoredSheet = z.object({
  id: z.string(),
  rows: z.array(
    z.object({
      ...{ occasion: z.string(), productCode: z.string(), deliverOn: z.string() },
      ...{ recipientId: z.exactOptional(z.string()), name: z.exactOptional(z.string()) },
    }),
  ),
  orderedAs: z.exactOptional(z.string()),
  changedAt: Instant,
});

/** Rows that nobody touched do not count, and what was ordered is not half filled. */
function sheetOf(item: Item): HalfFilledSheet[] {
  const { id, rows, orderedAs, changedAt } = StoredSheet.parse(item);
  const rowCount = rows.filter((row) =>
    [row.recipientId, row.name, row.productCode, row.deliverOn].some((each) => (each ?? '') !== ''),
  ).length;
  if (orderedAs !== undefined || rowCount === 0) return [];
  return [{ sheetId: id, rowCount, changedAt }];
}
