import type { CustomerId } from '../customers/customer.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { decideBrought, type MeasureRefusal } from './decide-brought.ts';
import type { Participation } from './participation.ts';
import type { MeasurementPorts } from './ports.ts';

type Ports = Pick<MeasurementPorts, 'participations' | 'earnings' | 'transactions' | 'clock'>;

/** Notes what a customer's window brought, once. */
export function measureParticipation(
  ports: Ports,
  { customerId }: { readonly customerId: CustomerId },
): Promise<Outcome<Participation, MeasureRefusal | 'no_participation' | 'changed_meanwhile'>> {
  return repeatWhenChanged<Participation, MeasureRefusal | 'no_participation'>(async () => {
    const [before, counted] = await Promise.all([
      ports.participations.find(customerId),
      ports.earnings.find(customerId),
    ]);
    if (before === undefined) return refused('no_participation');
    const now = ports.clock.now();
    const decided = decideBrought(before, counted, now);
    if (!decided.ok) return decided;
    const writes = ports.participations.writesOf(decided.value, now);
    const written = await ports.transactions.writeAll(writes);
    return written.ok ? accepted(decided.value) : refused('changed_meanwhile');
  });
}
