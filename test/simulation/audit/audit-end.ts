import type { ChargeAttempt, Gift } from '../../../shared/gifts/gift.ts';
import type { SandboxCharge } from '../../../shared/payments/sandbox-item.ts';
import type { Item } from '../../../shared/table/table.ts';
import { DAY_MS, MINUTE_MS } from '../dice.ts';
import { timeText } from '../history.ts';
import type { BankBooks } from './bank-books.ts';
import { type AuditedGift, type Books, latestOf } from './books.ts';
import { type GiftItem, readGiftItem } from './gift-items.ts';

const PAID_STATES = new Set(['released', 'dispatched', 'delivered', 'delivery_failed']);
/** What became due a moment ago may be on its way. */
const UNDER_WAY_MS = 20 * MINUTE_MS;
const STOP_TAKES_MS = 5 * DAY_MS;

export type EndFacts = {
  readonly books: Books;
  readonly bank: BankBooks;
  readonly items: readonly Item[];
  readonly deadLetterCount: number;
};

/** All is quiet: everything that was agreed has come to an end, and every penny is accounted for. */
export function auditEnd(facts: EndFacts): void {
  const { books, bank, items, deadLetterCount } = facts;
  const giftItems = items.filter(({ entity }) => entity === 'gift').map(readGiftItem);
  const itemById = new Map(giftItems.map((item) => [item.gift.id, item]));
  auditOrders(facts, itemById);
  for (const [id, item] of itemById) {
    const gift = books.gifts.get(id);
    if (gift === undefined) {
      const about = { customerId: `cus_${id.split('_')[1]}`, giftId: id };
      books.violate('gift_stuck', about, `a ${item.gift.state} is left that belongs to no order`);
    }
  }
  const releasedIds = new Set(
    items.filter(({ entity }) => entity === 'release').map(({ giftId }) => String(giftId)),
  );
  for (const gift of books.gifts.values()) {
    const item = itemById.get(gift.id);
    const about = { customerId: gift.customerId, giftId: gift.id };
    const isGone = books.goneIds.has(gift.customerId);
    if (item === undefined && isGone) continue;
    if (item === undefined) {
      books.violate('gift_lost', about, 'it is not in the table any more');
      continue;
    }
    auditRest(books, gift, item);
    auditMoney(facts, gift, item.gift);
    if (!isGone) auditTold(books, gift, item.gift);
    if (
      PAID_STATES.has(gift.state) &&
      latestOf(gift).kind === 'parcel' &&
      !releasedIds.has(gift.id)
    ) {
      books.violate('gift_lost', about, 'it was paid and is not on the list of the carriers');
    }
  }
  const unknown = bank.giftIds().find((giftId) => !books.gifts.has(giftId));
  if (unknown !== undefined) {
    books.violate('money_does_not_add_up', { giftId: unknown }, 'money for no gift');
  }
  if (deadLetterCount > 0) {
    books.violate('message_stuck', {}, `${deadLetterCount} messages fail again and again`);
  }
}

function auditOrders({ books, items }: EndFacts, gifts: ReadonlyMap<string, GiftItem>): void {
  for (const order of items.filter(({ entity }) => entity === 'giftOrder')) {
    const customerId = String(order.customerId);
    const about = { customerId };
    if (order.finishedAt === undefined) {
      books.violate('gift_stuck', about, `the ${order.state} order ${order.id} was never finished`);
    }
    if (order.state !== 'placed') continue;
    const lineCount = (order.lines as readonly unknown[]).length;
    const prefix = ['gft', customerId.slice(4), String(order.id).slice(4), ''].join('_');
    const found = Array.from({ length: lineCount }, (_, index) =>
      gifts.get(`${prefix}${String(index + 1).padStart(4, '0')}`),
    );
    if (found.some((gift) => gift === undefined || gift.gift.state === 'draft')) {
      books.violate('half_an_order', about, `not every gift of ${order.id} counts`);
    }
    const isTold = books.reach.isMet('order_confirmation', String(order.id));
    if (!isTold) {
      books.violate('customer_not_told', about, `the order ${order.id} was never confirmed`);
    }
  }
  for (const { acceptedOrderId, customerId, stateByOrderId } of books.requests.values()) {
    if (acceptedOrderId !== undefined && stateByOrderId.get(acceptedOrderId) !== 'placed') {
      books.violate('gift_lost', { customerId }, 'an accepted order is not placed');
    }
  }
}

