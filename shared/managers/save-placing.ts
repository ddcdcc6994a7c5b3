import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Write } from '../table/table.ts';
import type { Care } from './care.ts';
import type { Placing } from './decide-placing.ts';
import type { PlacingPorts } from './ports.ts';

type Ports = Pick<PlacingPorts, 'cares' | 'portfolios' | 'transactions' | 'clock'>;

/** The customer and whoever answers for them change together or not at all. */
export async function savePlacing(
  { cares, portfolios, transactions, clock }: Ports,
  { care, happened, portfolios: changes }: Placing,
  more: readonly Write[] = [],
): Promise<Outcome<Care, 'changed_meanwhile'>> {
  const now = clock.now();
  if (changes.length === 0 && more.length === 0) return cares.save({ care, happened }, now);
  const write = cares.writeOf({ care, happened }, now);
  const written = await transactions.writeAll([
    write,
    ...changes.map((change) => portfolios.writeOf(change, now)),
    ...more,
  ]);
  if (!written.ok) return refused('changed_meanwhile');
  return accepted({ ...care, version: write.item.version });
}
