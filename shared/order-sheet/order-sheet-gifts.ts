import { changeRecipient } from '../customers/change-recipient.ts';
import type { CustomerId } from '../customers/customer.ts';
import { findOrderOfKey } from '../gifts/find-order-of-key.ts';
import type { GiftOrder } from '../gifts/gift-order.ts';
import { orderGifts } from '../gifts/order-gifts.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { checkSheet } from './check-sheet.ts';
import { typedEmails } from './decide-sheet-check.ts';
import { isSameRow } from './decide-sheet-rows.ts';
import type { OrderSheet, OrderSheetRef } from './order-sheet.ts';
import type { OrderSheets } from './ports.ts';

type Ports = Pick<
  GiftPorts,
  | 'gifts'
  | 'giftOrders'
  | 'customers'
  | 'recipients'
  | 'products'
  | 'transactions'
  | 'terms'
  | 'clock'
  | 'ids'
  | 'secrets'
> & { readonly orderSheets: OrderSheets };

/** What the customer saw when they pressed the button. */
export type SheetSeen = OrderSheetRef & Pick<OrderSheet, 'version' | 'orderKey'>;

export type SheetOrderRefusal =
  | 'sheet_not_found'
  | 'sheet_empty'
  | 'sheet_changed'
  | 'lines_refused'
  | 'ordered_before'
  | 'changed_meanwhile';

/**
 * Orders what stands in a sheet, once: pressing twice, also after the sheet was emptied, answers with
 * the same order. Afterwards the own sheet is empty; one of a work form keeps what it was.
 */
export async function orderSheetGifts(
  ports: Ports,
  seen: SheetSeen,
): Promise<Outcome<GiftOrder, SheetOrderRefusal>> {
  const { customerId, sheetId } = seen;
  const sheet = await ports.orderSheets.find({ customerId, sheetId });
  if (sheet === undefined) return refused('sheet_not_found');
  if (sheet.orderedAs !== undefined || sheet.orderKey !== seen.orderKey) {
    const earlier = await findOrderOfKey(ports, seen);
    return earlier === undefined ? refused('sheet_changed') : accepted(earlier);
  }
  if (sheet.version !== seen.version) return refused('sheet_changed');
  if (sheet.rows.length === 0) return refused('sheet_empty');
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('sheet_not_found');
  const check = await checkSheet(ports, { customer, sheet });
  if (check.planned === undefined) {
    // Its date may have become too near since; but what was ordered in time counts.
    const earlier = await findOrderOfKey(ports, seen);
    return earlier === undefined ? refused('lines_refused') : finish(ports, sheet, earlier);
  }
  await keepEmails(ports, customerId, typedEmails(sheet.rows, check.recipients));
  const { lines } = check;
  const ordered = await orderGifts(ports, { customerId, lines, idempotencyKey: sheet.orderKey });
  if (ordered.ok) return finish(ports, sheet, ordered.value);
  if (ordered.refusal === 'idempotency_key_reused') {
    await withNewKey(ports, sheet);
    return refused('ordered_before');
  }
  return refused(ordered.refusal === 'changed_meanwhile' ? 'changed_meanwhile' : 'lines_refused');
}

async function keepEmails(
  ports: Ports,
  customerId: CustomerId,
  emails: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [recipientId, email] of emails) {
    const ref = { customerId, recipientId };
    await repeatWhenChanged(async () => {
      const changed = await changeRecipient(ports, ref, { email });
      // Somebody who is gone meanwhile is named with the line.
      return !changed.ok && changed.refusal === 'changed_meanwhile' ? changed : accepted(undefined);
    });
  }
}

/** Rows that another device added or changed while this was being ordered stay. */
async function finish(
  ports: Ports,
  ordered: OrderSheet,
  order: GiftOrder,
): Promise<Outcome<GiftOrder, 'changed_meanwhile'>> {
  const rowById = new Map(ordered.rows.map((row) => [row.rowId, row]));
  const saved = await repeatWhenChanged(async () => {
    const sheet = await ports.orderSheets.find({
      customerId: order.customerId,
      sheetId: ordered.id,
    });
    if (sheet === undefined || sheet.orderKey !== ordered.orderKey) return accepted(undefined);
    if (sheet.orderedAs !== undefined) return accepted(undefined);
    const changedAt = ports.clock.now();
    const { linkTokenHash: _linkTokenHash, ...own } = sheet;
    const rows = sheet.rows.filter((row) => {
      const before = rowById.get(row.rowId);
      return before === undefined || !isSameRow(before, row);
    });
    const after =
      sheet.id === 'own'
        ? { ...own, rows, orderKey: ports.secrets.token(), changedAt }
        : { ...sheet, orderedAs: order.id, changedAt };
    return ports.orderSheets.save(after, [], changedAt);
  });
  return saved.ok ? accepted(order) : saved;
}

/** Its key belongs to an order of other gifts: the customer is told, and may order these after all. */
async function withNewKey(ports: Ports, sheet: OrderSheet): Promise<void> {
  const changedAt = ports.clock.now();
  await ports.orderSheets.save(
    { ...sheet, orderKey: ports.secrets.token(), changedAt },
    [],
    changedAt,
  );
}
