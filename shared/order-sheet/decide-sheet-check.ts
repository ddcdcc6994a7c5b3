import type { Product, ProductCode } from '../catalogue/product.ts';
import { addressProblems } from '../customers/address-problems.ts';
import type { Customer } from '../customers/customer.ts';
import { normalisedEmail } from '../customers/email.ts';
import { Occasion, type Recipient } from '../customers/recipient.ts';
import {
  decideGiftOrder,
  type OrderFacts,
  type OrderLineRefusal,
  type PlannedOrder,
} from '../gifts/decide-gift-order.ts';
import type { GiftLine } from '../gifts/gift-line.ts';
import type { GiftTerms } from '../gifts/gift-terms.ts';
import { readQuantity } from '../gifts/read-quantity.ts';
import { type Instant, localDateOf, PlainDate } from '../kernel/time.ts';
import type { SheetRow } from './order-sheet.ts';
import { quantityOf } from './sheet-quantity.ts';

export type SheetRefusal =
  | OrderLineRefusal
  | 'occasion_missing'
  | 'occasion_too_long'
  | 'product_missing'
  | 'quantity_invalid'
  | 'date_missing'
  | 'date_unreadable';

/** A part of a row's form. */
export type SheetField =
  | 'recipient'
  | 'name'
  | 'email'
  | `address.${'lines' | 'city' | 'region' | 'postalCode' | 'country'}`
  | 'occasion'
  | 'product'
  | `options.${string}`
  | 'quantity'
  | 'wrapping'
  | 'message'
  | 'deliverOn';

export type SheetProblem = {
  readonly rowId: string;
  readonly field: SheetField;
  readonly code: SheetRefusal;
  /** For dates: the nearest one that is possible. */
  readonly possible?: string;
};

export type SheetFacts = {
  readonly customer: Customer;
  readonly recipients: readonly Recipient[];
  readonly products: ReadonlyMap<ProductCode, Product>;
  readonly terms: GiftTerms;
  readonly now: Instant;
};

export type SheetCheck = {
  readonly problems: readonly SheetProblem[];
  /** What would be ordered; only when nothing is wrong and there is something. */
  readonly planned?: PlannedOrder;
  readonly lines: readonly GiftLine[];
};

type RowCheck = {
  readonly line: GiftLine;
  readonly problems: readonly Found[];
  /** In place of somebody who is not fully named yet, so that the rest of the row is checked too. */
  readonly standIn?: Recipient;
};
type Found = Omit<SheetProblem, 'rowId'>;

/** Everything that is wrong with every row at once, as an order would find it; nothing is written. */
export function decideSheetCheck(
  rows: readonly SheetRow[],
  facts: SheetFacts,
  orderFacts: Pick<OrderFacts, 'orderId' | 'fingerprint' | 'newRecipientId'>,
): SheetCheck {
  // In place of a date that cannot be read stands one that nothing speaks against.
  const lastOn = localDateOf(facts.now, facts.customer.zone).add({
    months: facts.terms.horizonMonths,
  });
  const known = withTypedEmails(rows, facts.recipients);
  const checks = rows.map((row) => checkRow(row, lastOn, facts));
  const lines = checks.map(({ line }) => line);
  const recipients = [...known, ...checks.flatMap(({ standIn }) => standIn ?? [])];
  const order = decideGiftOrder(lines, { ...facts, recipients, ...orderFacts });
  const foundByLine = order.ok ? new Map() : Map.groupBy(order.details, ({ line }) => line - 1);
  const problems = rows.flatMap(({ rowId }, index) => {
    const own = checks[index]?.problems ?? [];
    const taken = new Set(own.map(({ field }) => partOf(field)));
    const found: readonly Found[] = (foundByLine.get(index) ?? [])
      .map(({ field, code, possible }: Found & { field: string }) => ({
        ...{ field: fieldOf(field), code },
        ...(possible === undefined ? {} : { possible }),
      }))
      .filter(({ field }: Found) => !taken.has(partOf(field)))
      .filter(({ code }: Found) => code !== 'too_soon' || isPlaceKnown(checks[index]));
    return [...own, ...found].map((problem) => ({ rowId, ...problem }));
  });
  return problems.length === 0 && order.ok
    ? { problems, lines, planned: order.value }
    : { problems, lines };
}

/** What is typed for somebody of the address book who has no e-mail yet is theirs from now on. */
export function withTypedEmails(
  rows: readonly SheetRow[],
  recipients: readonly Recipient[],
): readonly Recipient[] {
  const emails = typedEmails(rows, recipients);
  return recipients.map((recipient) => {
    const email = emails.get(recipient.id);
    return email === undefined ? recipient : { ...recipient, email };
  });
}

