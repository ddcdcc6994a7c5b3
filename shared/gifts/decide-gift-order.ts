import type { Product, ProductCode } from '../catalogue/product.ts';
import type { Customer } from '../customers/customer.ts';
import type { Recipient } from '../customers/recipient.ts';
import {
  completeRecipient,
  type RecipientFacts,
  type RecipientProblem,
} from '../customers/recipient-draft.ts';
import { findSameRecipient } from '../customers/same-recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import {
  decideGiftLine,
  giftFactsOf,
  type LineProblem,
  type LineRefusal,
} from './decide-gift-line.ts';
import { type Gift, type GiftOrderId, giftIdOf, lineOf, totalOf } from './gift.ts';
import type { GiftLine } from './gift-line.ts';
import type { GiftOrder, OrderedLine } from './gift-order.ts';
import type { GiftTerms } from './gift-terms.ts';

export type OrderLineRefusal =
  | LineRefusal
  | RecipientProblem
  | 'recipient_missing'
  | 'recipient_not_found';

/** `line` counts from 1, as people count. */
export type RefusedLine = LineProblem<OrderLineRefusal> & { readonly line: number };

export type OrderFacts = {
  readonly customer: Customer;
  /** The customer's address book. */
  readonly recipients: readonly Recipient[];
  readonly products: ReadonlyMap<ProductCode, Product>;
  readonly terms: GiftTerms;
  readonly orderId: GiftOrderId;
  readonly fingerprint: string;
  /** An id for a recipient that is not in the address book. */
  readonly newRecipientId: (facts: RecipientFacts) => string;
  /** Addresses of those who asked us to forget them. */
  readonly objectedEmails?: ReadonlySet<string>;
  readonly now: Instant;
};

export type PlannedOrder = {
  readonly order: GiftOrder;
  readonly gifts: readonly Gift[];
  readonly newRecipients: readonly Recipient[];
};

/** All lines or none; every refused line is named with every reason. */
export function decideGiftOrder(
  lines: readonly GiftLine[],
  facts: OrderFacts,
): Outcome<PlannedOrder, 'lines_refused', readonly RefusedLine[]> {
  const book = [...facts.recipients];
  const gifts: Gift[] = [];
  const problems: RefusedLine[] = [];
  for (const [index, line] of lines.entries()) {
    const decided = decideLine(line, index + 1, facts, book);
    if (decided.ok) gifts.push(decided.value);
    else problems.push(...decided.details.map((problem) => ({ line: index + 1, ...problem })));
  }
  const [first] = gifts;
  for (const { id, price } of gifts) {
    if (price.currency !== first?.price.currency) {
      problems.push({ line: lineOf(id), field: 'productCode', code: 'mixed_currencies' });
    }
  }
  if (problems.length > 0 || first === undefined) return refused('lines_refused', problems);
  const newRecipients = book.slice(facts.recipients.length);
  return accepted({ order: orderOf(gifts, first.price.currency, facts), gifts, newRecipients });
}

type LineOutcome<Value> = Outcome<Value, 'line_refused', readonly LineProblem<OrderLineRefusal>[]>;

function decideLine(
  line: GiftLine,
  lineNumber: number,
  facts: OrderFacts,
  book: Recipient[],
): LineOutcome<Gift> {
  const recipient = decideRecipient(line, facts, book);
  if (!recipient.ok) return recipient;
  const { email } = recipient.value;
  if (email !== undefined && facts.objectedEmails?.has(email) === true) {
    return problem('recipient.email', 'recipient_objected');
  }
  const { occasion, options, message, deliverOn, wrapping, quantity = 1 } = line;
  const wish = {
    ...{ occasion, options, message, deliverOn },
    ...(wrapping === undefined ? {} : { wrapping }),
    ...(quantity === 1 ? {} : { quantity }),
  };
  const product = facts.products.get(line.productCode);
  const decided = decideGiftLine(wish, { ...facts, recipient: recipient.value, product });
  if (!decided.ok) return decided;
  return accepted({
    ...wish,
    state: 'ordered',
    id: giftIdOf(facts.customer.id, facts.orderId, lineNumber),
    version: 0,
    recipientId: recipient.value.id,
    ...giftFactsOf(decided.value),
    orderedAt: facts.now,
    attempts: [],
  });
}

/** The recipient of the address book, or the new one that this line adds to it. */
export function decideRecipient(
  line: Pick<GiftLine, 'recipient' | 'recipientId'>,
  facts: Pick<OrderFacts, 'customer' | 'newRecipientId' | 'now'>,
  book: Recipient[],
): LineOutcome<Recipient> {
  if (line.recipientId !== undefined) {
    const known = book.find(({ id }) => id === line.recipientId);
    return known === undefined ? problem('recipientId', 'recipient_not_found') : accepted(known);
  }
  if (line.recipient === undefined) return problem('recipient', 'recipient_missing');
  const complete = completeRecipient(line.recipient);
  if (!complete.ok) return problem(`recipient.${complete.details.field}`, complete.refusal);
  const same = findSameRecipient(book, complete.value);
  if (same !== undefined) return accepted(same);
  const added: Recipient = {
    ...complete.value,
    id: facts.newRecipientId(complete.value),
    version: 0,
    customerId: facts.customer.id,
    stoppedOccasions: [],
    createdAt: facts.now,
  };
  book.push(added);
  return accepted(added);
}

function problem(field: string, code: OrderLineRefusal) {
  return refused('line_refused', [{ field, code }]);
}

function orderOf(gifts: readonly Gift[], currency: string, facts: OrderFacts): GiftOrder {
  return {
    id: facts.orderId,
    version: 0,
    customerId: facts.customer.id,
    state: 'placed',
    currency,
    lines: gifts.map(orderedLineOf),
    fingerprint: facts.fingerprint,
    orderedAt: facts.now,
    finishedAt: facts.now,
  };
}

function orderedLineOf({ deliverOn, plan, price }: Gift): OrderedLine {
  const { remindAt, chargeAt } = plan;
  const line = { deliverOn, chargeAt, totalMinor: totalOf(price).amountMinor };
  return remindAt === undefined ? line : { ...line, remindAt };
}

/** Where the request is to be mended: `gifts[2].deliverOn`. */
export function fieldsOfLines(problems: readonly RefusedLine[]) {
  return problems.map(({ line, field, code, possible }) => ({
    ...{ line, field: `gifts[${line - 1}].${field}`, reason: code },
    ...(possible === undefined ? {} : { possible }),
  }));
}
