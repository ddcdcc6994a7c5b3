import type { CustomerId } from '../../shared/customers/customer.ts';
import { inParallel } from '../../shared/kernel/in-parallel.ts';
import {
  type GatheredOrder,
  gatherOrder,
  type NumberedLine,
} from '../../shared/purchases/gather-order.ts';
import { netReturns } from '../../shared/purchases/net-returns.ts';
import type { Purchases } from '../../shared/purchases/ports.ts';
import { amountOf, type PurchaseId, purchaseIdOf } from '../../shared/purchases/purchase.ts';
import {
  type MonthTotals,
  monthTotalsOf,
  totalsShareOf,
} from '../../shared/purchases/sale-totals.ts';
import { type Progress, startProgress } from '../progress.ts';
import { EXIT, type ExitCode, type FileSettings, type ImportContext } from './import-context.ts';
import {
  type FileLine,
  type PurchaseFileSettings,
  purchaseLines,
  type Scan,
} from './purchase-file.ts';
import type { PurchaseReport } from './purchase-report.ts';
import { storedTotals, totalsTable } from './purchase-totals.ts';
import { count } from './report.ts';
import { OrderTaker, type TakenIn, type TakingPorts } from './take-in-orders.ts';

export type PurchaseSettings = FileSettings &
  PurchaseFileSettings & {
    readonly source: string;
    readonly isCorrecting: boolean;
    /** Upper case. */
    readonly noProducts: ReadonlySet<string>;
    readonly reportPath?: string;
  };

/**
 * So many lines are held and written customer by customer, since what a customer bought is counted
 * anew whenever some of it comes in: half a gigabyte at most.
 */
const LINES_HELD_MAX = 500_000;
const BATCH_SIZE = 1000;

export type PurchaseImportPorts = TakingPorts & {
  readonly purchases: Pick<Purchases, 'ofCustomer'>;
};

type Job = {
  readonly settings: PurchaseSettings;
  readonly report: PurchaseReport;
  readonly scan: Scan;
};

/** One run over one file. */
export class PurchaseImport {
  readonly #ports: PurchaseImportPorts;
  readonly #job: Job;
  readonly #taker: OrderTaker;
  readonly #open = new Map<string, FileLine[]>();
  #batch: GatheredOrder[] = [];
  readonly #done = { recorded: 0, corrected: 0, as_before: 0 };
  readonly #ids: PurchaseId[] = [];
  #lineCount = 0;
  #totals: readonly MonthTotals[] = [];
  /** Lines of what came back, by order and product; and whose purchases to look through for them. */
  readonly #returnLines = new Map<string, number>();
  readonly #returners = new Set<CustomerId>();

  constructor(ports: PurchaseImportPorts, job: Job) {
    this.#ports = ports;
    this.#job = job;
    const { source, isCorrecting } = job.settings;
    this.#taker = new OrderTaker(ports, { source, isCorrecting });
  }

