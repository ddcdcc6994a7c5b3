// A second, simple way from purchases to what they come to: every piece that was sold is one thing,
// and what comes back takes things away again.

export type NaivePurchase = {
  readonly id: string;
  readonly at: string;
  readonly on: string;
  readonly currency: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly amountMinor: number;
    readonly marginMinor?: number;
  }[];
};

export type NaiveDay = { spendMinor: number; marginMinor: number };
export type NaiveCount = {
  readonly currency: string;
  readonly items: number;
  readonly days: ReadonlyMap<string, NaiveDay>;
};

type Lot = {
  readonly purchase: NaivePurchase;
  readonly line: NaivePurchase['lines'][number];
  left: number;
};

const MARGIN_SHARE = 0.4;

/** Undefined when nothing is left. */
export function naiveCountOf(purchases: readonly NaivePurchase[]): NaiveCount | undefined {
  const lots = lotsOf(purchases);
  const daysByCurrency = new Map<string, Map<string, NaiveDay>>();
  const items = new Map<string, number>();
  for (const purchase of purchases) {
    const own = lots.filter((lot) => lot.purchase === purchase);
    const spendMinor = sum(own.map((lot) => part(lot, lot.line.amountMinor)));
    if (spendMinor <= 0) continue;
    const { currency, on } = purchase;
    const days = daysByCurrency.get(currency) ?? new Map<string, NaiveDay>();
    daysByCurrency.set(currency, days);
    const day = days.get(on) ?? { spendMinor: 0, marginMinor: 0 };
    days.set(on, day);
    day.spendMinor += spendMinor;
    day.marginMinor += sum(own.map(marginOf));
    items.set(currency, (items.get(currency) ?? 0) + sum(own.map(({ left }) => left)));
  }
  const [main] = [...daysByCurrency].sort(
    ([one, ones], [other, others]) => others.size - ones.size || (one < other ? -1 : 1),
  );
  return main && { currency: main[0], days: main[1], items: items.get(main[0]) ?? 0 };
}

function lotsOf(purchases: readonly NaivePurchase[]): readonly Lot[] {
  const lots: Lot[] = [];
  for (const purchase of purchases.toSorted(inOrder)) {
    for (const line of purchase.lines) {
      if (line.quantity > 0) lots.push({ purchase, line, left: line.quantity });
    }
    for (const { sku, quantity } of purchase.lines) {
      if (quantity > 0) continue;
      const open = lots.filter(
        (lot) => lot.line.sku === sku && lot.purchase.currency === purchase.currency,
      );
      takeBack(open, -quantity);
    }
  }
  return lots;
}

function takeBack(open: readonly Lot[], quantity: number): void {
  const exact = open.findLast(({ left }) => left === quantity);
  if (exact !== undefined) exact.left = 0;
  for (let piece = exact === undefined ? quantity : 0; piece > 0; piece -= 1) {
    const last = open.findLast(({ left }) => left > 0);
    if (last !== undefined) last.left -= 1;
  }
}

function inOrder(one: NaivePurchase, other: NaivePurchase): number {
  const isBack = ({ lines }: NaivePurchase) =>
    lines.every(({ quantity }) => quantity < 0) ? 1 : 0;
  return (
    Date.parse(one.at) - Date.parse(other.at) ||
    isBack(one) - isBack(other) ||
    (one.id < other.id ? -1 : 1)
  );
}

function part({ line, left }: Lot, amount: number): number {
  return Math.round(amount * (left / line.quantity));
}

function marginOf(lot: Lot): number {
  const { marginMinor, amountMinor } = lot.line;
  if (marginMinor !== undefined) return part(lot, marginMinor);
  return Math.round(part(lot, amountMinor) * MARGIN_SHARE);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
