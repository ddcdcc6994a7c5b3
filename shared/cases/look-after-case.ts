import { type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Case, CaseRef } from './case.ts';
import { decideLookAfter, type LookAfterRefusal } from './decide-case.ts';
import type { CasePorts } from './ports.ts';
import { saveCase } from './save-case.ts';

/** What time does to a case; early, late or twice it does it once and when it is right. */
export function lookAfterCase(
  ports: CasePorts,
  ref: CaseRef,
): Promise<Outcome<Case, LookAfterRefusal | 'case_not_found' | 'changed_meanwhile'>> {
  return repeatWhenChanged<Case, LookAfterRefusal | 'case_not_found'>(async () => {
    const [before, customer] = await Promise.all([
      ports.cases.find(ref),
      ports.customers.find(ref.customerId),
    ]);
    if (before === undefined || customer === undefined) return refused('case_not_found');
    const now = ports.clock.now();
    const decided = decideLookAfter(before, now, customer.zone);
    if (!decided.ok) return decided;
    return saveCase(ports, { before, change: decided.value }, now);
  });
}
