import type { Customer, CustomerId } from '../customers/customer.ts';
import { totalOf } from '../gifts/gift.ts';
import type { ReadRow } from '../gifts/letters.ts';
import { isClaimed } from '../gifts/mail-claim.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import type { Telling } from '../gifts/telling.ts';
import { assert } from '../kernel/assert.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, PlainDate } from '../kernel/time.ts';
import { type CheckedSheet, checkSheet } from '../order-sheet/check-sheet.ts';
import type { OrderSheet, OrderSheetId, SheetRow } from '../order-sheet/order-sheet.ts';
import type { OrderSheets } from '../order-sheet/ports.ts';
import { sheetTokenHashOf, sheetTokenOf } from '../order-sheet/sheet-link.ts';
import { quantityOf } from '../order-sheet/sheet-quantity.ts';

type Ports = Pick<
  GiftPorts,
  | 'customers'
  | 'recipients'
  | 'products'
  | 'tellings'
  | 'letters'
  | 'terms'
  | 'clock'
  | 'ids'
  | 'secrets'
> & { readonly orderSheets: OrderSheets };

export type SheetAnswered = {
  readonly eventId: string;
  readonly customerId: CustomerId;
  readonly orderSheetId: OrderSheetId;
  readonly occurredAt: Instant;
};

export type AskRefusal =
  | 'sheet_not_found'
  | 'already_ordered'
  | 'changed_since'
  | 'already_told'
  | 'in_progress'
  | 'changed_meanwhile';

/** Mails what was read from a returned form, with the link that confirms it; once for each answer. */
export async function askToConfirmSheet(
  ports: Ports,
  { eventId, customerId, orderSheetId: sheetId, occurredAt }: SheetAnswered,
): Promise<Outcome<Telling, AskRefusal>> {
  const [sheet, customer, earlier] = await Promise.all([
    ports.orderSheets.find({ customerId, sheetId }),
    ports.customers.find(customerId),
    ports.tellings.find({ customerId, eventId }),
  ]);
  if (sheet === undefined) return refused('sheet_not_found');
  assert(customer !== undefined, 'a sheet has its customer');
  if (sheet.orderedAs !== undefined) return refused('already_ordered');
  // The answer that came after it is told by its own event.
  if (!sheet.changedAt.equals(occurredAt)) return refused('changed_since');
  if (earlier?.sentAt !== undefined) return refused('already_told');
  const now = ports.clock.now();
  if (isClaimed(earlier?.claim, now)) return refused('in_progress');
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const telling: Telling = { id: eventId, version: earlier?.version ?? 0, customerId, claim };
  const claimed = await ports.tellings.save(telling, now);
  if (!claimed.ok) return claimed;
  const secret = ports.secrets.token();
  const linked = { ...sheet, linkTokenHash: sheetTokenHashOf(secret) };
  const saved = await ports.orderSheets.save(linked, [], now);
  if (!saved.ok) return saved;
  const linkToken = sheetTokenOf({ customerId, secret });
  const rows = await readRowsOf(ports, customer, sheet);
  await ports.letters.send({ kind: 'sheet_to_confirm', customer, sheetId, linkToken, rows });
  const at = ports.clock.now();
  return ports.tellings.save({ ...claimed.value, sentAt: at }, at);
}

async function readRowsOf(ports: Ports, customer: Customer, sheet: OrderSheet) {
  const checked = await checkSheet(ports, { customer, sheet });
  return sheet.rows.map((row, index) => readRowOf(row, index, checked));
}

function readRowOf(row: SheetRow, index: number, checked: CheckedSheet): ReadRow {
  const { recipients, products, planned } = checked;
  const known = recipients.find(({ id }) => id === row.recipientId);
  const deliverOn = PlainDate.safeParse(row.deliverOn.trim());
  const gift = planned?.gifts[index];
  return {
    recipientName: known?.name ?? row.name ?? '',
    productName: products.get(row.productCode.trim())?.name ?? row.productCode,
    ...quantityOf(row),
    ...(deliverOn.success ? { deliverOn: deliverOn.data } : {}),
    ...(gift === undefined ? {} : { amount: totalOf(gift.price) }),
  };
}
