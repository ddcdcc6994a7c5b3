import type { CustomerParts } from '../customers/customer-parts.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { Clock } from '../kernel/time.ts';
import { paused } from './decide-standing-press.ts';
import type { Prescriptions } from './ports.ts';

type Ports = {
  readonly prescriptions: Pick<Prescriptions, 'ofCustomer' | 'save'>;
  readonly clock: Clock;
};

/** From here on nothing of theirs comes by itself, until they say so again. A repeat changes nothing. */
export async function pauseAll(
  { prescriptions, clock }: Ports,
  customer: CustomerParts,
): Promise<Outcome<undefined, 'changed_meanwhile'>> {
  const now = clock.now();
  for (const prescription of await prescriptions.ofCustomer(customer)) {
    const still = paused(prescription, now);
    const saved = still === prescription ? undefined : await prescriptions.save(still, now);
    if (saved?.ok === false) return saved;
  }
  return accepted(undefined);
}