  async run(path: string, { print, progressStream }: ImportContext): Promise<ExitCode> {
    const { settings, report, scan } = this.#job;
    const progress = startProgress('lines', scan.rowCount, progressStream);
    try {
      await this.#takeAll(path, progress);
    } finally {
      progress.stop();
    }
    await this.#reportUnmatched();
    const { recorded, corrected, as_before: asBefore } = this.#done;
    print(
      `${count(recorded, 'order')} taken in, ${corrected} corrected, ${asBefore} there already; ` +
        `${count(this.#taker.customerCount, 'customer')}`,
    );
    const stored = await storedTotals(this.#ports.sales, this.#ids);
    const table = totalsTable(this.#totals, stored);
    for (const line of table.lines) print(line);
    const lines = report.lines();
    if (lines.length > 0) {
      print(`Left aside, each line with its number in ${report.path}:`);
      for (const line of lines) print(line);
    }
    print(
      table.isSame
        ? `What is stored of ${settings.source} agrees with the file, month by month.`
        : 'What is stored does NOT agree with the file: repeat this import.',
    );
    return table.isSame && !report.isMendable ? EXIT.done : EXIT.refused;
  }

  async #takeAll(path: string, progress: Progress): Promise<void> {
    const { settings, report, scan } = this.#job;
    let heldCount = 0;
    for await (const fileLine of purchaseLines(path, settings, scan)) {
      const { sourceId, line } = fileLine;
      if (sourceId === undefined) {
        report.add({ line, order: undefined, reason: 'missing', ...this.#fieldOf('order') });
        continue;
      }
      const lines = this.#open.get(sourceId) ?? [];
      this.#open.set(sourceId, lines);
      lines.push(fileLine);
      if (scan.lastLineByOrder.get(sourceId) !== line) continue;
      this.#open.delete(sourceId);
      this.#gather(sourceId, lines);
      heldCount += lines.length;
      if (heldCount < LINES_HELD_MAX) continue;
      await this.#takeHeld(progress);
      heldCount = 0;
    }
    await this.#takeHeld(progress);
    // What was left aside is done with, too.
    progress.set(scan.rowCount, this.#progressNote());
  }

  async #takeHeld(progress: Progress): Promise<void> {
    const held = this.#batch.toSorted((left, right) =>
      buyerText(left) < buyerText(right) ? -1 : 1,
    );
    this.#batch = [];
    for (let at = 0; at < held.length; at += BATCH_SIZE) {
      await this.#takeBatch(held.slice(at, at + BATCH_SIZE));
      progress.set(this.#lineCount, this.#progressNote());
    }
  }

  #progressNote(): string {
    return `${this.#ids.length.toLocaleString('en')} orders`;
  }

  #gather(sourceId: string, lines: readonly FileLine[]): void {
    const { report, settings } = this.#job;
    const readable: NumberedLine[] = [];
    for (const { line, read } of lines) {
      if (read.ok) {
        readable.push({ line, read: read.value });
        continue;
      }
      const isCellCount = read.details === 'cell_count';
      const at = isCellCount ? {} : this.#fieldOf(read.details.field);
      const reason = isCellCount ? 'cell_count' : read.details.code;
      report.add({ line, order: sourceId, reason, ...at });
    }
    if (readable.length < lines.length) {
      for (const { line } of readable) {
        report.add({ line, order: sourceId, reason: 'order_unreadable' });
      }
      return;
    }
    const { order, leftAside } = gatherOrder(readable, settings.noProducts);
    for (const { line, reason } of leftAside) report.add({ line, order: sourceId, reason });
    if (order.ok) {
      this.#batch.push(order.value);
      return;
    }
    const aside = new Set(leftAside.map(({ line }) => line));
    for (const { line } of readable.filter((each) => !aside.has(each.line))) {
      report.add({ line, order: sourceId, reason: order.refusal });
    }
  }

  #fieldOf(column: Parameters<Scan['plan']['indexByColumn']['get']>[0]): { field?: string } {
    const { plan, header } = this.#job.scan;
    const heading = header[plan.indexByColumn.get(column) ?? -1];
    return heading === undefined ? {} : { field: heading };
  }

  async #takeBatch(batch: readonly GatheredOrder[]): Promise<void> {
    const taken = await this.#taker.take(batch);
    const totals = taken.flatMap((each) => this.#note(each));
    this.#totals = monthTotalsOf([...this.#totals, ...totals]);
  }

  /** @returns what it adds to the totals. */
  #note({ gathered, customerId, refusal, done }: TakenIn): readonly MonthTotals[] {
    const { report, settings } = this.#job;
    const { sourceId, lines, lineNumbers, at, on, currency } = gathered;
    this.#lineCount += lines.length;
    if (refusal !== undefined) {
      for (const line of lineNumbers) report.add({ line, order: sourceId, reason: refusal });
      return [];
    }
    if (done !== undefined) this.#done[done] += 1;
    const { source } = settings;
    const id = purchaseIdOf(source, sourceId);
    this.#ids.push(id);
    if (customerId === undefined) {
      for (const line of lineNumbers) report.add({ line, order: sourceId, reason: 'no_customer' });
    } else {
      for (const [index, { sku, quantity }] of lines.entries()) {
        if (quantity > 0) continue;
        this.#returners.add(customerId);
        this.#returnLines.set(returnKey(id, sku, quantity), lineNumbers[index] ?? 0);
      }
    }
    const facts = { id, version: 1, source, sourceId, at, on, currency };
    const counts = { lineCount: lines.length, amountMinor: amountOf(lines) };
    const whose = customerId === undefined ? {} : { customerId };
    const { id: _id, ...share } = totalsShareOf({ ...facts, ...counts, ...whose });
    return [share];
  }

  /** What came back and cancels nothing: known when all that the customer ever bought is there. */
  async #reportUnmatched(): Promise<void> {
    const { report } = this.#job;
    const unmatched = await inParallel(
      [...this.#returners],
      async (customerId) =>
        netReturns(await this.#ports.purchases.ofCustomer(customerId)).unmatched,
    );
    const found = unmatched.flat().flatMap(({ purchase, line: { sku, quantity } }) => {
      const line = this.#returnLines.get(returnKey(purchase.id, sku, quantity));
      return line === undefined ? [] : [{ line, order: purchase.sourceId }];
    });
    for (const each of found.toSorted((left, right) => left.line - right.line)) {
      report.add({ ...each, reason: 'return_unmatched' });
    }
  }
}

function returnKey(id: PurchaseId, sku: string, quantity: number): string {
  return `${id} ${sku} ${quantity}`;
}

function buyerText({ buyer }: GatheredOrder): string {
  return JSON.stringify(buyer ?? '');
}
