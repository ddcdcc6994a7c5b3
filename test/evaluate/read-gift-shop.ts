// "Online Retail" (UCI, Daqing Chen, 2015): its lines as purchases, returns netted by the engine's own rule.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { openCsv } from '../../shared/csv/open-csv.ts';
import { PlainDate, Temporal } from '../../shared/kernel/time.ts';
import { netReturns } from '../../shared/purchases/net-returns.ts';
import { noProductOf } from '../../shared/purchases/no-products.ts';
import type { Purchase, PurchaseLine } from '../../shared/purchases/purchase.ts';
import { dayOf, type History, historiesOf } from './history.ts';

type Invoice = { readonly day: number; readonly customer: string; readonly purchase: Purchase };

export type GiftShop = {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Netted with the returns that had come by the end of the day, so that nothing is known too early. */
  historiesUntil(day: number): readonly History[];
};

export async function readGiftShop(path: string): Promise<GiftShop> {
  const source = createReadStream(path);
  const { header, rows } = await openCsv(
    path.endsWith('.gz') ? source.pipe(createGunzip()) : source,
  );
  const at = (name: string) => header.cells.indexOf(name);
  const columns = {
    ...{ invoice: at('InvoiceNo'), sku: at('StockCode'), quantity: at('Quantity') },
    ...{ date: at('InvoiceDate'), price: at('UnitPrice'), customer: at('CustomerID') },
  };
  const lines = new Map<string, { date: string; customer: string; lines: PurchaseLine[] }>();
  for await (const { cells } of rows) {
    const cell = (name: keyof typeof columns) => cells[columns[name]]?.trim() ?? '';
    const quantity = Number(cell('quantity'));
    const amountMinor = Math.round(quantity * Number(cell('price')) * 100);
    const isProduct = noProductOf(cell('sku')) === undefined;
    if (cell('customer') === '' || !isProduct || quantity * amountMinor <= 0) continue;
    const invoice = lines.get(cell('invoice')) ?? {
      ...{ date: cell('date'), customer: cell('customer'), lines: [] },
    };
    invoice.lines.push({ sku: cell('sku'), quantity, amountMinor });
    lines.set(cell('invoice'), invoice);
  }
  return giftShopOf([...lines].map(([id, invoice]) => invoiceOf(id, invoice)));
}

function invoiceOf(
  sourceId: string,
  { date, customer, lines }: { date: string; customer: string; lines: readonly PurchaseLine[] },
): Invoice {
  const at = Temporal.Instant.from(`${date.slice(0, 10)}T${date.slice(11, 16)}:00Z`);
  // Netting reads nothing of ids but their order.
  const purchase = {
    ...{ id: sourceId, version: 0, source: 'gift-shop', sourceId, at, currency: 'GBP' },
    ...{ on: PlainDate.decode(date.slice(0, 10)), customerId: customer, lines },
  } as unknown as Purchase;
  return { day: dayOf(date), customer, purchase };
}

function giftShopOf(invoices: readonly Invoice[]): GiftShop {
  const days = invoices.map(({ day }) => day);
  return {
    firstDay: days.reduce((one, other) => Math.min(one, other)),
    lastDay: days.reduce((one, other) => Math.max(one, other)),
    historiesUntil: (until) => {
      const known = invoices.filter(({ day }) => day <= until);
      const kept = [...Map.groupBy(known, ({ customer }) => customer)].flatMap(([customer, own]) =>
        netReturns(own.map(({ purchase }) => purchase)).kept.flatMap(({ purchase, lines }) =>
          lines
            .filter(({ quantity }) => quantity > 0)
            .map(({ amountMinor }) => ({
              customer,
              day: dayOf(purchase.on.toString()),
              spendMinor: amountMinor,
            })),
        ),
      );
      return historiesOf(kept);
    },
  };
}
