import { addToSheet } from '../../shared/order-sheet/add-to-sheet.ts';
import { blankRow, type NewSheetRow } from '../../shared/order-sheet/decide-sheet-rows.ts';
import type { OrderSheet } from '../../shared/order-sheet/order-sheet.ts';
import { orderSheetGifts } from '../../shared/order-sheet/order-sheet-gifts.ts';
import { orderSheetStore } from '../../shared/order-sheet/order-sheet-store.ts';
import { giftWorld, newCustomer, stockShop } from './gift-world.ts';

export type SheetWorld = Awaited<ReturnType<typeof sheetWorld>>;

/** A gift world with one customer, their order sheet, and ways to fill and order it. */
export async function sheetWorld() {
  const world = giftWorld('2026-11-21T12:00:00Z');
  await stockShop(world);
  const orderSheets = orderSheetStore({ table: world.table, shardCount: 1 });
  const customer = await newCustomer(world);
  const ports = { ...world.ports, orderSheets };
  return {
    ...{ ...world, customer, ports },
    own: () => orderSheets.find({ customerId: customer.id, sheetId: 'own' }),
    gifts: () => ports.gifts.ofCustomer(customer.id),
    order: (sheet: OrderSheet) => orderSheetGifts(ports, seen(sheet)),
    async filled(...rows: readonly NewSheetRow[]): Promise<OrderSheet> {
      const added = await addToSheet(ports, customer.id, rows);
      if (!added.ok) throw new Error(added.refusal);
      return added.value;
    },
  };
}

/** What a customer has before their eyes who presses the button. */
export const seen = ({ id: sheetId, customerId, version, orderKey }: OrderSheet) => ({
  ...{ sheetId, customerId, version, orderKey },
});

/** A row in which nothing is missing. */
export function sheetGift(facts: Partial<NewSheetRow> = {}): NewSheetRow {
  const { rowId: _rowId, ...blank } = blankRow('');
  return {
    ...blank,
    ...{ name: 'Grace', occasion: 'birthday', productCode: '22423', deliverOn: '2027-03-04' },
    address: { lines: ['1 High St'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
    ...facts,
  };
}
