import { isDeepStrictEqual } from 'node:util';
import type { Gift } from '../../../shared/gifts/gift.ts';
import type { Command, CommandOf } from '../commands.ts';
import { MINUTE_MS } from '../dice.ts';
import type { Answer } from '../front-desk.ts';
import type { Ended } from '../shop.ts';
import { possibleTotals } from './audit-orders.ts';
import { type Agreed, type AuditedGift, type Books, latestOf } from './books.ts';
import { totalMinorOf } from './gift-items.ts';
import { possibleTerms, reminderOf } from './hours.ts';
import { chargeAtMs, eGiftAtMs, kindOf, remindAtMs } from './promises.ts';

const NEAR_MS = 10 * MINUTE_MS;

/** Compares what a customer was told about a gift with what is written about it. */
export function auditGiftCommand(books: Books, command: CommandOf<'change' | 'cancel'>) {
  const gift = books.gifts.get(command.giftId);
  const versionsBefore = gift?.agreed.length ?? 0;
  const about = { customerId: command.customerId, giftId: command.giftId };
  const stateBefore = gift?.state;
  return (ended: Ended<Answer>) => {
    if (gift === undefined || ended.kind === 'no_answer') return;
    if (!ended.value.ok) {
      auditRefusal(books, gift, [ended.value.refusal, stateBefore]);
      return;
    }
    if (command.kind === 'cancel') {
      if (gift.cancelledAtMs === undefined) {
        books.violate('cancellation_lost', about, 'a cancellation was accepted and not written');
      }
      return;
    }
    const isWritten = gift.agreed.slice(versionsBefore - 1).some((each) => fits(each, command));
    if (!isWritten) books.violate('change_lost', about, 'a change was accepted and not written');
  };
}

function fits(agreed: Agreed, { change }: CommandOf<'change'>): boolean {
  return (
    (change.deliverOn === undefined || change.deliverOn.toString() === agreed.deliverOn) &&
    (change.message === undefined || change.message === agreed.message) &&
    (change.productCode === undefined || change.productCode === agreed.productCode) &&
    (change.recipientId === undefined || change.recipientId === agreed.recipientId)
  );
}

function auditRefusal(
  books: Books,
  gift: AuditedGift,
  [refusal, stateBefore]: readonly [string, string | undefined],
): void {
  // Who asked to be forgotten at the same moment finds nothing any more.
  if (books.goneIds.has(gift.customerId)) return;
  const about = { customerId: gift.customerId, giftId: gift.id };
  const wrongly = (why: string) =>
    books.violate('wrongly_refused', about, `refused as ${refusal}, although ${why}`);
  if (refusal === 'gift_not_found') wrongly('it was ordered');
  const { terms } = possibleTerms(books, gift);
  const nowMs = books.now();
  const isBefore = (hours: readonly number[]) => hours.every((hour) => nowMs < hour - NEAR_MS);
  const isOpen = stateBefore === 'ordered' && gift.state === 'ordered';
  const isAboutCharge = refusal === 'charge_begun' || refusal === 'charge_in_progress';
  if (isAboutCharge && isOpen && isBefore(terms.map(chargeAtMs))) {
    wrongly('its charge is still to come');
  }
  if (refusal !== 'already_on_its_way' || gift.state !== 'released') return;
  if (latestOf(gift).kind === 'parcel') wrongly('no carrier has it');
  else if (isBefore(terms.map(eGiftAtMs))) wrongly('its hour is still to come');
}