export function typedEmails(
  rows: readonly SheetRow[],
  recipients: readonly Recipient[],
): ReadonlyMap<string, string> {
  const without = new Set(
    recipients.filter(({ email }) => email === undefined).map(({ id }) => id),
  );
  return new Map(
    rows.flatMap(({ recipientId, email = '' }) => {
      const normal = normalisedEmail(email);
      return recipientId !== undefined && without.has(recipientId) && normal !== undefined
        ? [[recipientId, normal] as const]
        : [];
    }),
  );
}

function checkRow(row: SheetRow, lastOn: PlainDate, facts: SheetFacts): RowCheck {
  const problems: Found[] = [];
  const occasion = Occasion.safeParse(row.occasion);
  if (!occasion.success) {
    const code = row.occasion.trim() === '' ? 'occasion_missing' : 'occasion_too_long';
    problems.push({ field: 'occasion', code });
  }
  if (row.productCode.trim() === '') problems.push({ field: 'product', code: 'product_missing' });
  if (readQuantity(row.quantity ?? '') === undefined) {
    problems.push({ field: 'quantity', code: 'quantity_invalid' });
  }
  const deliverOn = PlainDate.safeParse(row.deliverOn.trim());
  if (!deliverOn.success) {
    const code = row.deliverOn.trim() === '' ? 'date_missing' : 'date_unreadable';
    problems.push({ field: 'deliverOn', code });
  }
  const recipientTrouble = recipientProblems(row);
  problems.push(...recipientTrouble);
  const isWhole = recipientTrouble.every(({ field }) => field === 'email');
  const standIn = isWhole ? undefined : standInOf(row, facts);
  const line: GiftLine = {
    ...(standIn === undefined ? recipientOf(row) : { recipientId: standIn.id }),
    occasion: occasion.success ? occasion.data : '',
    productCode: row.productCode.trim(),
    options: row.options,
    ...quantityOf(row),
    message: row.message,
    deliverOn: deliverOn.success ? deliverOn.data : lastOn,
    ...(row.wrapping === undefined || row.wrapping === '' ? {} : { wrapping: row.wrapping }),
  };
  return { line, problems, ...(standIn === undefined ? {} : { standIn }) };
}

/** No country has this code: where it goes is not known yet. */
const NOWHERE = 'ZZ';

function standInOf({ rowId, email = '', address }: SheetRow, facts: SheetFacts): Recipient {
  const normal = normalisedEmail(email);
  const isCountry = addressProblems(address ?? {}).every(({ field }) => field !== 'country');
  const country = isCountry ? (address?.country ?? NOWHERE).trim().toUpperCase() : NOWHERE;
  return {
    ...{ id: `row ${rowId}`, version: 0, customerId: facts.customer.id, name: rowId },
    address: { lines: [rowId], city: rowId, country },
    ...(normal === undefined ? {} : { email: normal }),
    ...{ stoppedOccasions: [], createdAt: facts.now },
  };
}

/** How long a parcel takes depends on where it goes. */
function isPlaceKnown(check: RowCheck | undefined): boolean {
  return check?.standIn?.address.country !== NOWHERE;
}

/** Every one of them, where an order names only the first. */
function recipientProblems(row: SheetRow): readonly Found[] {
  const { recipientId, name = '', email = '', address = {} } = row;
  const emailProblem =
    email.trim() !== '' && normalisedEmail(email) === undefined
      ? [{ field: 'email' as const, code: 'email_invalid' as const }]
      : [];
  if (recipientId !== undefined) return emailProblem;
  if (isNobody(row)) return [{ field: 'recipient', code: 'recipient_missing' }];
  return [
    ...(name.trim() === '' ? [{ field: 'name' as const, code: 'name_missing' as const }] : []),
    ...addressProblems(address).map(({ field, code }) => ({
      field: `address.${field}` as const,
      code,
    })),
    ...emailProblem,
  ];
}

export function isNobody({ recipientId, name = '', address = {} }: SheetRow): boolean {
  const { country: _country, ...rest } = address;
  const texts = [name, ...Object.values(rest).flat()];
  return recipientId === undefined && texts.every((text) => text.trim() === '');
}

function recipientOf(row: SheetRow): Pick<GiftLine, 'recipient' | 'recipientId'> {
  const { recipientId, name = '', email = '', address } = row;
  if (recipientId !== undefined) return { recipientId };
  return {
    recipient: {
      name,
      ...(address === undefined ? {} : { address }),
      ...(email.trim() === '' ? {} : { email }),
    },
  };
}

/** From a path within an order's line to the field of the form. */
function fieldOf(path: string): SheetField {
  if (path === 'productCode') return 'product';
  if (path === 'recipientId') return 'recipient';
  return path.replace(/^recipient\./, '') as SheetField;
}

/** What a row says already about its recipient is not said again in other words. */
function partOf(field: SheetField): string {
  const isRecipient = /^(recipient|name|address\..*)$/.test(field);
  return isRecipient ? 'recipient' : field;
}
