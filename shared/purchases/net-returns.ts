// What came back is taken off what was bought. It follows from all purchases of a customer at once,
// whatever order they came in, so nothing of it is stored.
import { assert } from '../kernel/assert.ts';
import { Temporal } from '../kernel/time.ts';
import type { Purchase, PurchaseLine } from './purchase.ts';

/** What is left of a line that somebody bought. */
export type KeptLine = {
  readonly line: PurchaseLine;
  readonly quantity: number;
  /** At the price at which it was bought, whatever was paid back. */
  readonly amountMinor: number;
  readonly marginMinor?: number;
};
export type KeptPurchase = { readonly purchase: Purchase; readonly lines: readonly KeptLine[] };

/** A return, or what is left of it, of which nobody knows what it cancels. */
export type UnmatchedReturn = {
  readonly purchase: Purchase;
  readonly line: PurchaseLine;
  /** Above zero. */
  readonly quantity: number;
};

export type NettedPurchases = {
  /** In order of time; what came back altogether is among them, with nothing left. */
  readonly kept: readonly KeptPurchase[];
  readonly unmatched: readonly UnmatchedReturn[];
};

type Bought = { readonly line: PurchaseLine; readonly purchase: Purchase; left: number };

/**
 * A return cancels the latest earlier line of the same product and currency of which exactly as much
 * is left; where there is none, what is left of the latest earlier lines, one after the other.
 * @param purchases all of one customer, in any order.
 */
export function netReturns(purchases: readonly Purchase[]): NettedPurchases {
  const inOrder = purchases.toSorted(byTime);
  const boughtBySku = new Map<string, Bought[]>();
  const boughtOf = new Map<PurchaseLine, Bought>();
  const unmatched: UnmatchedReturn[] = [];
  for (const purchase of inOrder) {
    for (const line of purchase.lines.filter(({ quantity }) => quantity > 0)) {
      const bought = { line, purchase, left: line.quantity };
      boughtOf.set(line, bought);
      const sku = skuKey(purchase, line);
      const others = boughtBySku.get(sku);
      if (others === undefined) boughtBySku.set(sku, [bought]);
      else others.push(bought);
    }
    for (const line of purchase.lines.filter(({ quantity }) => quantity < 0)) {
      const candidates = boughtBySku.get(skuKey(purchase, line)) ?? [];
      const quantity = takeBack(candidates, -line.quantity);
      if (quantity > 0) unmatched.push({ purchase, line, quantity });
    }
  }
  const kept = inOrder.flatMap((purchase) => {
    const lines = purchase.lines.flatMap((line) => boughtOf.get(line) ?? []).map(keptLine);
    return lines.length === 0 ? [] : [{ purchase, lines }];
  });
  return { kept, unmatched };
}

/** @returns how many found nothing. */
function takeBack(candidates: readonly Bought[], quantity: number): number {
  const exact = candidates.findLast(({ left }) => left === quantity);
  if (exact !== undefined) {
    exact.left = 0;
    return 0;
  }
  let open = quantity;
  for (const bought of candidates.toReversed()) {
    const taken = Math.min(bought.left, open);
    bought.left -= taken;
    open -= taken;
    if (open === 0) break;
  }
  return open;
}

function keptLine({ line, left }: Bought): KeptLine {
  assert(left >= 0 && left <= line.quantity, 'no more comes back than was bought');
  const share = left / line.quantity;
  const amountMinor = Math.round(line.amountMinor * share);
  return line.marginMinor === undefined
    ? { line, quantity: left, amountMinor }
    : { line, quantity: left, amountMinor, marginMinor: Math.round(line.marginMinor * share) };
}

function skuKey({ currency }: Purchase, { sku }: PurchaseLine): string {
  return `${currency} ${sku.toUpperCase()}`;
}

/** What is bought and given back at one instant was bought first. */
function byTime(left: Purchase, right: Purchase): number {
  return (
    Temporal.Instant.compare(left.at, right.at) ||
    Number(isReturn(left)) - Number(isReturn(right)) ||
    (left.id < right.id ? -1 : 1)
  );
}

export function isReturn({ lines }: Pick<Purchase, 'lines'>): boolean {
  return lines.every(({ quantity }) => quantity < 0);
}
