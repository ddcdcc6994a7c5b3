import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { csvLine } from '../../shared/csv/csv-line.ts';
import { type CsvRow, openCsv } from '../../shared/csv/open-csv.ts';
import type { RowRefusal } from '../../shared/csv/row-refusal.ts';
import { type Problem, placeGiftOrder } from '../api-client.ts';
import { CommandError } from '../command-error.ts';
import { type CheckedGiftList, checkGiftList, type ListedGift } from './check-gift-list.ts';
import { EXIT, type ExitCode, type FileSettings, type ImportContext } from './import-context.ts';
import { columnOfPath } from './read-gift-row.ts';
import { columnsSentence, count, refusalLine } from './report.ts';
import type { DateOrder } from './spreadsheet-date.ts';

export const GIFTS_PER_ORDER_MAX = 1_000;

export type GiftListSettings = FileSettings & {
  readonly customerEmail: string;
  readonly dates?: DateOrder;
  readonly url?: string;
};

/**
 * Orders a customer's list as one order, all or nothing. The order's key comes from the file's bytes
 * and the customer: a repeat, also after a crash, orders nothing twice, and a changed file is a new
 * order. That is why left-out rows go into a file of their own.
 * @throws CsvUnreadable, ApiUnavailable
 */
export async function importGifts(
  path: string,
  settings: GiftListSettings,
  context: ImportContext,
): Promise<ExitCode> {
  const bytes = await readFile(path);
  const checked = await checkGiftList(await openCsv(piecesOf(bytes), settings), settings.dates);
  if (!checked.ok) {
    context.print(`${basename(path)}: ${columnsSentence(checked.refusal, checked.details)}`);
    return EXIT.refused;
  }
  const list = checked.value;
  reportList(basename(path), list, context.print);
  if (list.refusals.length > 0 && !settings.skipRefused) {
    context.print('Nothing was ordered. Mend these rows, or leave them out with --skip-refused.');
    return EXIT.refused;
  }
  if (list.gifts.length > GIFTS_PER_ORDER_MAX) {
    reportTooMany(list.gifts, context.print);
    return EXIT.refused;
  }
  if (list.gifts.length === 0) {
    context.print('Nothing was ordered: there is no gift in the list.');
    return EXIT.refused;
  }
  const idempotencyKey = orderKeyOf(bytes, settings.customerEmail);
  return orderList(path, { list, idempotencyKey }, settings, context);
}

async function orderList(
  path: string,
  order: { readonly list: CheckedGiftList; readonly idempotencyKey: string },
  settings: GiftListSettings,
  context: ImportContext,
): Promise<ExitCode> {
  const { print } = context;
  const access = await staffAccess(settings, context);
  const { customerEmail } = settings;
  const { list, idempotencyKey } = order;
  print(`Ordering ${count(list.gifts.length, 'gift')} at ${access.url} …`);
  const place = (gifts: readonly ListedGift[]) =>
    placeGiftOrder(
      { ...access, customerEmail },
      { gifts: gifts.map(({ request }) => request), idempotencyKey },
    );
  let gifts = list.gifts;
  let placed = await place(gifts);
  const leftOut: CsvRow[] = [...list.refusedRows];
  if (!placed.ok) {
    reportProblem(placed.details, gifts, print);
    const refusedLines = new Set(placed.details.lines?.map(({ line }) => line));
    const rest = gifts.filter((_, index) => !refusedLines.has(index + 1));
    if (!settings.skipRefused || refusedLines.size === 0 || rest.length === 0) {
      print('Nothing was ordered.');
      return EXIT.refused;
    }
    leftOut.push(...gifts.filter((gift) => !rest.includes(gift)).map(({ row }) => row));
    gifts = rest;
    placed = await place(gifts);
  }
  if (!placed.ok) {
    reportProblem(placed.details, gifts, print);
    print('Nothing was ordered.');
    return EXIT.refused;
  }
  print(
    `${count(gifts.length, 'gift')} ordered: ${placed.value.id}. A repeat orders nothing twice.`,
  );
  if (leftOut.length === 0) return EXIT.done;
  const leftOutPath = `${path.replace(/\.csv$/i, '')}.refused.csv`;
  await writeLeftOut(leftOutPath, list.header, leftOut);
  print(
    `${count(leftOut.length, 'row')} left out, in ${basename(leftOutPath)}: mend and import that file alone.`,
  );
  return EXIT.refused;
}

