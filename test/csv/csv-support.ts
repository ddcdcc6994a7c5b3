import { type CsvRow, openCsv } from '../../shared/csv/open-csv.ts';

export async function* inPieces(bytes: Uint8Array, pieceLength: number) {
  for (let start = 0; start < bytes.length; start += pieceLength) {
    yield bytes.subarray(start, start + pieceLength);
  }
}

/** Header and rows; every piece has `pieceLength` bytes, so that cuts fall everywhere. */
export async function readCsv(
  file: string | Uint8Array,
  settings: { readonly encoding?: string; readonly pieceLength?: number } = {},
): Promise<readonly CsvRow[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const csv = await openCsv(inPieces(bytes, settings.pieceLength ?? 65_536), settings);
  const rows: CsvRow[] = [csv.header];
  for await (const row of csv.rows) rows.push(row);
  return rows;
}
