import { isDeepStrictEqual } from 'node:util';
import type { Product } from '../catalogue/product.ts';
import { type Customer, cardToCharge } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import type { RecipientDraft } from '../customers/recipient-draft.ts';
import { decideGiftOrder, type RefusedLine } from '../gifts/decide-gift-order.ts';
import type { Gift } from '../gifts/gift.ts';
import type { GiftLine } from '../gifts/gift-line.ts';
import type { GiftTerms } from '../gifts/gift-terms.ts';
import { type PossibleDates, possibleDates } from '../gifts/possible-dates.ts';
import { assert } from '../kernel/assert.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, localDateOf, type PlainDate } from '../kernel/time.ts';
import {
  OCCASION_FOR_ONESELF,
  OCCASION_FOR_OTHERS,
  type Prescription,
  type StuckReason,
} from './prescription.ts';

export type PlanRefusal =
  | Exclude<StuckReason, 'no_card' | 'price_changed'>
  | 'too_soon'
  | 'too_far_ahead';
export type SameAgainRefusal = PlanRefusal | 'no_card';

/** For dates: the nearest one that is possible. */
export type PlanDetails = { readonly possible?: string };

export type PlanAgainFacts = {
  readonly customer: Customer;
  /** The customer's address book. */
  readonly recipients: readonly Recipient[];
  readonly product: Product | undefined;
  readonly terms: GiftTerms;
  readonly now: Instant;
};

/** An order that could be placed now: what is asked for, and the gift that it would become. */
export type PlannedAgain = { readonly line: GiftLine; readonly gift: Gift };

type Asked = Pick<Prescription, 'productCode' | 'options' | 'quantity' | 'recipientId'>;

/** Nothing is ordered with these: a plan is made as an order is, by the engine's own rules. */
const NO_ID = '0'.repeat(26);

/** What the same again costs and when it comes, whether or not there is a card to charge. */
export function planSameAgain(
  asked: Asked,
  facts: PlanAgainFacts,
  deliverOn: PlainDate = datesOf(asked, facts).firstOn,
): Outcome<PlannedAgain, PlanRefusal, PlanDetails> {
  const to = addresseeOf(asked, facts);
  if (!to.ok) return to;
  const line: GiftLine = {
    ...to.value,
    productCode: asked.productCode,
    options: { ...asked.options },
    ...(asked.quantity === 1 ? {} : { quantity: asked.quantity }),
    message: '',
    deliverOn,
  };
  const { product, terms, now, customer, recipients } = facts;
  const planned = decideGiftOrder([line], {
    ...{ customer, recipients, terms, now },
    products: new Map(product === undefined ? [] : [[product.id, product]]),
    orderId: `ord_${NO_ID}`,
    fingerprint: '',
    newRecipientId: () => `rcp_${NO_ID}`,
  });
  if (!planned.ok) return refusalOf(planned.details);
  const [gift] = planned.value.gifts;
  assert(gift !== undefined, 'one line is one gift');
  return accepted({ line, gift });
}

/** The same, for whoever is about to order it: there must be a card that can be charged. */
export function decideSameAgain(
  asked: Asked,
  facts: PlanAgainFacts,
  deliverOn?: PlainDate,
): Outcome<PlannedAgain, SameAgainRefusal, PlanDetails> {
  const planned = planSameAgain(asked, facts, deliverOn);
  if (!planned.ok) return planned;
  return cardToCharge(facts.customer) === undefined ? refused('no_card', {}) : planned;
}

/** The first and the last day on which it can come; today and on when it is not known what. */
export function datesOf(asked: Asked, facts: PlanAgainFacts): PossibleDates {
  const { product, customer, now } = facts;
  const country = countryOf(asked, facts);
  if (product !== undefined && country !== undefined) {
    return possibleDates({ ...facts, product, country });
  }
  const today = localDateOf(now, customer.zone);
  return { firstOn: today, lastOn: today.add({ months: facts.terms.horizonMonths }) };
}

export function countryOf(
  { recipientId }: Asked,
  { recipients, customer }: PlanAgainFacts,
): string | undefined {
  if (recipientId === undefined) return customer.address?.country;
  return recipients.find(({ id }) => id === recipientId)?.address.country;
}

type Addressee = Pick<GiftLine, 'recipientId' | 'recipient' | 'occasion'>;

/** Oneself is somebody of the address book too: the one with the same name at the same address. */
function addresseeOf(
  { recipientId }: Asked,
  { customer, recipients }: PlanAgainFacts,
): Outcome<Addressee, PlanRefusal, PlanDetails> {
  if (recipientId !== undefined) {
    const isKnown = recipients.some(({ id }) => id === recipientId);
    if (!isKnown) return refused('recipient_not_found', {});
    return accepted({ recipientId, occasion: OCCASION_FOR_OTHERS });
  }
  const { name, address, email } = customer;
  if (name === undefined || address === undefined) return refused('address_missing', {});
  const own = recipients.find((each) => each.name === name && isSame(each, address));
  if (own !== undefined) return accepted({ recipientId: own.id, occasion: OCCASION_FOR_ONESELF });
  const recipient: RecipientDraft = { name, address, email };
  return accepted({ recipient, occasion: OCCASION_FOR_ONESELF });
}

/** Also when they are known there without an e-mail address, or with another zone. */
function isSame({ address }: Recipient, own: NonNullable<Customer['address']>): boolean {
  return isDeepStrictEqual(address, own);
}

type LineCode = RefusedLine['code'];

const REFUSAL_OF_CODE: Readonly<Partial<Record<LineCode, PlanRefusal>>> = {
  unknown_product: 'product_gone',
  product_not_on_sale: 'product_gone',
  unknown_option: 'choice_gone',
  option_missing: 'choice_gone',
  email_missing: 'email_missing',
  occasion_stopped: 'occasion_stopped',
  recipient_objected: 'recipient_not_found',
  recipient_not_found: 'recipient_not_found',
  too_soon: 'too_soon',
  too_far_ahead: 'too_far_ahead',
};

/** What is gone comes first: another date would not help. Whatever is left is about the address. */
export function refusalOf(problems: readonly RefusedLine[]) {
  const refusals = problems.map(({ code }) => REFUSAL_OF_CODE[code] ?? 'address_missing');
  const possible = problems.find((problem) => problem.possible !== undefined)?.possible;
  const [worst = 'address_missing'] = refusals.toSorted((a, b) => rank(a) - rank(b));
  return refused(worst, possible === undefined ? {} : { possible });
}

function rank(refusal: PlanRefusal): number {
  return refusal === 'too_soon' || refusal === 'too_far_ahead' ? 1 : 0;
}
