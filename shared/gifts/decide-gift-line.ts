import { isDeepStrictEqual } from 'node:util';
import type { Product } from '../catalogue/product.ts';
import type { Customer } from '../customers/customer.ts';
import { isOccasionStopped, type Recipient } from '../customers/recipient.ts';
import { zoneOfRecipient } from '../customers/recipient-zone.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, isDateBefore, type PlainDate } from '../kernel/time.ts';
import type { GiftFacts, GiftPrice } from './gift.ts';
import { type GiftTerms, transitDaysTo } from './gift-terms.ts';
import { type PlanFacts, planGiftFrom } from './plan-gift.ts';
import { possibleDates } from './possible-dates.ts';
import { type PriceFacts, type PriceRefusal, priceGift } from './price-gift.ts';

export type LineRefusal =
  | PriceRefusal
  | 'message_too_long'
  | 'occasion_stopped'
  | 'recipient_objected'
  | 'email_missing'
  | 'unknown_product'
  | 'product_not_on_sale'
  | 'mixed_currencies'
  | 'too_soon'
  | 'too_far_ahead';

/** `field` is the path within the line. */
export type LineProblem<Refusal = LineRefusal> = {
  readonly field: string;
  readonly code: Refusal;
  /** For dates: the nearest one that is possible. */
  readonly possible?: string;
};

export type LineFacts = {
  readonly customer: Customer;
  readonly recipient: Recipient;
  readonly product: Product | undefined;
  readonly terms: GiftTerms;
  readonly now: Instant;
  /** In a change: what stays as agreed holds, although it could not be ordered like that today. */
  readonly agreed?: Agreed;
};

/** What was agreed before, and the country it was to go to. */
export type Agreed = Pick<
  GiftFacts,
  'productCode' | 'kind' | 'options' | 'quantity' | 'wrapping' | 'deliverOn' | 'price' | 'plan'
> & { readonly country: string };

/** What the customer decided about one gift. */
export type Wish = Pick<
  GiftFacts,
  'occasion' | 'options' | 'quantity' | 'wrapping' | 'message' | 'deliverOn'
>;

export type DecidedLine = {
  readonly price: GiftPrice;
  readonly plan: GiftFacts['plan'];
  readonly product: Product;
};

/** Says everything that is wrong with a line at once, so that it is mended in one go. */
export function decideGiftLine(
  wish: Wish,
  facts: LineFacts,
): Outcome<DecidedLine, 'line_refused', readonly LineProblem[]> {
  const { recipient, terms, agreed } = facts;
  const product = asAgreed(facts.product, agreed);
  const problems: LineProblem[] = wishProblems(wish, facts);
  if (product === undefined) {
    return refused('line_refused', [
      ...problems,
      { field: 'productCode', code: 'unknown_product' as const },
    ]);
  }
  if (!product.isOnSale && product.id !== agreed?.productCode) {
    problems.push({ field: 'productCode', code: 'product_not_on_sale' });
  }
  if (product.kind === 'e_gift' && recipient.email === undefined) {
    problems.push({ field: 'recipient.email', code: 'email_missing' });
  }
  problems.push(...dateProblems(wish.deliverOn, facts, product));
  const { wrapping, options, quantity } = wish;
  const country = recipient.address.country;
  const chosen = {
    ...{ product, options, country },
    ...(wrapping === undefined ? {} : { wrapping }),
    ...(quantity === undefined ? {} : { quantity }),
  };
  const price = priceAgreedFor(chosen, agreed) ?? priceGift(chosen, terms);
  if (!price.ok) problems.push({ field: price.details, code: price.refusal });
  else if (agreed !== undefined && price.value.currency !== agreed.price.currency) {
    problems.push({ field: 'productCode', code: 'mixed_currencies' });
  }
  if (!price.ok || problems.length > 0) return refused('line_refused', problems);
  const plan = planGiftFrom(planFactsOf(wish.deliverOn, product.kind, facts), terms, facts.now);
  return accepted({ price: price.value, plan, product });
}

/** What a decided line says about its gift. */
export function giftFactsOf({ product, price, plan }: DecidedLine) {
  const { id: productCode, name: productName, kind } = product;
  return { productCode, productName, kind, price, plan };
}

export function planFactsOf(
  deliverOn: PlainDate,
  kind: GiftFacts['kind'],
  { customer, recipient }: Pick<LineFacts, 'customer' | 'recipient'>,
): PlanFacts {
  return {
    deliverOn,
    kind,
    country: recipient.address.country,
    customerZone: customer.zone,
    recipientZone: zoneOfRecipient(recipient, customer),
  };
}

/** A parcel that was ordered stays one, whatever the catalogue has made of its product since. */
function asAgreed(product: Product | undefined, agreed: Agreed | undefined) {
  if (product === undefined || product.id !== agreed?.productCode) return product;
  return { ...product, kind: agreed.kind };
}

/** The price stays as it was unless what is paid for is another. */
function priceAgreedFor(chosen: PriceFacts, agreed: Agreed | undefined) {
  const isAsAgreed =
    chosen.product.id === agreed?.productCode &&
    chosen.country === agreed.country &&
    chosen.wrapping === agreed.wrapping &&
    chosen.quantity === agreed.quantity &&
    isDeepStrictEqual({ ...chosen.options }, { ...agreed.options });
  return isAsAgreed ? accepted(agreed.price) : undefined;
}

function wishProblems(wish: Wish, { recipient, terms }: LineFacts): LineProblem[] {
  const problems: LineProblem[] = [];
  if ([...wish.message].length > terms.messageLengthMax) {
    problems.push({ field: 'message', code: 'message_too_long' });
  }
  if (recipient.objectedAt !== undefined) {
    problems.push({ field: 'recipient', code: 'recipient_objected' });
  } else if (isOccasionStopped(recipient, wish.occasion)) {
    problems.push({ field: 'occasion', code: 'occasion_stopped' });
  }
  return problems;
}

function dateProblems(deliverOn: PlainDate, facts: LineFacts, product: Product): LineProblem[] {
  const { recipient, terms, agreed } = facts;
  const { firstOn, lastOn } = possibleDates({
    ...{ ...facts, product },
    country: recipient.address.country,
  });
  const transitDays =
    product.kind === 'e_gift' ? 0 : transitDaysTo(recipient.address.country, terms);
  const isAsAgreed =
    product.id === agreed?.productCode &&
    deliverOn.equals(agreed.deliverOn) &&
    transitDays <= agreed.plan.transitDays;
  if (isAsAgreed) return [];
  if (isDateBefore(lastOn, deliverOn)) {
    return [{ field: 'deliverOn', code: 'too_far_ahead', possible: lastOn.toString() }];
  }
  return isDateBefore(deliverOn, firstOn)
    ? [{ field: 'deliverOn', code: 'too_soon', possible: firstOn.toString() }]
    : [];
}
