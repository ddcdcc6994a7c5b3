import { createHash } from 'node:crypto';
import type { SheetRow } from './order-sheet.ts';

const PRINT_LENGTH = 12;

/** Short, and another one whenever anything in the row is another: what a device was shown. */
export function printOfRow({ rowId: _rowId, ...row }: SheetRow): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(sorted(row)), 'utf8')
    .digest('base64url');
  return hash.slice(0, PRINT_LENGTH);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([name, inner]) => [name, sorted(inner)]);
}
