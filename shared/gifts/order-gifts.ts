import type { CustomerId } from '../customers/customer.ts';
import { partsOf } from '../customers/customer-parts.ts';
import { normalisedEmail } from '../customers/email.ts';
import type { Recipient } from '../customers/recipient.ts';
import type { RecipientFacts } from '../customers/recipient-draft.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { TRANSACTION_WRITE_COUNT_MAX } from '../table/table.ts';
import { decideGiftOrder, type PlannedOrder, type RefusedLine } from './decide-gift-order.ts';
import { finishGiftOrder } from './finish-gift-order.ts';
import type { GiftOrderId } from './gift.ts';
import { announcementOf } from './gift-due.ts';
import type { GiftLine } from './gift-line.ts';
import type { GiftOrder } from './gift-order.ts';
import { fingerprintOf, orderIdOfKey, recipientIdOfKey } from './order-id.ts';
import { placeLargeOrder } from './place-large-order.ts';
import type { GiftPorts } from './ports.ts';

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
>;

/** More collisions than this under one key, and the client is asked to come back. */
const TRY_COUNT_MAX = 10;

export type OrderRequest = {
  readonly customerId: CustomerId;
  readonly lines: readonly GiftLine[];
  readonly idempotencyKey?: string;
};

export type OrderRefusal =
  | 'customer_not_found'
  | 'lines_refused'
  | 'too_many_gifts'
  | 'idempotency_key_reused'
  | 'changed_meanwhile';

type Ordered = Outcome<GiftOrder, OrderRefusal, readonly RefusedLine[]>;

/**
 * Orders all gifts or none. A repeat under the same key is answered from the first order. What one
 * transaction cannot hold is written as drafts that count for nothing until the order is placed.
 */
export async function orderGifts(ports: Ports, request: OrderRequest): Promise<Ordered> {
  if (request.lines.length > ports.terms.giftsPerOrderMax) return refused('too_many_gifts', []);
  const { idempotencyKey: key, customerId } = request;
  const fingerprint = fingerprintOf(request.lines);
  if (key === undefined) {
    return orderAnew(ports, request, ports.ids.next('ord', ports.clock.now()), fingerprint);
  }
  let undoneCount = 0;
  for (let tryCount = 1; tryCount <= TRY_COUNT_MAX; tryCount += 1) {
    const orderId = orderIdOfKey(customerId, key, undoneCount);
    const earlier = await ports.giftOrders.find({ customerId, giftOrderId: orderId });
    if (earlier === undefined) {
      const ordered = await orderAnew(ports, request, orderId, fingerprint);
      // Twice at once under one key: the other one is there now, and this one answers the same.
      if (ordered.ok || ordered.refusal !== 'changed_meanwhile') return ordered;
    } else {
      if (earlier.fingerprint !== fingerprint) return refused('idempotency_key_reused', []);
      // Somebody died between placing it and writing its last gift: finish before answering.
      if (earlier.state === 'placed') return accepted(await finished(ports, earlier));
      if (earlier.state === 'undone' || (await isUndone(ports, earlier))) undoneCount += 1;
    }
  }
  return refused('changed_meanwhile', []);
}

/** Takes the order from a request that did not come back; refused when that one was quicker. */
async function isUndone({ giftOrders, clock }: Ports, order: GiftOrder): Promise<boolean> {
  const saved = await giftOrders.save({ ...order, state: 'undone' }, [], clock.now());
  return saved.ok;
}

async function finished(ports: Ports, order: GiftOrder): Promise<GiftOrder> {
  if (order.finishedAt !== undefined) return order;
  const ref = { customerId: order.customerId, giftOrderId: order.id };
  const outcome = await finishGiftOrder(ports, ref);
  return outcome.ok ? outcome.value : order;
}

async function orderAnew(
  ports: Ports,
  { customerId, lines, idempotencyKey }: OrderRequest,
  orderId: GiftOrderId,
  fingerprint: string,
): Promise<Ordered> {
  const [found, products] = await Promise.all([
    ports.customers.find(customerId),
    ports.products.findMany([...new Set(lines.map(({ productCode }) => productCode))]),
  ]);
  if (found === undefined) return refused('customer_not_found', []);
  // The order lies with the record that it is for, whichever leads.
  const customer = { ...found, id: customerId };
  const parts = [...new Set([customerId, ...partsOf(found)])];
  const recipients = await ports.recipients.ofCustomer(parts);
  const objectedEmails = await ports.recipients.objectedAmong(newEmailsOf(lines));
  const now = ports.clock.now();
  const newRecipientId = (facts: RecipientFacts) =>
    idempotencyKey === undefined
      ? ports.ids.next('rcp', now)
      : recipientIdOfKey(customerId, idempotencyKey, facts);
  const { terms } = ports;
  const planned = decideGiftOrder(lines, {
    ...{ customer, recipients, products, terms, orderId, fingerprint, newRecipientId, now },
    objectedEmails,
  });
  if (!planned.ok) return planned;
  const placed = await place(ports, withGuests(planned.value, recipients, customerId));
  return placed.ok ? placed : refused('changed_meanwhile', []);
}

/** Of everybody who is put down anew. Who stands in the book already was marked there when they objected. */
function newEmailsOf(lines: readonly GiftLine[]): readonly string[] {
  return [
    ...new Set(lines.flatMap(({ recipient }) => normalisedEmail(recipient?.email ?? '') ?? [])),
  ];
}

/** Who stands in another record of theirs is taken down beside the gift, which stays with them. */
function withGuests(
  planned: PlannedOrder,
  recipients: readonly Recipient[],
  customerId: CustomerId,
): PlannedOrder {
  const givenTo = new Set(planned.gifts.map(({ recipientId }) => recipientId));
  const guests = recipients
    .filter((each) => each.customerId !== customerId && givenTo.has(each.id))
    .map((each) => ({ ...each, customerId, version: 0 }));
  return { ...planned, newRecipients: [...planned.newRecipients, ...guests] };
}

function place(ports: Ports, planned: PlannedOrder) {
  const writeCount = 1 + planned.newRecipients.length + planned.gifts.length;
  return writeCount <= TRANSACTION_WRITE_COUNT_MAX
    ? placeAtOnce(ports, planned)
    : placeLargeOrder(ports, planned);
}

async function placeAtOnce(
  { gifts, giftOrders, recipients, transactions }: Ports,
  { order, newRecipients, gifts: ordered }: PlannedOrder,
): Promise<Outcome<GiftOrder, 'changed_meanwhile'>> {
  const at = order.orderedAt;
  const written = await transactions.writeAll([
    giftOrders.writeOf(order, [placedEventOf(order)], at),
    ...newRecipients.map((recipient) => recipients.writeOf(recipient, [], at)),
    ...ordered.map((gift) => gifts.writeOf(gift, announcementOf(gift, at), at)),
  ]);
  if (!written.ok) return refused('changed_meanwhile');
  return accepted({ ...order, version: order.version + 1 });
}

function placedEventOf(order: GiftOrder) {
  return { type: 'GiftOrderPlaced', giftCount: order.lines.length };
}