function auditRest(books: Books, gift: AuditedGift, item: GiftItem): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  const stuck = (why: string) => books.violate('gift_stuck', about, `${gift.state}, ${why}`);
  const { dueAtMs } = item;
  if (dueAtMs !== undefined && dueAtMs < books.now() - UNDER_WAY_MS) {
    stuck(`overdue since ${timeText(dueAtMs)}`);
  }
  if (gift.state === 'charging') stuck('with an attempt of which nobody knows what became');
  if (gift.state === 'ordered' || gift.state === 'declined') {
    if (dueAtMs === undefined) stuck('and nothing is to happen to it any more');
    const { recipientId, occasion } = latestOf(gift);
    const stoppedAtMs = books.stoppedAtMs(recipientId, occasion) ?? books.now();
    const isOlder = stoppedAtMs > latestOf(gift).atMs;
    if (isOlder && books.now() - stoppedAtMs > STOP_TAKES_MS) stuck('its occasion was stopped');
  }
  const isOnItsWay = item.gift.state === 'released' || item.gift.state === 'dispatched';
  if (isOnItsWay && dueAtMs === undefined && item.gift.unconfirmedAt === undefined) {
    stuck('and nobody looks after it');
  }
}

/** The gift's own ledger and the provider's books tell the same story. */
function auditMoney({ books, bank }: EndFacts, gift: AuditedGift, item: Gift): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  const wrong = (words: string) => books.violate('money_does_not_add_up', about, words);
  const expectedMinor = PAID_STATES.has(gift.state) ? latestOf(gift).totalMinor : 0;
  const netMinor = bank.netMinor(gift.id);
  if (netMinor !== expectedMinor) wrong(`${gift.state} with ${netMinor}, not ${expectedMinor}`);
  const { attempts } = item;
  const charges = bank.chargesOf(gift.id);
  for (const attempt of attempts) {
    const charge = charges.find(({ id }) => id === `${gift.id}-${attempt.number}`);
    if (!isSame(attempt, charge)) {
      wrong(`attempt ${attempt.number}: ${attempt.outcome} here, ${charge?.outcome} at the bank`);
    }
  }
  const unrecorded = charges.find(
    ({ id, outcome }) =>
      outcome !== 'lost' && !attempts.some(({ number }) => id === `${gift.id}-${number}`),
  );
  if (unrecorded !== undefined) wrong(`${unrecorded.id} is in the bank's books alone`);
}

function isSame(attempt: ChargeAttempt, charge: SandboxCharge | undefined): boolean {
  if (attempt.outcome === 'charged') return charge?.outcome === 'charged';
  if (attempt.outcome === 'open') return false;
  return charge?.outcome === 'declined' || charge === undefined || charge.outcome === 'lost';
}

function auditTold(books: Books, gift: AuditedGift, item: Gift): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  const isSilent = item.state === 'cancelled' && item.cancelledFor === 'stopped_occasion';
  // Or it is on record why not.
  const isTold = books.reach.isMet(gift.state, gift.id);
  const isMailed = gift.senders.has(gift.state);
  if (gift.state === 'lapsed' && !isTold) {
    books.violate('customer_not_told', about, 'nobody told the customer that it lapsed');
  }
  if (gift.state === 'cancelled' && !isSilent && !isTold) {
    books.violate('customer_not_told', about, 'nobody told the customer that it was cancelled');
  }
  if (isSilent && isMailed) {
    books.violate('reminded_after_stop', about, 'a mail about a stopped occasion');
  }
}
