import type { Edition } from '../catalogue/edition.ts';
import type { Product, ProductCode } from '../catalogue/product.ts';
import type { Customer } from '../customers/customer.ts';
import type { PostalAddress } from '../customers/postal-address.ts';
import type { Recipient } from '../customers/recipient.ts';
import { type Gift, totalOf } from '../gifts/gift.ts';
import type { GiftTerms } from '../gifts/gift-terms.ts';
import { priceGift } from '../gifts/price-gift.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, localDateOf } from '../kernel/time.ts';
import { workFormPaperIn } from '../print/paper-format.ts';
import { type AgainLine, decideAgain } from './decide-again.ts';
import { type FormRow, type WorkForm, workFormIdOf } from './work-form.ts';

/** More would be a book; the form says how many it leaves out. */
export const FORM_ROW_COUNT_MAX = 200;
/** An item holds 400 KB, and what is not a row takes its part. */
export const FORM_BYTES_MAX = 340_000;
const EMPTY_ROW_COUNT = 6;

export type FormFacts = {
  readonly edition: Pick<Edition, 'id' | 'name'>;
  readonly customer: Customer;
  readonly gifts: readonly Gift[];
  readonly recipients: readonly Recipient[];
  readonly products: ReadonlyMap<ProductCode, Product>;
  readonly terms: GiftTerms;
  readonly now: Instant;
};

export type FormRefusal = 'no_forms_wanted' | 'nothing_to_repeat';

/** What would be printed, before it is known what things cost this year. */
export function linesToRepeat(
  facts: Pick<FormFacts, 'customer' | 'gifts' | 'recipients' | 'terms' | 'now'>,
): readonly AgainLine[] {
  const { customer, gifts, recipients, terms, now } = facts;
  if (customer.workFormsBy === 'none') return [];
  const today = localDateOf(now, customer.zone);
  return decideAgain({ gifts, recipients, today, horizonMonths: terms.horizonMonths }).filter(
    ({ orderedAlready }) => orderedAlready === undefined,
  );
}

/** Last year's gifts at this year's dates; what is ordered for this year already is not on it. */
export function decideWorkForm(facts: FormFacts): Outcome<WorkForm, FormRefusal> {
  const { edition, customer, now } = facts;
  if (customer.workFormsBy === 'none') return refused('no_forms_wanted');
  const lines = linesToRepeat(facts);
  if (lines.length === 0) return refused('nothing_to_repeat');
  const rows = fitting(rowsOf(lines, facts));
  return accepted({
    id: workFormIdOf(edition.id, customer.id),
    version: 0,
    customerId: customer.id,
    ...{ editionId: edition.id, editionName: edition.name },
    language: customer.language,
    paper: workFormPaperIn(customer.address?.country ?? ''),
    by: customer.address !== undefined && isOnPaper(customer) ? 'paper' : 'mail',
    ...(customer.address === undefined
      ? {}
      : { to: { name: customer.name ?? '', address: customer.address } }),
    rows,
    leftOutCount: lines.length - rows.length,
    emptyRowCount: EMPTY_ROW_COUNT,
    madeAt: now,
  });
}

/** Whose mail comes back is written to on paper, if we know where. */
function isOnPaper({ workFormsBy, emailState }: Customer): boolean {
  return workFormsBy === 'paper' || emailState !== 'works';
}

function rowsOf(lines: readonly AgainLine[], facts: FormFacts): readonly FormRow[] {
  const recipientById = new Map(facts.recipients.map((recipient) => [recipient.id, recipient]));
  return lines.flatMap((line, index) => {
    const { orderedAlready: _none, ...repeated } = line;
    const recipient = recipientById.get(line.recipientId);
    if (recipient === undefined) return [];
    const { name: recipientName, address } = recipient;
    return {
      number: index + 1,
      ...repeated,
      recipientName,
      address,
      ...priceOf(line, address, facts),
    };
  });
}

function priceOf(
  { productCode, options, quantity = 1, wrapping }: AgainLine,
  { country }: PostalAddress,
  { products, terms }: FormFacts,
): Pick<FormRow, 'price'> {
  const product = products.get(productCode);
  if (product?.isOnSale !== true) return {};
  const wrapped = wrapping === undefined ? {} : { wrapping };
  const price = priceGift({ product, options, quantity, country, ...wrapped }, terms);
  return price.ok ? { price: totalOf(price.value) } : {};
}

/** As many as there is room for, in order. */
function fitting(rows: readonly FormRow[]): readonly FormRow[] {
  let bytes = 0;
  return rows.slice(0, FORM_ROW_COUNT_MAX).filter((row) => {
    bytes += new TextEncoder().encode(JSON.stringify(row)).length;
    return bytes <= FORM_BYTES_MAX;
  });
}
