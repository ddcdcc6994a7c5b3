import { createReadStream } from 'node:fs';
import { openCsv } from '../../shared/csv/open-csv.ts';
import { CommandError } from '../command-error.ts';
import { checkGiftList } from '../import/check-gift-list.ts';
import type { GiftRequest } from '../import/read-gift-row.ts';

/** One gift of the list, and whose it is. */
export type PlannedGift = {
  readonly customerEmail: string;
  readonly customerZone: string;
  /** In the file, for messages. */
  readonly line: number;
  readonly request: GiftRequest;
};

const OWNER_COLUMNS = ['customer', 'customer_zone'] as const;

/**
 * Reads a list of gifts of several customers: the columns of `npm run import -- gifts`, and
 * `customer` (e-mail) and `customer_zone`.
 * @throws CommandError that names each wrong row.
 */
export async function readList(path: string): Promise<readonly PlannedGift[]> {
  const list = await checkGiftList(await openCsv(createReadStream(path)));
  if (!list.ok) throw new CommandError(`${path}: ${list.refusal}: ${list.details.join(', ')}`);
  const { gifts, refusals, header } = list.value;
  if (refusals.length > 0) {
    const lines = refusals.map(({ line, field, code }) => `  line ${line}: ${field ?? ''} ${code}`);
    throw new CommandError(`${path} has rows that cannot be ordered:\n${lines.join('\n')}`);
  }
  const [emailAt, zoneAt] = OWNER_COLUMNS.map((name) => header.cells.indexOf(name));
  return gifts.map(({ row, request }) => {
    const customerEmail = row.cells[emailAt ?? -1];
    const customerZone = row.cells[zoneAt ?? -1];
    if (!customerEmail || !customerZone) {
      throw new CommandError(`${path}, line ${row.line}: needs ${OWNER_COLUMNS.join(' and ')}`);
    }
    return { customerEmail, customerZone, line: row.line, request };
  });
}
