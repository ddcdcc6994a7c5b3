/** The file as a whole cannot be read as a table; `line` is where reading ended, from 1. */
export class CsvUnreadable extends Error {
  override readonly name = 'CsvUnreadable';
  readonly code: CsvProblem;
  readonly line: number | undefined;

  constructor(code: CsvProblem, line?: number) {
    super(line === undefined ? code : `${code} in line ${line}`);
    this.code = code;
    this.line = line;
  }
}

export type CsvProblem =
  | 'empty'
  | 'not_gzip'
  | 'not_text'
  | 'not_utf8'
  | 'quote_not_closed'
  | 'record_too_long';
