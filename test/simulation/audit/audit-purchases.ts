// Every purchase counts once: from the slips of the tills and the books of the bank to the purchases,
// from those to each customer's statistics, and from these to the cells, totals and spectrum.
import { isDeepStrictEqual } from 'node:util';
import { sharesOf } from '../../../shared/purchases/decide-count.ts';
import type { MonthTotals } from '../../../shared/purchases/sale-totals.ts';
import { PurchaseStatistics } from '../../../shared/purchases/statistics.ts';
import type { Item } from '../../../shared/table/table.ts';
import { type Cell, cellName, cellsOf, epochDayOf } from '../../../shared/value/cell.ts';
import { bandOf, type ValueSpectrum } from '../../../shared/value/spectrum.ts';
import { HOUR_MS } from '../dice.ts';
import type { Slip } from '../slip.ts';
import type { BankBooks } from './bank-books.ts';
import type { Books } from './books.ts';
import { readGiftItem } from './gift-items.ts';
import { type NaivePurchase, naiveCountOf } from './naive-counting.ts';
import { isGoneWith } from './purchase-books.ts';

const OWN_SOURCE = 'gifts';
/** What was paid a moment ago may be on its way. */
const UNDER_WAY_MS = HOUR_MS;

/** What the fits and the pages read: sums, which nobody can take back by looking at them. */
export type Sums = {
  readonly cells: readonly Cell[];
  readonly spectra: readonly ValueSpectrum[];
  readonly totals: readonly MonthTotals[];
};

type Purchase = Item & NaivePurchase & { readonly customerId: string; readonly source: string };

export function auditPurchaseItem(books: Books, item: Item): void {
  const ids = books.purchases.write(item);
  if (ids.size > 1) {
    const words = `${item.source} ${item.sourceId} lies there as ${[...ids].join(' and ')}`;
    books.violate('purchase_twice', { customerId: String(item.customerId) }, words);
  }
}

/** Never more than was ever bought, whatever is on its way. */
export function auditStatisticsItem(books: Books, item: Item): void {
  const customerId = String(item.customerId);
  const { families, purchases } = books;
  const parts = families.everPartsOf(customerId);
  const mostMinor = purchases.mostMinorOf(parts);
  if (Number(item.spendMinor) <= mostMinor) return;
  const words = `${item.spendMinor} counted, and ${mostMinor} at most was bought`;
  books.violate('purchase_twice', { customerId }, words);
}

/** What was taken in; it stays in the totals whoever is forgotten. */
export function auditSaleItem({ purchases }: Books, item: Item): void {
  purchases.sales.set(String(item.id), {
    ...{ source: String(item.source), month: String(item.on).slice(0, 7) },
    ...{ currency: String(item.currency), amountMinor: Number(item.amountMinor) },
  });
}

type Facts = {
  readonly books: Books;
  readonly bank: BankBooks;
  readonly items: readonly Item[];
  readonly sums: Sums;
};

export function auditPurchasesEnd({ books, bank, items, sums }: Facts): void {
  const purchases = items.filter((item): item is Purchase => item.entity === 'purchase');
  auditSlips(books, purchases);
  auditCharges({ books, bank, items }, purchases);
  auditStatistics(books, purchases, items);
  auditCells(books, items, sums.cells);
  auditTotals(books, sums.totals);
  auditSpectra(books, items, sums.spectra);
}

function auditSlips(books: Books, purchases: readonly Purchase[]): void {
  const bySale = Map.groupBy(purchases, ({ source, sourceId }) => `${source} ${sourceId}`);
  for (const slip of books.purchases.slips) {
    const lies = bySale.get(`${slip.source} ${slip.sourceId}`) ?? [];
    const lines = linesOf(slip);
    const [found] = lies;
    const isForgotten = found === undefined && isGoneWith(books, slip);
    if (isForgotten || (lies.length === 0 && lines.length === 0)) continue;
    if (lies.length === 1 && isDeepStrictEqual(found?.lines, lines)) continue;
    const words = `${slip.source} ${slip.sourceId} lies there ${lies.length} times, or otherwise`;
    books.violate(lies.length > 1 ? 'purchase_twice' : 'purchase_lost', {}, words);
  }
  for (const { source, sourceId, customerId } of purchases) {
    const isKnown = [...books.purchases.slips].some(
      (slip) => slip.source === source && slip.sourceId === sourceId,
    );
    if (source === OWN_SOURCE || isKnown) continue;
    books.violate('purchase_twice', { customerId }, `nobody sold ${source} ${sourceId}`);
  }
}

/** Postage is no product. */
function linesOf({ accepted }: Slip) {
  return accepted?.lines.filter(({ sku }) => sku !== 'POST') ?? [];
}

