import type { Gift } from '../../../shared/gifts/gift.ts';
import { timeText } from '../history.ts';
import { adoptChange } from './audit-commands.ts';
import { auditNewGift } from './audit-orders.ts';
import type { BankBooks } from './bank-books.ts';
import { type AuditedGift, type Books, latestOf } from './books.ts';
import type { GiftItem } from './gift-items.ts';
import { checkChargeTime } from './hours.ts';

const PAID_STATES = new Set(['released', 'dispatched', 'delivered', 'delivery_failed']);
const FINAL_STATES = new Set(['cancelled', 'lapsed', 'delivered']);

/** Every state of a gift that is written: agreed, paid for, and never taken back. */
export function auditGiftItem(
  { books, bank }: { readonly books: Books; readonly bank: BankBooks },
  { gift: item, dueAtMs, dueAction }: GiftItem,
): void {
  const { id, state, version } = item;
  const customerId = `cus_${id.split('_')[1]}`;
  const about = { customerId, giftId: id };
  const next = dueAtMs === undefined ? '' : `, next ${dueAction} ${timeText(dueAtMs)}`;
  books.tell(about, `written: ${state}, version ${version + 1}${next}`);
  if (state === 'draft') return;
  const gift = books.gifts.get(id) ?? auditNewGift(books, item);
  if (gift === undefined) return;
  gift.writtenAtMs = books.now();
  const remindAtMs = item.plan.remindAt?.epochMilliseconds;
  if (gift.remindAtMs !== remindAtMs) gift.replannedAtMs = books.now();
  gift.remindAtMs = remindAtMs;
  const before = gift.state;
  gift.state = state;
  if (FINAL_STATES.has(before) && state !== before) {
    const invariant = before === 'cancelled' ? 'cancellation_lost' : 'gift_lost';
    books.violate(invariant, about, `it was ${before} and is ${state} again`);
    return;
  }
  adoptChange(books, gift, item);
  if (state === 'charging') {
    gift.chargingSinceMs ??= books.now();
  } else if (gift.chargingSinceMs !== undefined) {
    checkChargeTime(books, gift, gift.chargingSinceMs);
    gift.chargingSinceMs = undefined;
  }
  if (state === 'released' && item.kind === 'e_gift' && item.mailClaim !== undefined) {
    gift.sendBegunAtMs ??= books.now();
  }
  if (state === 'cancelled' && before !== state) auditCancelled({ books, bank }, gift, item);
  if (state === 'lapsed' && before !== state) auditLapsed({ books, bank }, gift);
  const netMinor = bank.netMinor(id);
  if (PAID_STATES.has(state) && netMinor !== latestOf(gift).totalMinor) {
    const words = `${state}, with ${netMinor} of ${latestOf(gift).totalMinor} paid`;
    books.violate('delivered_unpaid', about, words);
  }
}

function auditCancelled(
  { books, bank }: { readonly books: Books; readonly bank: BankBooks },
  gift: AuditedGift,
  item: Gift,
): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  gift.cancelledAtMs = books.now();
  const { recipientId, occasion } = latestOf(gift);
  const isAsked = [...books.open].some(
    (command) => command.kind === 'cancel' && command.giftId === gift.id,
  );
  if (
    !isAsked &&
    !books.goneIds.has(gift.customerId) &&
    !books.everStopped.has(`${recipientId} ${occasion}`)
  ) {
    books.violate('gift_lost', about, 'it was cancelled, and nobody asked for it');
  }
  const refund = item.state === 'cancelled' ? item.refund : undefined;
  if ((refund?.amountMinor ?? 0) !== bank.netMinor(gift.id)) {
    const words = `cancelled with a refund of ${refund?.amountMinor ?? 0} for ${bank.netMinor(gift.id)}`;
    books.violate('money_does_not_add_up', about, words);
  }
}

function auditLapsed(
  { books, bank }: { readonly books: Books; readonly bank: BankBooks },
  gift: AuditedGift,
): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  if (bank.netMinor(gift.id) !== 0) {
    books.violate('money_does_not_add_up', about, 'it lapsed although it was paid');
  }
  const isDeclined = bank.chargesOf(gift.id).some(({ outcome }) => outcome === 'declined');
  const hasCard = books.customers.get(gift.customerId)?.at(-1)?.hasUsableCard;
  if (!isDeclined && hasCard === true) {
    books.violate('lapsed_although_payable', about, 'it lapsed, and no bank had declined it');
  }
}

/** `<gift>-<number>`, as the provider knows it; one more `~again` when it was forgotten there. */
export function recordedAtMs(gift: Gift | undefined, attemptId: string): number | undefined {
  const wanted = Number(/-(\d+)(~again)*$/.exec(attemptId)?.[1]);
  return gift?.attempts.find(({ number }) => number === wanted)?.startedAt.epochMilliseconds;
}
