// Reads CSV as spreadsheets write it: with a byte order mark or not, comma, semicolon or tab, every
// kind of line end, quoted cells over several lines, stray quotes, blank lines.
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { assert } from '../kernel/assert.ts';
import { type CsvProblem, CsvUnreadable } from './csv-unreadable.ts';
import { decodeText } from './decode-text.ts';

/** `line` is the line of the file in which the row begins, from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvFile = { readonly header: CsvRow; readonly rows: AsyncIterable<CsvRow> };

/** A quote that is never closed would otherwise swallow the whole file. */
const RECORD_LENGTH_MAX = 100_000;
const PROBLEM_BY_CODE: Readonly<Record<string, CsvProblem>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote_not_closed',
  CSV_MAX_RECORD_SIZE: 'record_too_long',
};
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads as a stream; blank rows are left out.
 * @throws CsvUnreadable here or while reading the rows.
 */
export async function openCsv(
  source: AsyncIterable<Uint8Array>,
  settings: { readonly encoding?: string } = {},
): Promise<CsvFile> {
  const text = decodeText(source, settings.encoding);
  const head = await headOf(text);
  const announced = /^sep=(.)\n/.exec(head);
  let lineNext = 1;
  const parser = parse({
    delimiter: announced?.[1] ?? delimiterOf(head),
    from_line: announced === null ? 1 : 2,
    info: true,
    on_record: (record, { lines }) => {
      lineNext = lines + 1;
      return record;
    },
    max_record_size: RECORD_LENGTH_MAX,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  // The error, if any, comes out of the parser that is iterated.
  pipeline(Readable.from(chain(head, text)), parser, () => {});
  const rows = rowsOf(parser, () => lineNext);
  const header = await rows.next();
  if (header.done === true) throw new CsvUnreadable('empty');
  return { header: header.value, rows };
}

/** @param lineNext is the line after the last whole row, where a row that has no end began. */
async function* rowsOf(parser: Parser, lineNext: () => number): AsyncGenerator<CsvRow, undefined> {
  try {
    for await (const { record, info } of parser) {
      const cells: string[] = record;
      const lineBreakCount = cells.join('').split('\n').length - 1;
      yield { line: info.lines - lineBreakCount, cells };
    }
  } catch (error) {
    const code = error instanceof CsvError ? PROBLEM_BY_CODE[error.code] : undefined;
    throw code === undefined ? error : new CsvUnreadable(code, lineNext());
  }
  return undefined;
}

/** The text up to the end of the first line, and what came along with it. */
async function headOf(text: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (!/[^\s].*\n/.test(head) && head.length < RECORD_LENGTH_MAX) {
    const { value, done } = await text.next();
    if (done === true) break;
    head += value;
  }
  return head;
}

async function* chain(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** The one that cuts the first line into most cells; a comma when none does. */
function delimiterOf(head: string): string {
  const [line = ''] = head.trimStart().split('\n', 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))];
  assert(delimiter !== undefined, 'one of the counts is the greatest');
  return delimiter;
}
