import type { CustomerId } from '../customers/customer.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { type Instant, instantText, isBefore, type PlainDate } from '../kernel/time.ts';
import {
  amountOf,
  LINE_COUNT_MAX,
  type Purchase,
  type PurchaseLine,
  purchaseIdOf,
  type Sale,
} from './purchase.ts';

/** An order as a source reported it, its customer found, without what is no product. */
export type Order = {
  readonly source: string;
  readonly sourceId: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly currency: string;
  /** Absent: it counts in the totals and nowhere else. */
  readonly customerId?: CustomerId;
  /** By what the source named the customer: who that is may change, what it said does not. */
  readonly buyerText: string;
  readonly lines: readonly PurchaseLine[];
  /** The version that this is to stand in for: a correction. */
  readonly replaces?: number;
};

export type RecordingRefusal =
  /** It was reported before, and differently. */
  | 'recorded_otherwise'
  | 'changed_meanwhile'
  | 'nothing_to_correct'
  | 'too_many_lines'
  | 'nothing_bought'
  /** A slip of the year would make all that is fitted from purchases wrong. */
  | 'in_the_future'
  | 'too_long_ago';

/** Clocks and zones differ. */
const AHEAD_HOURS_MAX = 48;
/** Fifty years of 365.25 days: no shop's books on a computer are older. */
const BACK_HOURS_MAX = 50 * 8766;

/** What is to be stored: `purchase` is absent for an order without a customer. */
export type Recording =
  | { readonly kind: 'as_before' }
  | { readonly kind: 'create' | 'correct'; readonly sale: Sale; readonly purchase?: Purchase };

/** The same again changes nothing; something else takes the word that it is a correction. */
export function decideRecording(
  order: Order,
  recorded: Sale | undefined,
  now: Instant,
): Outcome<Recording, RecordingRefusal> {
  const contentHash = contentHashOf(order);
  if (recorded !== undefined && recorded.contentHash === contentHash) {
    return accepted({ kind: 'as_before' });
  }
  if (isBefore(now.add({ hours: AHEAD_HOURS_MAX }), order.at)) return refused('in_the_future');
  if (isBefore(order.at, now.subtract({ hours: BACK_HOURS_MAX }))) return refused('too_long_ago');
  if (order.customerId !== undefined && order.lines.length > LINE_COUNT_MAX) {
    return refused('too_many_lines');
  }
  if (recorded === undefined) {
    if (order.replaces !== undefined) return refused('nothing_to_correct');
    if (order.lines.length === 0) return refused('nothing_bought');
    return accepted({ kind: 'create', ...storedAs(order, contentHash, 0) });
  }
  if (order.replaces === undefined) return refused('recorded_otherwise');
  if (order.replaces !== recorded.version) return refused('changed_meanwhile');
  return accepted({ kind: 'correct', ...storedAs(order, contentHash, recorded.version) });
}

function storedAs(
  { source, sourceId, at, on, currency, customerId, lines }: Order,
  contentHash: string,
  version: number,
): { readonly sale: Sale; readonly purchase?: Purchase } {
  const id = purchaseIdOf(source, sourceId);
  const facts = { id, source, sourceId, at, on, currency };
  const sale = { ...facts, version, contentHash };
  const counts = { lineCount: lines.length, amountMinor: amountOf(lines) };
  // A correction to nothing takes the purchase away; what no purchase leads to names nobody, or it
  // would still be there when they are forgotten.
  if (customerId === undefined || lines.length === 0) return { sale: { ...sale, ...counts } };
  return {
    sale: { ...sale, ...counts, customerId },
    purchase: { ...facts, version: 0, customerId, lines },
  };
}

function contentHashOf({ at, on, currency, buyerText, lines }: Order): string {
  const content = [
    ...[instantText(at), on.toString(), currency, buyerText],
    lines.map(({ sku, name, quantity, amountMinor, marginMinor }) => [
      ...[sku, name ?? null, quantity, amountMinor, marginMinor ?? null],
    ]),
  ];
  return hashedUlid(JSON.stringify(content));
}
