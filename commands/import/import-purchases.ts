import { basename, join } from 'node:path';
import { customerStore } from '../../shared/customers/customer-store.ts';
import type { Clock } from '../../shared/kernel/time.ts';
import { suppressionStore } from '../../shared/permission/suppression-store.ts';
import { purchaseStore, saleStore } from '../../shared/purchases/purchase-store.ts';
import { saleTotalsStore } from '../../shared/purchases/sale-totals-store.ts';
import type { Table } from '../../shared/table/table.ts';
import { systemIds, systemSecrets } from '../system.ts';
import { EXIT, type ExitCode, type FileSettings, type ImportContext } from './import-context.ts';
import { scanPurchases } from './purchase-file.ts';
import { PurchaseImport, type PurchaseSettings } from './purchase-import.ts';
import { PurchaseReport } from './purchase-report.ts';
import { columnsSentence, count } from './report.ts';

/**
 * Takes in a shop's order lines, each order whole or not at all. It reads the file twice, so that
 * it knows where each order ends and holds no more than some of them; a repeat changes nothing.
 * @throws CsvUnreadable
 */
export async function importPurchases(
  path: string,
  settings: PurchaseSettings,
  context: ImportContext,
): Promise<ExitCode> {
  const { print, connect } = context;
  const scan = await scanPurchases(path, settings);
  if (!scan.ok) {
    print(`${basename(path)}: ${columnsSentence(scan.refusal, scan.details)}`);
    print('Say which column is which, such as --column order=InvoiceNo.');
    return EXIT.refused;
  }
  const { plan, header, rowCount, lastLineByOrder } = scan.value;
  print(
    `${basename(path)}: ${count(rowCount, 'line')}, ${count(lastLineByOrder.size, 'order')}; ` +
      [...plan.indexByColumn]
        .map(([column, at]) => `${column} is ${header[at]?.trim()}`)
        .join(', '),
  );
  if (plan.ignored.length > 0) print(`  columns not used: ${plan.ignored.join(', ')}`);
  const reportPath = settings.reportPath ?? defaultReportPath(path, settings);
  const connection = await connect(settings.where);
  const report = await PurchaseReport.open(reportPath);
  try {
    const clock = await context.clockOf(connection);
    const job = new PurchaseImport(portsOf(connection.table, clock), {
      settings,
      report,
      scan: scan.value,
    });
    return await job.run(path, context);
  } finally {
    await report.close();
    connection.close();
  }
}

function defaultReportPath(path: string, { where }: FileSettings): string {
  const name = basename(path).replace(/(\.csv)?(\.gz)?$/i, '.left-aside.csv');
  return join(where.data ?? '.data', name);
}

function portsOf(table: Table, clock: Clock) {
  // Nothing that an import writes is due or lies in a shard of the stage's.
  const settings = { table, shardCount: 1 };
  return {
    customers: customerStore(settings),
    purchases: purchaseStore(settings),
    sales: saleStore(settings),
    saleTotals: saleTotalsStore(settings),
    suppressions: suppressionStore(settings),
    transactions: table,
    ...{ clock, ids: systemIds, secrets: systemSecrets },
  };
}
