import { type Outcome, refused } from '../kernel/outcome.ts';
import type { StoreSettings } from '../table/entity-store.ts';
import type { Item } from '../table/table.ts';
import { Care } from './care.ts';
import { released } from './decide-placing.ts';
import { portfolioStore } from './portfolio-store.ts';

/** Takes away the care of somebody who is forgotten: their manager has room for somebody else at once. */
export async function removeCare(
  settings: StoreSettings,
  item: Item,
): Promise<Outcome<void, 'changed_meanwhile'>> {
  const { pk, sk, version: versionExpected } = item;
  const removal = { kind: 'remove', key: { pk, sk }, versionExpected } as const;
  const care = Care.parse(item as never);
  if (care.state !== 'managed') return settings.table.write(removal);
  const portfolios = portfolioStore(settings);
  const change = released(care, await portfolios.find(care.managerId));
  // Nobody asks when the place became free.
  const freed = portfolios.writeOf(change, care.assignedAt);
  const written = await settings.table.writeAll([removal, freed]);
  return written.ok ? written : refused('changed_meanwhile');
}
