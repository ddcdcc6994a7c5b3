import type { Letter } from '../../../shared/gifts/letters.ts';
import type { Invocation } from '../invocation.ts';
import type { BankBooks } from './bank-books.ts';
import { type AuditedGift, type Books, latestOf } from './books.ts';
import { checkHour } from './hours.ts';
import { eGiftAtMs, remindAtMs } from './promises.ts';

type Sent = { readonly gift: AuditedGift; readonly sender: Invocation };

/** Every mail that really left. */
export function auditLetter(
  { books, bank }: { readonly books: Books; readonly bank: BankBooks },
  letter: Letter,
  sender: Invocation,
): void {
  const customerId = letter.customer.id;
  if (letter.kind === 'order_confirmation') {
    books.tell({ customerId }, `mailed: confirmation of ${letter.order.id}`);
    auditConfirmation(books, letter.order.id, sender);
    return;
  }
  // Of a stopped occasion: what it did to each gift is audited at the gift.
  if (!('gift' in letter)) {
    books.tell({ customerId }, `mailed: ${letter.kind}`);
    return;
  }
  const about = { customerId, giftId: letter.gift.id };
  books.tell(about, `mailed: ${letter.kind}`);
  const gift = books.gifts.get(letter.gift.id);
  if (gift === undefined) {
    books.violate('half_an_order', about, 'a mail about no gift');
    return;
  }
  const senders = gift.senders.get(letter.kind) ?? [];
  if (letter.kind === 'reminder') auditReminder(books, { gift, sender });
  if (letter.kind === 'e_gift') auditEGift({ books, bank }, { gift, sender });
  // A card may be declined several times, and each time is told.
  if (letter.kind !== 'declined') auditRepeat(books, { gift, sender }, senders);
  gift.senders.set(letter.kind, [...senders, sender]);
}

function auditReminder(books: Books, { gift, sender }: Sent): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  // A mail that was claimed before the cancellation was written may still leave after it.
  if (gift.cancelledAtMs !== undefined && sender.wroteAtMs > gift.cancelledAtMs) {
    books.violate('reminded_after_cancellation', about, 'claimed after it was cancelled');
  }
  const stoppedAtMs = stopOf(books, gift);
  // So may one whose sender had looked at the recipient before the stop was written.
  if (stoppedAtMs !== undefined && sender.startedAtMs > stoppedAtMs) {
    books.violate('reminded_after_stop', about, 'reminded of after its occasion was stopped');
  }
  const isRecent = sender.startedAtMs <= latestOf(gift).atMs;
  if (gift.reminder === 'none' && !isRecent) {
    books.violate('reminded_needlessly', about, 'ordered or moved too late for a reminder');
  }
  const invariant = 'reminded_at_the_wrong_hour';
  if (!isRecent) checkHour(books, gift, { what: 'reminded', invariant, hourOf: remindAtMs });
}

function auditEGift({ books, bank }: { books: Books; bank: BankBooks }, { gift, sender }: Sent) {
  const about = { customerId: gift.customerId, giftId: gift.id };
  const { totalMinor } = latestOf(gift);
  if (bank.netMinor(gift.id) !== totalMinor && gift.cancelledAtMs === undefined) {
    books.violate('delivered_unpaid', about, 'sent to its recipient unpaid');
  }
  if (gift.cancelledAtMs !== undefined && sender.wroteAtMs > gift.cancelledAtMs) {
    books.violate('delivered_unpaid', about, 'sent to its recipient after it was cancelled');
  }
  const stoppedAtMs = stopOf(books, gift);
  // What was begun before the stop may be half out: it is sent again rather than not at all.
  const begunAtMs = Math.min(sender.startedAtMs, gift.sendBegunAtMs ?? Number.POSITIVE_INFINITY);
  if (stoppedAtMs !== undefined && begunAtMs > stoppedAtMs) {
    books.violate('delivered_after_stop', about, 'sent after its occasion was stopped');
  }
  checkHour(books, gift, {
    ...{ what: 'sent', invariant: 'delivered_at_the_wrong_hour', hourOf: eGiftAtMs },
    notBeforeMs: bankTimeOf(bank, gift.id),
  });
}

/** Only one whose sender did not come back may be sent again, or one whose plan changed meanwhile. */
function auditRepeat(books: Books, { gift }: Sent, earlier: readonly Invocation[]): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  const zoneChangedAtMs = books.customers.get(gift.customerId)?.at(-1)?.atMs ?? 0;
  const placeChangedAtMs = books.recipients.get(latestOf(gift).recipientId)?.at(-1)?.atMs ?? 0;
  const replannedAtMs = Math.max(zoneChangedAtMs, placeChangedAtMs, gift.replannedAtMs ?? 0);
  const needless = earlier.filter(
    ({ end, startedAtMs }) => end !== 'failed' && startedAtMs > replannedAtMs,
  );
  if (needless.length > 0) {
    books.violate('mailed_twice', about, `mailed again although ${needless[0]?.task.name} sent it`);
  }
}

function auditConfirmation(books: Books, orderId: string, sender: Invocation): void {
  const earlier = books.confirmations.get(orderId) ?? [];
  const request = books.requestByOrderId.get(orderId);
  const about = { customerId: request?.customerId };
  if (request?.stateByOrderId.get(orderId) !== 'placed') {
    books.violate('half_an_order', about, 'an order was confirmed that is not placed');
  }
  if (earlier.some(({ end }) => end !== 'failed')) {
    books.violate('mailed_twice', about, 'an order was confirmed twice');
  }
  books.confirmations.set(orderId, [...earlier, sender]);
}

function stopOf(books: Books, gift: AuditedGift): number | undefined {
  const { recipientId, occasion } = latestOf(gift);
  return books.stoppedAtMs(recipientId, occasion);
}

function bankTimeOf(bank: BankBooks, giftId: string): number {
  return bank.takenOf(giftId)[0]?.askedAt.epochMilliseconds ?? 0;
}