async function staffAccess(
  { url, where }: GiftListSettings,
  { connect, apiKey }: ImportContext,
): Promise<{ readonly url: string; readonly apiKey: string }> {
  if (apiKey === undefined) {
    throw new CommandError(
      'Gifts are ordered with a key of the staff. Make one with npm run keys -- make --name Import ' +
        '--scope staff, put it into PROPRIETOR_API_KEY and repeat this.',
    );
  }
  if (url !== undefined) return { url: url.replace(/\/+$/, ''), apiKey };
  const connection = await connect(where);
  connection.close();
  if (connection.url === undefined) {
    throw new CommandError('Say with --url where the shop of this stage is.');
  }
  return { url: connection.url.replace(/\/+$/, ''), apiKey };
}

/** The same bytes for the same customer are the same order. */
export function orderKeyOf(bytes: Uint8Array, customerEmail: string): string {
  const customer = customerEmail.trim().toLowerCase();
  return `import-${createHash('sha256').update(`${customer}\n`).update(bytes).digest('hex').slice(0, 40)}`;
}

async function writeLeftOut(path: string, header: CsvRow, rows: readonly CsvRow[]) {
  const inOrder = [...rows].sort((left, right) => left.line - right.line);
  await writeFile(path, [header, ...inOrder].map(({ cells }) => csvLine(cells)).join(''));
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function reportList(name: string, list: CheckedGiftList, print: (line: string) => void): void {
  const { rowCount, gifts, refusals, columnsIgnored } = list;
  print(
    `${name}: ${count(rowCount, 'row')}, ${gifts.length} good, ${rowCount - gifts.length} refused`,
  );
  if (columnsIgnored.length > 0) print(`  columns not used: ${columnsIgnored.join(', ')}`);
  for (const refusal of refusals) print(refusalLine(refusal));
}

function reportTooMany(gifts: readonly ListedGift[], print: (line: string) => void): void {
  const parts = Math.ceil(gifts.length / GIFTS_PER_ORDER_MAX);
  print(`One order holds ${GIFTS_PER_ORDER_MAX} gifts, and these are ${gifts.length}.`);
  print(`Split the file into ${parts}, each with the header, and import them one by one:`);
  for (let part = 0; part < parts; part += 1) {
    const own = gifts.slice(part * GIFTS_PER_ORDER_MAX, (part + 1) * GIFTS_PER_ORDER_MAX);
    print(
      `  ${part + 1}. the rows from line ${own.at(0)?.row.line} to line ${own.at(-1)?.row.line}`,
    );
  }
}

/** The API counts the gifts of the order; people look for a line of their file. */
function reportProblem(
  problem: Problem,
  gifts: readonly ListedGift[],
  print: (line: string) => void,
): void {
  const lines = problem.lines ?? [];
  if (problem.code === 'idempotency_key_reused') {
    print('This very file was ordered for this customer before, with other rows left out or other');
    print('--dates. What is not ordered yet belongs into a file of its own.');
    return;
  }
  if (lines.length === 0) {
    const what = problem.detail ?? problem.title ?? '';
    print(`The shop refused: ${problem.code ?? problem.status}${what === '' ? '' : `, ${what}`}`);
  }
  for (const { line, field, code, possible } of lines) {
    const refusal: RowRefusal<string> = {
      line: gifts[line - 1]?.row.line ?? line,
      ...(field === undefined ? {} : { field: columnOfPath(field.split('.')) }),
      code,
    };
    print(`${refusalLine(refusal)}${possible === undefined ? '' : ` (possible: ${possible})`}`);
  }
}
