import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { csvLine } from '../../shared/csv/csv-line.ts';
import type { RecordingRefusal } from '../../shared/purchases/decide-recording.ts';
import type { BuyerRefusal } from '../../shared/purchases/find-buyer.ts';
import type { AsideReason, OrderRefusal } from '../../shared/purchases/gather-order.ts';
import type { PurchaseRowProblem } from '../../shared/purchases/read-purchase-row.ts';
import { count } from './report.ts';

export type LineReason =
  | AsideReason
  | OrderRefusal
  | RecordingRefusal
  | BuyerRefusal
  | PurchaseRowProblem
  | 'cell_count'
  | 'order_unreadable'
  | 'no_customer'
  | 'return_unmatched';

/** `kind` tells what is as it should be from what somebody may want to mend. */
const REASONS: Readonly<Record<LineReason, { kind: 'usual' | 'mend'; says: string }>> = {
  no_customer: usual('no customer: counts in the totals only'),
  postage: usual('postage is no product'),
  fee: usual('a fee is no product'),
  discount: usual('a discount is no product'),
  manual: usual('a manual entry is no product'),
  sample: usual('a sample is no product'),
  adjustment: usual('an adjustment is no product'),
  gift_voucher: usual('a voucher is money: it counts when it is spent'),
  charity: usual('a donation is no product'),
  own_list: usual('on your own list of what is no product'),
  free: usual('costs nothing: a sample or a correction of the stock'),
  sign_differs: usual('a price below zero: a correction of the books'),
  nothing_bought: usual('nothing else in this order'),
  return_unmatched: usual('came back, and nothing earlier fits: taken off nothing'),
  customer_forgotten: usual('a customer who asked to be forgotten'),
  order_unreadable: mend('another line of this order cannot be read'),
  customers_differ: mend('the order names two customers'),
  currencies_differ: mend('the order has two currencies'),
  too_many_lines: mend('the order has more than 1,000 lines'),
  recorded_otherwise: mend(
    'was taken in before and says something else now; --correct takes it over',
  ),
  in_the_future: mend('lies in the future: a slip in the date, or another order of it (--dates)'),
  too_long_ago: mend(
    'lies more than 50 years back: a slip in the date, or another order of it (--dates)',
  ),
  changed_meanwhile: mend('somebody else changed it at this moment; repeat'),
  nothing_to_correct: mend('is not there to be corrected'),
  customer_not_found: mend('the customer is not to be found'),
  email_invalid: mend('is no e-mail address'),
  cell_count: mend('has not as many cells as the header'),
  missing: mend('a cell that is needed is empty'),
  malformed: mend('is too long or holds characters that cannot be there'),
  not_a_number: mend('is no number such as 2.95'),
  not_a_whole_number: mend('is no whole number other than 0'),
  too_large: mend('is larger than a line can be'),
  time_unreadable: mend('is no time such as 2026-12-01 08:26'),
  currency_unknown: mend('is no currency of ISO 4217, such as GBP'),
  date_ambiguous: mend('could be two dates; say which with --dates dmy, mdy or ymd'),
  date_is_serial_number: mend('is a spreadsheet’s serial number; format the column as a date'),
  date_not_in_calendar: mend('is not in the calendar'),
  date_unreadable: mend('is no date such as 2026-12-01'),
};

function usual(says: string) {
  return { kind: 'usual' as const, says };
}

function mend(says: string) {
  return { kind: 'mend' as const, says };
}

export type LineReport = {
  readonly line: number;
  readonly order: string | undefined;
  readonly reason: LineReason;
  /** The heading of the column that is at fault. */
  readonly field?: string;
};

const EXAMPLE_COUNT = 3;

/** Every line left aside, in a file of its own; the sums of it for the screen. */
export class PurchaseReport {
  readonly path: string;
  readonly #file: WriteStream;
  readonly #tally = new Map<LineReason, { count: number; examples: number[] }>();

  private constructor(path: string, file: WriteStream) {
    this.path = path;
    this.#file = file;
  }

  static async open(path: string): Promise<PurchaseReport> {
    await mkdir(dirname(path), { recursive: true });
    const file = createWriteStream(path);
    await once(file, 'open');
    file.write(csvLine(['line', 'order', 'reason', 'column', 'what it means']));
    return new PurchaseReport(path, file);
  }

  add({ line, order = '', reason, field = '' }: LineReport): void {
    this.#file.write(csvLine([String(line), order, reason, field, REASONS[reason].says]));
    const tally = this.#tally.get(reason) ?? { count: 0, examples: [] };
    tally.count += 1;
    if (tally.examples.length < EXAMPLE_COUNT) tally.examples.push(line);
    this.#tally.set(reason, tally);
  }

  /** Whether somebody may want to mend the file. */
  get isMendable(): boolean {
    return [...this.#tally.keys()].some((reason) => REASONS[reason].kind === 'mend');
  }

  /** The sums, what is to be mended first. */
  lines(): readonly string[] {
    const tallies = [...this.#tally].toSorted(
      ([left, { count: leftCount }], [right, { count: rightCount }]) =>
        REASONS[left].kind.localeCompare(REASONS[right].kind) || rightCount - leftCount,
    );
    return tallies.map(([reason, { count: many, examples }]) => {
      const more = many > examples.length ? ', …' : '';
      const { says } = REASONS[reason];
      return `  ${count(many, 'line').padStart(13)}  ${says} (${examples.join(', ')}${more})`;
    });
  }

  async close(): Promise<void> {
    this.#file.end();
    await once(this.#file, 'close');
  }
}
