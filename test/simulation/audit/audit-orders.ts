import type { Gift } from '../../../shared/gifts/gift.ts';
import type { GiftLine } from '../../../shared/gifts/gift-line.ts';
import { fingerprintOf } from '../../../shared/gifts/order-id.ts';
import type { Item } from '../../../shared/table/table.ts';
import type { CommandOf } from '../commands.ts';
import { MINUTE_MS } from '../dice.ts';
import type { Answer } from '../front-desk.ts';
import type { Ended } from '../shop.ts';
import { adoptGift, adoptOrder } from './audit-regulars.ts';
import { type Agreed, type AuditedGift, type Books, inForceSince, type Request } from './books.ts';
import { totalMinorOf } from './gift-items.ts';
import { reminderOf } from './hours.ts';
import { kindOf, possibleDates, priceMinor, remindAtMs } from './promises.ts';

const MESSAGE_LENGTH_MAX = 300;
const KNOWN_PRODUCTS = new Set(['22423', 'MUG', 'VOUCHER-25']);

/** Follows orders: all or nothing, once under one key, at the price of that moment. */
export function auditOrderAsked(books: Books, command: CommandOf<'order'>) {
  const id = requestId(command.customerId, fingerprintOf(command.lines));
  const request: Request = books.requests.get(id) ?? {
    ...{ customerId: command.customerId, command, stateByOrderId: new Map() },
    ...{ askCount: 0, openAskCount: 0, isAnswerMissing: false },
  };
  books.requests.set(id, request);
  request.askCount += 1;
  request.openAskCount += 1;
  const expected = request.askCount === 1 ? verdict(books, command) : 'unclear';
  return (ended: Ended<Answer>) => {
    request.openAskCount -= 1;
    const about = { customerId: command.customerId };
    if (ended.kind === 'no_answer') {
      request.isAnswerMissing = true;
      return;
    }
    const isClear = request.askCount === 1 && expected === verdict(books, command);
    if (ended.value.ok) {
      const { id: orderId } = ended.value.value as { readonly id: string };
      request.acceptedOrderId = orderId;
      if (request.stateByOrderId.get(orderId) !== 'placed') {
        books.violate('gift_lost', about, 'an order was accepted that is not in the table');
      }
      if (isClear && expected === 'refuse') {
        books.violate('wrongly_accepted', about, 'an order was accepted that must be refused');
      }
      return;
    }
    if (books.goneIds.has(command.customerId)) return;
    const isPlaced = [...request.stateByOrderId.values()].includes('placed');
    // Without a key, asking again is another order, and what was refused since is not the first one.
    const isAnother = command.key === undefined && request.acceptedOrderId !== undefined;
    if (isPlaced && !isAnother && !request.isAnswerMissing && request.openAskCount === 0) {
      books.violate('half_an_order', about, 'an order was refused and is placed all the same');
    }
    const isConflict = ended.value.refusal === 'changed_meanwhile';
    if (isClear && expected === 'accept' && !isConflict) {
      books.violate('wrongly_refused', about, `an order was refused: ${ended.value.refusal}`);
    }
  };
}

export function auditOrderItem(books: Books, item: Item): void {
  const customerId = String(item.customerId);
  const orderId = String(item.id);
  const request =
    books.requests.get(requestId(customerId, String(item.fingerprint))) ??
    adoptOrder(books, customerId, orderId);
  if (request === undefined) {
    books.violate('half_an_order', { customerId }, 'an order that nobody asked for');
    return;
  }
  books.requestByOrderId.set(orderId, request);
  request.stateByOrderId.set(orderId, String(item.state));
  const placed = [...request.stateByOrderId.values()].filter((state) => state === 'placed');
  if (placed.length > 1 && request.command.key !== undefined) {
    books.violate('ordered_twice', { customerId }, 'one request was placed as two orders');
  }
}

