import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { csvLine } from '../../shared/csv/csv-line.ts';
import { openCsv } from '../../shared/csv/open-csv.ts';
import type { RowRefusal } from '../../shared/csv/row-refusal.ts';
import type { DateOrder } from '../../shared/csv/spreadsheet-date.ts';
import { type OrderProblem, type PlacedOrder, placeGiftOrder } from '../api-client.ts';
import { CommandError } from '../command-error.ts';
import { bytesOf } from './bytes-of.ts';
import { type CheckedGiftList, checkGiftList, type ListedGift } from './check-gift-list.ts';
import { EXIT, type ExitCode, type FileSettings, type ImportContext } from './import-context.ts';
import { columnOfPath } from './read-gift-row.ts';
import { columnsSentence, count, moneyText, refusalLine } from './report.ts';

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
  // Unzipped: a list is the same order whether it comes zipped or not.
  const bytes = await buffer(bytesOf(path));
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
  const { list, idempotencyKey } = order;
  const { customerEmail } = settings;
  const access = { ...(await staffAccess(settings, context)), customerEmail };
  print(`Ordering ${count(list.gifts.length, 'gift')} at ${access.url} …`);
  const place = (gifts: readonly ListedGift[]) =>
    placeGiftOrder(access, { gifts: gifts.map(({ request }) => request), idempotencyKey });
  const whole = await place(list.gifts);
  if (!whole.ok) reportProblem(whole.details, list, print);
  const gifts = whole.ok ? list.gifts : giftsNotRefused(list.gifts, whole.details);
  const isRestWanted = settings.skipRefused && gifts.length > 0 && gifts.length < list.gifts.length;
  // Before the rest is ordered: afterwards the shop takes the whole list for a misused key, so that
  // a repeat after a crash could not find out any more what was left out.
  if (isRestWanted) await writeLeftOut(path, list, gifts);
  const placed = isRestWanted ? await place(gifts) : whole;
  if (!placed.ok) {
    if (placed !== whole) reportProblem(placed.details, { ...list, gifts }, print);
    print('Nothing was ordered.');
    return EXIT.refused;
  }
  reportPlaced(gifts.length, placed.value, print);
  if (gifts.length === list.rowCount) return EXIT.done;
  await writeLeftOut(path, list, gifts);
  const leftOut = count(list.rowCount - gifts.length, 'row');
  print(
    `${leftOut} left out, in ${basename(leftOutPathOf(path))}: mend and import that file alone.`,
  );
  return EXIT.refused;
}

function reportPlaced(giftCount: number, order: PlacedOrder, print: (line: string) => void): void {
  const { giftOrderId, total } = order;
  print(`${count(giftCount, 'gift')} ordered as ${giftOrderId}, for ${moneyText(total)} in all.`);
  print('Repeating this import orders nothing twice.');
}

function giftsNotRefused(gifts: readonly ListedGift[], problem: OrderProblem) {
  const refusedLines = new Set(problem.gifts.map(({ line }) => line));
  return gifts.filter((_, index) => !refusedLines.has(index + 1));
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

function leftOutPathOf(path: string): string {
  return `${path.replace(/(\.csv)?(\.gz)?$/i, '')}.refused.csv`;
}

/** Every row that is not ordered, under the same header. */
async function writeLeftOut(path: string, list: CheckedGiftList, gifts: readonly ListedGift[]) {
  const ordered = new Set(gifts);
  const rows = [
    ...list.refusedRows,
    ...list.gifts.filter((gift) => !ordered.has(gift)).map(({ row }) => row),
  ].sort((left, right) => left.line - right.line);
  const text = [list.header, ...rows].map(({ cells }) => csvLine(cells)).join('');
  await writeFile(leftOutPathOf(path), text);
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
  problem: OrderProblem,
  { gifts, headingOf }: Pick<CheckedGiftList, 'gifts' | 'headingOf'>,
  print: (line: string) => void,
): void {
  if (problem.code === 'idempotency_key_reused') {
    print('This very file was ordered for this customer before, with some rows left out or other');
    print(
      '--dates, and nothing is ordered twice. What is not ordered yet belongs into a file of its own.',
    );
    return;
  }
  if (problem.gifts.length === 0) print(`The shop refused: ${problem.detail}`);
  for (const { field, reason } of problem.others) print(`  ${field}: ${reason}`);
  for (const { line, path, reason, possible } of problem.gifts) {
    const refusal: RowRefusal<string> = {
      line: gifts[line - 1]?.row.line ?? line,
      field: headingOf(columnOfPath(path)),
      code: reason,
    };
    print(`${refusalLine(refusal)}${possible === undefined ? '' : ` (possible: ${possible})`}`);
  }
}
