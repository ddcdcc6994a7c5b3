import type { Gift } from '../../../shared/gifts/gift.ts';
import type { GiftLine } from '../../../shared/gifts/gift-line.ts';
import { orderIdOfKey } from '../../../shared/gifts/order-id.ts';
import type { CommandOf } from '../commands.ts';
import type { Answer } from '../front-desk.ts';
import type { Ended } from '../shop.ts';
import type { Books, Request } from './books.ts';
import { signatureOf } from './regular-books.ts';

/** An order of a line is undone at most as often as it is tried. */
const UNDONE_COUNT_MAX = 4;
/** What is ordered from a prescription for somebody else. */
const REGULAR_OCCASION = 'as always';

/** The same again: one order for each press, however often it comes. */
export function auditAgainAsked(books: Books, command: CommandOf<'again'>) {
  const { regulars } = books;
  const { customerId, sourceId } = command;
  for (let undone = 0; undone <= UNDONE_COUNT_MAX; undone += 1) {
    const orderId = orderIdOfKey(customerId, `again.page.${sourceId}`, undone);
    regulars.againSourceByOrderId.set(orderId, sourceId);
  }
  return (ended: Ended<Answer>) => {
    if (ended.kind === 'no_answer' || !ended.value.ok) return;
    const { order } = ended.value.value as { readonly order: { readonly id: string } };
    const request = books.requestByOrderId.get(order.id);
    if (request?.stateByOrderId.get(order.id) !== 'placed') {
      books.violate('gift_lost', { customerId }, 'the same again was accepted and is not there');
    }
  };
}

/** An order that no customer asked for: it may come from what they asked for before. */
export function adoptOrder(books: Books, customerId: string, orderId: string): Request | undefined {
  const { regulars, requestByOrderId } = books;
  const known = requestByOrderId.get(orderId);
  if (known !== undefined) return known;
  if (regulars.ofCustomer(customerId).length === 0) return undefined;
  regulars.unexplained.set(orderId, customerId);
  const command = { kind: 'order', customerId, lines: [] } as const;
  const request: Request = {
    ...{ customerId, command, stateByOrderId: new Map() },
    ...{ askCount: 0, openAskCount: 0, isAnswerMissing: false },
  };
  books.requests.set(orderId, request);
  return request;
}

/** The gift of such an order: as remembered, and for each date once. */
export function adoptGift(books: Books, orderId: string, written: Gift): GiftLine | undefined {
  const { regulars } = books;
  const customerId = regulars.unexplained.get(orderId);
  if (customerId === undefined || written.occasion !== REGULAR_OCCASION) return undefined;
  const about = { customerId, giftId: written.id };
  const signature = signatureOf(customerId, written);
  regulars.unexplained.delete(orderId);
  if (!regulars.hasChoice(signature)) {
    books.violate('half_an_order', about, 'nothing like it was ever to come again');
  }
  const source = regulars.againSourceByOrderId.get(orderId);
  books.reach.count(source === undefined ? 'standing orders' : 'the same again');
  if (source === undefined) {
    const deliverOn = written.deliverOn.toString();
    const { count, countMax } = regulars.place(signature, deliverOn, orderId);
    if (count > countMax) {
      books.violate('ordered_twice', about, `${deliverOn} of a standing order was placed twice`);
    }
  } else {
    const earlier = regulars.placedAgainBySource.get(source) ?? orderId;
    regulars.placedAgainBySource.set(source, orderId);
    if (earlier !== orderId) {
      books.violate('ordered_twice', about, `${source} was ordered twice`);
    }
  }
  const { recipientId, occasion, productCode, deliverOn, message } = written;
  const options = { ...written.options };
  return { recipientId, occasion, productCode, deliverOn, message, options };
}

/** Every order from a prescription that came by itself is kept with it. */
export function auditRegularsEnd(books: Books): void {
  const { regulars } = books;
  for (const [orderId, customerId] of regulars.unexplained) {
    if (books.requestByOrderId.get(orderId)?.stateByOrderId.get(orderId) !== 'placed') continue;
    books.violate('half_an_order', { customerId }, `nobody asked for the order ${orderId}`);
  }
}