/** A gift was written with other facts: somebody must have asked for exactly that. */
export function adoptChange(books: Books, gift: AuditedGift, item: Gift): void {
  const before = latestOf(gift);
  const written = writtenOf(item);
  if (isDeepStrictEqual(written, undated(before))) return;
  const asked = [...books.open].some(
    (command) =>
      command.kind === 'change' &&
      command.giftId === gift.id &&
      isSameWish(written, after(before, command)),
  );
  const about = { customerId: gift.customerId, giftId: gift.id };
  if (!asked) {
    books.violate('change_lost', about, `it became ${JSON.stringify(written)} unasked`);
    return;
  }
  const totals = totalsAfter(books, before, written);
  if (!totals.includes(written.totalMinor)) {
    books.violate('charged_another_amount', about, `${written.totalMinor} agreed, not ${totals}`);
  }
  gift.agreed.push({ ...written, atMs: books.now() });
  const reminder = reminderOf(books, gift, remindAtMs);
  // Moved beyond its new reminder it is reminded of again.
  if (reminder !== 'none') {
    gift.senders.delete('reminder');
    books.reach.unmeet('reminder', gift.id);
    gift.reminder = reminder;
  } else if (gift.reminder !== 'none') {
    gift.reminder = 'either';
  }
}

function isSameWish(left: Agreed, right: Agreed): boolean {
  return isDeepStrictEqual({ ...left, totalMinor: 0 }, { ...right, totalMinor: 0 });
}

/** The price stays as agreed, unless what is paid for changes. */
function totalsAfter(books: Books, before: Agreed, now: Agreed): readonly number[] {
  const paidFor = ({ productCode, options, wrapping }: Agreed) => [productCode, options, wrapping];
  const isSame = isDeepStrictEqual(paidFor(before), paidFor(now));
  if (isSame && before.recipientId === now.recipientId) return [before.totalMinor];
  const anew = possibleTotals(books, now, books.now());
  // Another recipient may live in the same country.
  return isSame ? [...anew, before.totalMinor] : anew;
}

function after(before: Agreed, { change }: CommandOf<'change'>): Agreed {
  const productCode = change.productCode ?? before.productCode;
  const isOther = productCode !== before.productCode;
  const wrapping = change.wrapping === undefined ? before.wrapping : (change.wrapping ?? undefined);
  return {
    ...{ productCode, kind: kindOf(productCode), wrapping, totalMinor: before.totalMinor },
    options: change.options ?? (isOther ? {} : before.options),
    recipientId: change.recipientId ?? before.recipientId,
    occasion: change.occasion ?? before.occasion,
    message: change.message ?? before.message,
    deliverOn: change.deliverOn?.toString() ?? before.deliverOn,
  };
}

function undated({ atMs: _atMs, ...agreed }: Agreed & { readonly atMs: number }): Agreed {
  return agreed;
}

function writtenOf(item: Gift): Agreed {
  const { productCode, kind, options, wrapping, recipientId, occasion, message } = item;
  return {
    ...{ productCode, kind, options, wrapping, recipientId, occasion, message },
    deliverOn: item.deliverOn.toString(),
    totalMinor: totalMinorOf(item),
  };
}

/** A stop or its lifting was answered: from here on it must hold. */
export function auditOccasionCommand(books: Books, command: CommandOf<'stop' | 'lift'>) {
  const { recipientId, occasion, customerId } = command;
  const overlapping = [...books.open].filter((other) => isAbout(other, command));
  const openBefore = overlapping.filter((other) => other !== command).length;
  const askCount = books.countAsk(`${recipientId} ${occasion}`);
  return (ended: Ended<Answer>) => {
    if (ended.kind === 'no_answer' || !ended.value.ok) return;
    const isStopped = books.stoppedAtMs(recipientId, occasion) !== undefined;
    // Of two at once either may be the last.
    const isAlone = openBefore === 0 && books.askCountOf(`${recipientId} ${occasion}`) === askCount;
    if (isStopped !== (command.kind === 'stop') && isAlone) {
      books.violate('stop_lost', { customerId }, `${command.kind} was accepted and is not so`);
    }
  };
}

function isAbout(other: Command, { recipientId, occasion }: CommandOf<'stop' | 'lift'>): boolean {
  return (
    (other.kind === 'stop' || other.kind === 'lift') &&
    other.recipientId === recipientId &&
    other.occasion === occasion
  );
}