/** A gift that counts for the first time: it must be a line of an order that was placed. */
export function auditNewGift(books: Books, written: Gift): AuditedGift | undefined {
  const { id, recipientId } = written;
  const [, customer, order, line] = id.split('_');
  const customerId = `cus_${customer}`;
  const about = { customerId, giftId: id };
  const request = books.requestByOrderId.get(`ord_${order}`);
  const asked =
    request?.command.lines[Number(line) - 1] ?? adoptGift(books, `ord_${order}`, written);
  if (request?.stateByOrderId.get(`ord_${order}`) !== 'placed' || asked === undefined) {
    books.violate('half_an_order', about, 'a gift counts although its order is not placed');
    return undefined;
  }
  const orderedAtMs = written.orderedAt.epochMilliseconds;
  const totals = possibleTotals(books, { ...asked, recipientId }, orderedAtMs);
  const totalMinor = totalMinorOf(written);
  if (!totals.includes(totalMinor)) {
    books.violate('charged_another_amount', about, `${totalMinor} was agreed, not ${totals}`);
  }
  const gift: AuditedGift = {
    ...{ id, customerId, orderId: `ord_${order}`, state: 'ordered', senders: new Map() },
    agreed: [{ ...agreedOf(asked, recipientId, totalMinor), atMs: orderedAtMs }],
    reminder: 'either',
  };
  gift.reminder = reminderOf(books, gift, remindAtMs);
  books.gifts.set(id, gift);
  const others = books.giftsByCustomer.get(customerId) ?? [];
  books.giftsByCustomer.set(customerId, [...others, gift]);
  return gift;
}

function agreedOf(line: GiftLine, recipientId: string, totalMinor: number): Agreed {
  const { occasion, productCode, options, wrapping, message } = line;
  const kind = kindOf(productCode);
  const deliverOn = line.deliverOn.toString();
  return {
    ...{ recipientId, occasion, productCode, kind, options, wrapping, message, deliverOn },
    totalMinor,
  };
}

/** By every product price and address that held in the minute in which it was decided. */
export function possibleTotals(
  books: Books,
  choice: Pick<Agreed, 'productCode' | 'options' | 'recipientId'> & {
    wrapping?: string | undefined;
  },
  decidedAtMs: number,
): readonly number[] {
  const sinceMs = decidedAtMs - MINUTE_MS;
  const places = inForceSince(books.recipients.get(choice.recipientId) ?? [], sinceMs);
  return books
    .pricesSince(choice.productCode, sinceMs)
    .flatMap((productMinor) =>
      places.map(({ country }) => priceMinor(choice, country, productMinor)),
    );
}

function requestId(customerId: string, fingerprint: string): string {
  return `${customerId} ${fingerprint}`;
}

type Verdict = 'accept' | 'refuse' | 'unclear';

function verdict(books: Books, { customerId, lines }: CommandOf<'order'>): Verdict {
  const verdicts = lines.map((line) => lineVerdict(books, customerId, line));
  if (verdicts.includes('refuse')) return 'refuse';
  return verdicts.includes('unclear') ? 'unclear' : 'accept';
}

function lineVerdict(books: Books, customerId: string, line: GiftLine): Verdict {
  if (!KNOWN_PRODUCTS.has(line.productCode)) return 'refuse';
  const { colour } = line.options;
  const isColourRight =
    line.productCode === 'MUG' ? ['red', 'gold'].includes(colour ?? '') : colour === undefined;
  if (!isColourRight || [...line.message].length > MESSAGE_LENGTH_MAX) return 'refuse';
  const kind = kindOf(line.productCode);
  if (line.wrapping !== undefined && kind === 'e_gift') return 'refuse';
  const known = line.recipientId === undefined ? undefined : books.recipients.get(line.recipientId);
  const place = known?.at(-1);
  if (place?.stopped[line.occasion] !== undefined) return 'refuse';
  const country = place?.country ?? line.recipient?.address?.country;
  const zone = books.customers.get(customerId)?.at(-1)?.zone;
  if (country === undefined || zone === undefined) return 'unclear';
  // A draft may turn out to be somebody of the address book, for whom the occasion is stopped.
  if (place === undefined && isStoppedForSomebody(books, line)) return 'unclear';
  const terms = { kind, country, customerZone: zone };
  const { firstOn, lastOn } = possibleDates(terms, books.now());
  const deliverOn = line.deliverOn.toString();
  return deliverOn < firstOn || deliverOn > lastOn ? 'refuse' : 'accept';
}

function isStoppedForSomebody(books: Books, { occasion, recipient }: GiftLine): boolean {
  return [...books.recipients.values()].some((dated) => {
    const last = dated.at(-1);
    return last?.name === recipient?.name && last?.stopped[occasion] !== undefined;
  });
}
