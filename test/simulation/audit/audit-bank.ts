import type { SandboxCharge } from '../../../shared/payments/sandbox-item.ts';
import { MINUTE_MS } from '../dice.ts';
import type { Invocation } from '../invocation.ts';
import type { BankBooks } from './bank-books.ts';
import { type AuditedGift, type Books, latestOf } from './books.ts';
import { checkHour } from './hours.ts';
import { chargeAtMs, TRIES_PER_CARD_MAX } from './promises.ts';

/** Longer than a charge may take from its beginning to its end. */
const IN_FLIGHT_MS = 3 * MINUTE_MS;

type Change = { readonly before: SandboxCharge | undefined; readonly after: SandboxCharge };

/** Every word of the provider's books, the moment it is written. */
export function auditBankChange(
  { books, bank }: { readonly books: Books; readonly bank: BankBooks },
  { before, after }: Change,
  recordedAtMs: (attemptId: string) => number | undefined,
  asker: Invocation | undefined,
): void {
  bank.write(after);
  const about = { customerId: after.customerId, giftId: after.giftId };
  const refunded = after.refunds.length > (before?.refunds.length ?? 0) ? ' and refunded' : '';
  books.tell(about, `bank: ${after.id} is ${after.outcome}${refunded} (${after.amountMinor})`);
  const gift = books.gifts.get(after.giftId);
  if (gift === undefined) {
    books.violate('charged_what_was_not_ordered', about, 'no such gift was ordered');
    return;
  }
  if (before === undefined) {
    const startedAtMs = recordedAtMs(after.id) ?? asker?.startedAtMs ?? books.now();
    auditAsked(books, gift, { charge: after, startedAtMs, asker });
    auditCard(books, bank, after);
  }
  if (after.outcome === 'charged' && before?.outcome !== 'charged') auditTaken(books, bank, gift);
}

function auditTaken(books: Books, bank: BankBooks, gift: AuditedGift): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  const taken = bank.takenOf(gift.id);
  if (taken.length > 1) {
    books.violate('charged_twice', about, `${taken.map(({ id }) => id).join(' and ')} took money`);
  }
  if (gift.cancelledAtMs !== undefined) {
    books.violate('charged_after_cancellation', about, 'money was taken for a cancelled gift');
  }
  const { totalMinor } = latestOf(gift);
  const amountMinor = taken.at(-1)?.amountMinor;
  if (amountMinor !== totalMinor) {
    books.violate('charged_another_amount', about, `${amountMinor} taken, ${totalMinor} agreed`);
  }
}

/** The first word of an attempt: is it time, was it announced, is it still wanted? */
function auditAsked(
  books: Books,
  gift: AuditedGift,
  asked: {
    readonly charge: SandboxCharge;
    readonly startedAtMs: number;
    readonly asker: Invocation | undefined;
  },
): void {
  const about = { customerId: gift.customerId, giftId: gift.id };
  const { recipientId, occasion } = latestOf(gift);
  const stoppedAtMs = books.stoppedAtMs(recipientId, occasion);
  // An attempt recorded before the stop may still arrive; what it takes goes back.
  const knewBetter = stoppedAtMs !== undefined && asked.startedAtMs > stoppedAtMs;
  if (knewBetter && (asked.asker?.startedAtMs ?? books.now()) > stoppedAtMs) {
    books.violate('charged_after_stop', about, 'tried to charge after its occasion was stopped');
  }
  if (gift.firstAskedAtMs !== undefined) return;
  gift.firstAskedAtMs = books.now();
  checkHour(books, gift, {
    ...{ what: 'charged', invariant: 'charged_at_the_wrong_hour', hourOf: chargeAtMs },
    notBeforeMs: gift.paidForAtMs ?? 0,
  });
  // Sent, or on record as refused.
  if (gift.reminder === 'expected' && !books.reach.isMet('reminder', gift.id)) {
    books.violate('charged_without_reminder', about, 'charged before its reminder was sent');
  }
}

function auditCard(books: Books, bank: BankBooks, charge: SandboxCharge): void {
  const about = { customerId: charge.customerId, giftId: charge.giftId };
  const { providerMethod } = charge;
  const customer = books.customers.get(charge.customerId)?.at(-1);
  const refusedAtMs = customer?.methodRefusedAtMs[providerMethod];
  if (refusedAtMs !== undefined && books.now() - refusedAtMs > IN_FLIGHT_MS) {
    books.violate('lost_card_tried_again', about, `${providerMethod} was refused for good before`);
  }
  const tries = bank
    .chargesOf(charge.giftId)
    .filter((each) => each.providerMethod === providerMethod);
  if (tries.length > TRIES_PER_CARD_MAX) {
    books.violate('tried_too_often', about, `${providerMethod} was tried ${tries.length} times`);
  }
}
