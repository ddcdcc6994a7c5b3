import { assert } from '../kernel/assert.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Write } from '../table/table.ts';
import {
  decideRecording,
  type Order,
  type Recording,
  type RecordingRefusal,
} from './decide-recording.ts';
import type { RecordPorts } from './ports.ts';
import { type Purchase, type PurchaseId, purchaseIdOf, type Sale } from './purchase.ts';
import { totalsShareOf } from './sale-totals.ts';

export type Recorded = {
  readonly purchaseId: PurchaseId;
  readonly done: 'recorded' | 'corrected' | 'as_before';
  /** To be named by a correction. */
  readonly version: number;
};
export type RecordedOutcome = Outcome<Recorded, RecordingRefusal, { readonly version?: number }>;

/**
 * Takes orders in, each whole: its lines, that it was taken in, and the totals of its month are one
 * transaction. New ones share transactions, for a file of thousands; where one of them fails, each
 * is taken in by itself. The answers stand in the order of what was given.
 * @param orders of different numbers; what names one twice is the caller's to refuse.
 */
export async function recordOrders(
  ports: RecordPorts,
  orders: readonly Order[],
): Promise<readonly RecordedOutcome[]> {
  const ids = orders.map(({ source, sourceId }) => purchaseIdOf(source, sourceId));
  assert(new Set(ids).size === ids.length, 'each order is given once');
  const saleById = new Map((await ports.sales.findMany(ids)).map((sale) => [sale.id, sale]));
  const purchaseById = await purchasesToReplace(ports, orders, saleById);
  const created = await createTogether(
    ports,
    orders.filter((order) => !saleById.has(idOf(order))),
  );
  return inParallel(orders, async (order) => {
    const id = idOf(order);
    if (created.has(id)) return accepted({ purchaseId: id, done: 'recorded', version: 1 });
    return recordOne(ports, order, { sale: saleById.get(id), purchase: purchaseById.get(id) });
  });
}

/** Two items for each, and the totals; far below the four megabytes that a transaction takes. */
const ORDERS_TOGETHER_MAX = 40;
const LINES_TOGETHER_MAX = 5000;

/** @returns the ids of those that are written; the others are still to be decided. */
async function createTogether(
  ports: RecordPorts,
  orders: readonly Order[],
): Promise<ReadonlySet<PurchaseId>> {
  const created = new Set<PurchaseId>();
  await inParallel(
    groupsOf(orders),
    async (group) => {
      const now = ports.clock.now();
      const decided = group.map((order) => decideRecording(order, undefined, now));
      const recordings = decided.flatMap((each) =>
        each.ok && each.value.kind === 'create' ? [each.value] : [],
      );
      const written = await ports.transactions.writeAll([
        ...recordings.flatMap(({ sale, purchase }) => [
          ports.sales.writeOf(sale, now),
          ...(purchase === undefined ? [] : [ports.purchases.writeOf(purchase, now)]),
        ]),
        ...ports.saleTotals.additionsOf(recordings.map(({ sale }) => totalsShareOf(sale))),
      ]);
      if (written.ok) for (const { sale } of recordings) created.add(sale.id);
    },
    TOGETHER_LANE_COUNT,
  );
  return created;
}

/** They meet at the totals of a month. */
const TOGETHER_LANE_COUNT = 4;
/** Of a source, a month and a currency each; more would not fit beside forty orders. */
const TOTALS_TOGETHER_MAX = 15;

function groupsOf(orders: readonly Order[]): readonly (readonly Order[])[] {
  const groups: Order[][] = [];
  let lineCount = 0;
  let places = new Set<string>();
  for (const order of orders) {
    const group = groups.at(-1);
    const place = `${order.source} ${order.on.toPlainYearMonth()} ${order.currency}`;
    const isFull =
      group === undefined ||
      group.length === ORDERS_TOGETHER_MAX ||
      lineCount + order.lines.length > LINES_TOGETHER_MAX ||
      (places.size === TOTALS_TOGETHER_MAX && !places.has(place));
    if (isFull) {
      groups.push([order]);
      lineCount = order.lines.length;
      places = new Set([place]);
    } else {
      group.push(order);
      lineCount += order.lines.length;
      places.add(place);
    }
  }
  // One alone is decided and written where its answer is made.
  return groups.filter((group) => group.length > 1);
}

function idOf({ source, sourceId }: Order): PurchaseId {
  return purchaseIdOf(source, sourceId);
}

type Before = { readonly sale: Sale | undefined; readonly purchase: Purchase | undefined };

/** Only a correction has to know what stood there. */
async function purchasesToReplace(
  { purchases }: RecordPorts,
  orders: readonly Order[],
  saleById: ReadonlyMap<PurchaseId, Sale>,
): Promise<ReadonlyMap<PurchaseId, Purchase>> {
  const refs = orders.flatMap(({ source, sourceId, replaces }) => {
    const sale = saleById.get(purchaseIdOf(source, sourceId));
    const customerId = sale?.customerId;
    return replaces === undefined || customerId === undefined ? [] : [{ customerId, id: sale?.id }];
  });
  const known = refs.flatMap(({ customerId, id }) =>
    id === undefined ? [] : [{ customerId, id }],
  );
  const found = known.length === 0 ? [] : await purchases.findMany(known);
  return new Map(found.map((purchase) => [purchase.id, purchase]));
}

async function recordOne(
  ports: RecordPorts,
  order: Order,
  before: Before,
): Promise<RecordedOutcome> {
  const outcome = await tryToRecord(ports, order, before);
  if (outcome.ok || outcome.refusal !== 'changed_meanwhile') return outcome;
  // Somebody else may have taken in the very same.
  const [sale] = await ports.sales.findMany([purchaseIdOf(order.source, order.sourceId)]);
  const purchase = await purchasesToReplace(ports, [order], new Map(sale && [[sale.id, sale]]));
  return tryToRecord(ports, order, { sale, purchase: sale && purchase.get(sale.id) });
}

async function tryToRecord(
  ports: RecordPorts,
  order: Order,
  before: Before,
): Promise<RecordedOutcome> {
  const now = ports.clock.now();
  const decided = decideRecording(order, before.sale, now);
  const { version = 0 } = before.sale ?? {};
  if (!decided.ok) return refused(decided.refusal, version === 0 ? {} : { version });
  const purchaseId = purchaseIdOf(order.source, order.sourceId);
  const recording = decided.value;
  if (recording.kind === 'as_before') return accepted({ purchaseId, done: 'as_before', version });
  const written = await ports.transactions.writeAll(writesOf(ports, recording, before, now));
  if (!written.ok) return refused('changed_meanwhile', {});
  const done = recording.kind === 'create' ? 'recorded' : 'corrected';
  return accepted({ purchaseId, done, version: version + 1 });
}

function writesOf(
  { purchases, sales, saleTotals }: RecordPorts,
  { sale, purchase }: Exclude<Recording, { kind: 'as_before' }>,
  before: Before,
  now: Instant,
): readonly Write[] {
  const isSamePlace = purchase?.customerId === before.purchase?.customerId;
  const shares = [
    totalsShareOf(sale),
    ...(before.sale === undefined ? [] : [totalsShareOf(before.sale, -1)]),
  ];
  return [
    sales.writeOf(sale, now),
    ...saleTotals.additionsOf(shares),
    ...(before.purchase !== undefined && !isSamePlace
      ? [purchases.removalOf(before.purchase)]
      : []),
    ...(purchase === undefined
      ? []
      : [
          purchases.writeOf(
            { ...purchase, version: isSamePlace ? (before.purchase?.version ?? 0) : 0 },
            now,
          ),
        ]),
  ];
}
