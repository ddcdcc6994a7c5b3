import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { decideJoining } from './decide-joining.ts';
import type { PlacingPorts } from './ports.ts';

type Ports = Pick<PlacingPorts, 'cares' | 'portfolios' | 'transactions' | 'clock'>;

/** Two records became one person's, who has one manager from now on. */
export function joinCares(
  { cares, portfolios, transactions, clock }: Ports,
  { leadId, absorbedId }: { readonly leadId: CustomerId; readonly absorbedId: CustomerId },
): Promise<Outcome<void, 'nothing_to_join' | 'changed_meanwhile'>> {
  return repeatWhenChanged<void, 'nothing_to_join'>(async () => {
    const [lead, part] = await Promise.all([cares.find(leadId), cares.find(absorbedId)]);
    const portfolio = part?.state === 'managed' ? await portfolios.find(part.managerId) : undefined;
    const now = clock.now();
    const joining = decideJoining(leadId, { lead, part }, { portfolio, now });
    if (joining === undefined) return refused('nothing_to_join');
    const written = await transactions.writeAll([
      ...joining.cares.map((change) => cares.writeOf(change, now)),
      ...joining.portfolios.map((change) => portfolios.writeOf(change, now)),
    ]);
    return written.ok ? accepted(undefined) : refused('changed_meanwhile');
  });
}
