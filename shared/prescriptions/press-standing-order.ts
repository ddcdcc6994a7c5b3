import { type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { decidePress, type PressRefusal, type StandingPress } from './decide-standing-press.ts';
import { findPrescription } from './find-prescription.ts';
import { loadAgainFacts } from './load-again-facts.ts';
import type { RegularsPorts } from './ports.ts';
import type { Prescription, PrescriptionRef } from './prescription.ts';

export type PressStandingRefusal =
  | PressRefusal
  | 'customer_not_found'
  | 'prescription_not_found'
  | 'changed_meanwhile';

/** Skips the next one, pauses, goes on, stops, or says yes to a new price: one press each. */
export function pressStandingOrder(
  ports: RegularsPorts,
  ref: PrescriptionRef,
  press: StandingPress,
): Promise<Outcome<Prescription, PressStandingRefusal>> {
  return repeatWhenChanged<Prescription, PressStandingRefusal>(async () => {
    const stored = await findPrescription(ports, ref);
    if (stored === undefined) return refused('prescription_not_found');
    const facts = await loadAgainFacts(ports, ref.customerId, stored);
    if (!facts.ok) return facts;
    const decided = decidePress(stored, press, facts.value);
    if (!decided.ok || decided.value === stored) return decided;
    return ports.prescriptions.save(decided.value, facts.value.now);
  });
}
