import type { Product } from '../catalogue/product.ts';
import type { Customer } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDue } from '../kernel/time.ts';
import {
  type DecidedLine,
  decideGiftLine,
  giftFactsOf,
  type LineProblem,
  planFactsOf,
  type Wish,
} from './decide-gift-line.ts';
import type { Decision } from './decision.ts';
import type { Gift, GiftIn, GiftState } from './gift.ts';
import { announcementOf } from './gift-due.ts';
import type { GiftChange } from './gift-line.ts';
import type { GiftTerms } from './gift-terms.ts';
import { replanGift } from './plan-gift.ts';

export type ChangeRefusal = ReturnType<typeof changeRefusalOf> | 'not_placed' | 'line_refused';

export type ChangeFacts = {
  readonly customer: Customer;
  /** The one that it had, and the one that it is to have; the same when that does not change. */
  readonly recipientBefore: Recipient;
  readonly recipient: Recipient;
  readonly product: Product | undefined;
  readonly terms: GiftTerms;
  readonly now: Instant;
};

/**
 * Until its charge begins a gift can be changed in everything. The price stays as ordered unless
 * what is paid for changes: product, options, wrapping or the country it goes to.
 */
export function decideChange(
  gift: Gift,
  change: GiftChange,
  facts: ChangeFacts,
): Outcome<Decision, ChangeRefusal, readonly LineProblem[]> {
  if (gift.state === 'draft') return refused('not_placed', []);
  if (gift.state !== 'ordered') return refused(changeRefusalOf(gift.state), []);
  const wish = wishOf(gift, change);
  const agreed = { ...gift, country: facts.recipientBefore.address.country };
  const decided = decideGiftLine(wish, { ...facts, agreed });
  if (!decided.ok) return decided;
  const after = changed(gift, wish, decided.value, facts);
  const happened = [{ type: 'GiftChanged' }, ...announcementOf(after, facts.now)];
  return accepted({ gift: after, happened });
}

/** Why a gift that is not only ordered can be changed no more. */
export function changeRefusalOf(
  state: Exclude<GiftState, 'draft' | 'ordered'>,
): 'charge_begun' | 'already_cancelled' | 'already_lapsed' {
  if (state === 'cancelled') return 'already_cancelled';
  return state === 'lapsed' ? 'already_lapsed' : 'charge_begun';
}

function wishOf(gift: Gift, change: GiftChange): Wish {
  const wrapping = change.wrapping === undefined ? gift.wrapping : (change.wrapping ?? undefined);
  const quantity = change.quantity ?? gift.quantity ?? 1;
  const isOtherProduct =
    change.productCode !== undefined && change.productCode !== gift.productCode;
  return {
    occasion: change.occasion ?? gift.occasion,
    // Another product has other options; those of the old one would only be refused.
    options: change.options ?? (isOtherProduct ? {} : gift.options),
    message: change.message ?? gift.message,
    deliverOn: change.deliverOn ?? gift.deliverOn,
    ...(wrapping === undefined ? {} : { wrapping }),
    ...(quantity === 1 ? {} : { quantity }),
  };
}

function changed(
  gift: GiftIn<'ordered'>,
  wish: Wish,
  decided: DecidedLine,
  facts: ChangeFacts,
): GiftIn<'ordered'> {
  const { wrapping: _wrapping, quantity: _quantity, remindedAt, ...kept } = gift;
  const plan = planOf(gift, wish, decided, facts);
  const after = {
    ...kept,
    ...wish,
    ...giftFactsOf(decided),
    recipientId: facts.recipient.id,
    plan,
  };
  // Moved so far away that its reminder is ahead again: it is reminded of again.
  const isRemindedAgain = plan.remindAt !== undefined && !isDue(plan.remindAt, facts.now);
  return isRemindedAgain || remindedAt === undefined ? after : { ...after, remindedAt };
}

/** For the same date a reminder that is due this moment stays due. */
function planOf(gift: Gift, wish: Wish, { plan, product }: DecidedLine, facts: ChangeFacts) {
  if (!wish.deliverOn.equals(gift.deliverOn)) return plan;
  return replanGift(gift, planFactsOf(wish.deliverOn, product.kind, facts), facts.terms);
}
