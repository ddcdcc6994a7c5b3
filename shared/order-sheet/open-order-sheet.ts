import type { Customer, CustomerId } from '../customers/customer.ts';
import { findInParts } from '../customers/find-in-parts.ts';
import type { GiftOrder } from '../gifts/gift-order.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isBefore } from '../kernel/time.ts';
import { type CheckedSheet, checkSheet } from './check-sheet.ts';
import type { OrderSheet, OrderSheetId } from './order-sheet.ts';
import { ownSheet, type SheetPorts } from './own-sheet.ts';
import { isSheetOpenedBy, readSheetToken } from './sheet-link.ts';

type Ports = SheetPorts &
  Pick<GiftPorts, 'customers' | 'giftOrders' | 'recipients' | 'products' | 'terms' | 'ids'>;

export type SheetAsker = {
  readonly customerId?: CustomerId | undefined;
  readonly token?: string | undefined;
};
export type SheetAccessRefusal = 'not_signed_in' | 'sheet_not_found' | 'link_not_valid';

/** A form that nobody confirmed lies around no longer than this. */
export const SHEET_LINK_DAYS = 90;

export type FoundSheet = { readonly sheet: OrderSheet; readonly isOwner: boolean };

/** The sheet, for its customer or for whoever holds the mail's link to it. */
export async function findOrderSheet(
  ports: SheetPorts & Pick<GiftPorts, 'customers'>,
  sheetId: OrderSheetId,
  { customerId, token }: SheetAsker,
): Promise<Outcome<FoundSheet, SheetAccessRefusal>> {
  if (customerId !== undefined) {
    if (sheetId === 'own')
      return accepted({ sheet: await ownSheet(ports, customerId), isOwner: true });
    // One of a form may lie with another record of theirs.
    const sheet = await findInParts(ports, customerId, (id) =>
      ports.orderSheets.find({ customerId: id, sheetId }),
    );
    if (sheet !== undefined) return accepted({ sheet, isOwner: true });
  }
  if (token === undefined) {
    return refused(customerId === undefined ? 'not_signed_in' : 'sheet_not_found');
  }
  const link = readSheetToken(token);
  if (link === undefined || sheetId === 'own') return refused('link_not_valid');
  const sheet = await ports.orderSheets.find({ customerId: link.customerId, sheetId });
  const isOpened = sheet !== undefined && isSheetOpenedBy(sheet, link);
  if (!isOpened || isStale(sheet, ports.clock.now())) return refused('link_not_valid');
  return accepted({ sheet, isOwner: false });
}

function isStale({ changedAt }: OrderSheet, now: Instant): boolean {
  return isBefore(changedAt.add({ hours: 24 * SHEET_LINK_DAYS }), now);
}

export type OpenedOrderSheet = FoundSheet & {
  readonly customer: Customer;
  readonly check: CheckedSheet;
  /** What it became. */
  readonly order?: GiftOrder;
};

/** With everything that its page shows. */
export async function openOrderSheet(
  ports: Ports,
  sheetId: OrderSheetId,
  asker: SheetAsker,
): Promise<Outcome<OpenedOrderSheet, SheetAccessRefusal>> {
  const found = await findOrderSheet(ports, sheetId, asker);
  if (!found.ok) return found;
  const { sheet } = found.value;
  const { customerId, orderedAs: giftOrderId } = sheet;
  const [customer, order] = await Promise.all([
    ports.customers.find(customerId),
    giftOrderId === undefined ? undefined : ports.giftOrders.find({ customerId, giftOrderId }),
  ]);
  if (customer === undefined) return refused('sheet_not_found');
  const check = await checkSheet(ports, { customer, sheet });
  return accepted({ ...found.value, customer, check, ...(order === undefined ? {} : { order }) });
}