function auditCharges(
  { books, bank, items }: Omit<Facts, 'sums'>,
  purchases: readonly Purchase[],
): void {
  const own = purchases.filter(({ source }) => source === OWN_SOURCE);
  const bySourceId = new Map(own.map((purchase) => [String(purchase.sourceId), purchase]));
  for (const { gift } of items.filter(({ entity }) => entity === 'gift').map(readGiftItem)) {
    const customerId = `cus_${gift.id.split('_')[1]}`;
    if (books.goneIds.has(customerId)) continue;
    const [taken] = bank.takenOf(gift.id);
    const { productMinor, optionsMinor, wrappingMinor } = gift.price;
    const paidMinor = productMinor + optionsMinor + wrappingMinor;
    const isBack = gift.state === 'cancelled' && gift.refund?.refundedAt !== undefined;
    const amounts = { [gift.id]: taken && paidMinor, [`${gift.id}-refund`]: isBack && -paidMinor };
    for (const [sourceId, expected] of Object.entries(amounts)) {
      const found = bySourceId.get(sourceId);
      bySourceId.delete(sourceId);
      const amountMinor = found?.lines.reduce((sum, line) => sum + line.amountMinor, 0);
      const wanted = expected === undefined || expected === false ? undefined : expected;
      const isNew = books.now() - (books.gifts.get(gift.id)?.writtenAtMs ?? 0) < UNDER_WAY_MS;
      if (amountMinor === wanted || isNew) continue;
      const words = `${sourceId}: ${amountMinor} bought, ${wanted} paid`;
      books.violate('purchase_lost', { customerId, giftId: gift.id }, words);
    }
  }
  for (const [sourceId, { customerId }] of bySourceId) {
    // They wait for gifts that they kept, or are on their way.
    if (books.goneIds.has(customerId)) continue;
    books.violate('purchase_twice', { customerId }, `nobody paid for ${sourceId}`);
  }
}

function auditStatistics(
  books: Books,
  purchases: readonly Purchase[],
  items: readonly Item[],
): void {
  const byLead = Map.groupBy(purchases, ({ customerId }) => books.leadOf(customerId));
  const stored = items.filter(({ entity }) => entity === 'purchaseStatistics');
  const byCustomer = new Map(stored.map((item) => [String(item.customerId), item]));
  for (const customerId of new Set([...byLead.keys(), ...byCustomer.keys()])) {
    const count = naiveCountOf(byLead.get(customerId) ?? []);
    const item = byCustomer.get(customerId);
    if (isSame(count, item)) continue;
    const isMore = Number(item?.spendMinor ?? 0) > spendOf(count);
    const words = `${item?.spendMinor} counted on ${item?.orders} days, ${spendOf(count)} bought on ${count?.days.size}`;
    books.violate(isMore ? 'purchase_twice' : 'purchase_lost', { customerId }, words);
  }
}

type Count = ReturnType<typeof naiveCountOf>;

function spendOf(count: Count): number {
  return [...(count?.days.values() ?? [])].reduce((sum, { spendMinor }) => sum + spendMinor, 0);
}

function isSame(count: Count, item: Item | undefined): boolean {
  if (count === undefined || item === undefined) return count === item;
  const days = [...count.days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, { spendMinor, marginMinor }]) => {
      const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
      return { day: epochDayOf({ year, month, day }), spendMinor, marginMinor };
    });
  return (
    item.currency === count.currency &&
    item.items === count.items &&
    isDeepStrictEqual(item.days, days)
  );
}

/** What the cells hold is what the statistics say, and nothing else. */
function auditCells(books: Books, items: readonly Item[], cells: readonly Cell[]): void {
  const shares = items
    .filter(({ entity }) => entity === 'purchaseStatistics')
    .flatMap((item) => sharesOf(PurchaseStatistics.parse(item)));
  const expected = new Map(cellsOf(shares).map((cell) => [cellName(cell), cell]));
  const found = new Map(cells.map((cell) => [cellName(cell), cell]));
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    if (isDeepStrictEqual(expected.get(name), found.get(name))) continue;
    const words = `cell ${name} holds ${JSON.stringify(found.get(name))}`;
    books.violate('purchase_twice', {}, `${words}, not ${JSON.stringify(expected.get(name))}`);
  }
}

/** Who was forgotten counts in the totals: they name nobody. */
function auditTotals(books: Books, totals: readonly MonthTotals[]): void {
  const expected = new Map<string, number>();
  const add = (to: Map<string, number>, of: string, amountMinor: number) =>
    to.set(of, (to.get(of) ?? 0) + amountMinor);
  for (const { source, month, currency, amountMinor } of books.purchases.sales.values()) {
    add(expected, `${source} ${month} ${currency}`, amountMinor);
  }
  const found = new Map<string, number>();
  for (const each of totals) {
    const { source, month, currency, amountMinor, amountWithoutCustomerMinor } = each;
    add(found, `${source} ${month} ${currency}`, amountMinor + amountWithoutCustomerMinor);
  }
  for (const of of new Set([...expected.keys(), ...found.keys()])) {
    const [is, should] = [found.get(of) ?? 0, expected.get(of) ?? 0];
    const invariant = is > should ? 'purchase_twice' : 'purchase_lost';
    if (is !== should) books.violate(invariant, {}, `totals of ${of}: ${is}, not ${should}`);
  }
}

function auditSpectra(
  books: Books,
  items: readonly Item[],
  spectra: readonly ValueSpectrum[],
): void {
  const name = (currency: string, band: number) => `${currency} ${band}`;
  const expected = new Map<string, number>();
  for (const item of items.filter(({ entity }) => entity === 'value')) {
    const value = item.value as { readonly currency: string; readonly lifetimeValueMinor: number };
    const place = name(value.currency, bandOf(value.lifetimeValueMinor));
    expected.set(place, (expected.get(place) ?? 0) + 1);
  }
  const found = spectra.flatMap(({ currency, bands }) =>
    bands.map(({ band, customerCount }) => [name(currency, band), customerCount] as const),
  );
  const counted = new Map(found.filter(([, count]) => count !== 0));
  if (isDeepStrictEqual(counted, new Map([...expected]))) return;
  const differs = [...new Set([...expected.keys(), ...counted.keys()])].find(
    (place) => expected.get(place) !== counted.get(place),
  );
  if (differs === undefined) return;
  const words = `${counted.get(differs)} of ${differs} in the spectrum, ${expected.get(differs)} values`;
  books.violate('values_miscounted', {}, words);
}
