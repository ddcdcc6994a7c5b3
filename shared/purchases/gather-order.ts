import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { isBefore } from '../kernel/time.ts';
import type { Buyer } from './find-buyer.ts';
import { keepProductLines, type LeftAside } from './keep-product-lines.ts';
import { LINE_COUNT_MAX, type PurchaseLine } from './purchase.ts';
import type { ReadLine } from './read-purchase-row.ts';

/** `line` is the file's. */
export type NumberedLine = { readonly line: number; readonly read: ReadLine };

export type AsideReason = LeftAside | 'sign_differs';
export type OrderRefusal =
  | 'customers_differ'
  | 'currencies_differ'
  | 'too_many_lines'
  | 'nothing_bought';

/** An order of a file, whole, before its customer is found. */
export type GatheredOrder = Pick<ReadLine, 'sourceId' | 'at' | 'on' | 'currency'> & {
  readonly buyer?: Buyer;
  readonly lines: readonly PurchaseLine[];
  /** The file's lines, in the order of `lines`. */
  readonly lineNumbers: readonly number[];
};
export type Gathered = {
  readonly order: Outcome<GatheredOrder, OrderRefusal>;
  readonly leftAside: readonly { readonly line: number; readonly reason: AsideReason }[];
};

/**
 * The lines of one order, put together. An order that two customers or two currencies share is
 * nobody's; its instant is the earliest of its lines.
 * @param all every line of the order, all of them readable.
 */
export function gatherOrder(
  all: readonly NumberedLine[],
  ownNoProducts?: ReadonlySet<string>,
): Gathered {
  const given = all.map(({ line, read }) => ({ ...read, line }));
  const { lines: products, leftAside } = keepProductLines(given, ownNoProducts);
  const aside: { line: number; reason: AsideReason }[] = leftAside.map(({ index, reason }) => ({
    ...{ line: all[index]?.line ?? 0, reason },
  }));
  const sold: (typeof products)[number][] = [];
  for (const each of products) {
    // A price below zero: a debt that was written off, a correction by hand.
    if (each.quantity * each.amountMinor > 0) sold.push(each);
    else aside.push({ line: each.line, reason: 'sign_differs' });
  }
  return { order: orderOf(given, sold), leftAside: aside };
}

type Given = ReadLine & { readonly line: number };

function orderOf(
  given: readonly Given[],
  sold: readonly Given[],
): Outcome<GatheredOrder, OrderRefusal> {
  const buyers = new Set(given.map(({ buyer }) => JSON.stringify(buyer ?? null)));
  if (buyers.size > 1) return refused('customers_differ');
  if (new Set(given.map(({ currency }) => currency)).size > 1) return refused('currencies_differ');
  const [first] = sold;
  if (first === undefined) return refused('nothing_bought');
  const { sourceId, currency, buyer } = first;
  if (buyer !== undefined && sold.length > LINE_COUNT_MAX) return refused('too_many_lines');
  const { at, on } = given.reduce((one, other) => (isBefore(other.at, one.at) ? other : one));
  return accepted({
    ...{ sourceId, at, on, currency },
    ...(buyer === undefined ? {} : { buyer }),
    lines: sold.map(lineOf),
    lineNumbers: sold.map(({ line }) => line),
  });
}

function lineOf({ sku, name, quantity, amountMinor, marginMinor }: Given): PurchaseLine {
  return {
    ...{ sku, quantity, amountMinor },
    ...(name === undefined ? {} : { name }),
    ...(marginMinor === undefined ? {} : { marginMinor }),
  };
}
