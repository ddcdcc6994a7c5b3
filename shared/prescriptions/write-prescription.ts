import type { CustomerId } from '../customers/customer.ts';
import { hashedUlid } from '../kernel/hashed-id.ts';
import type { Ids } from '../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import { type DraftProblem, decidePrescription } from './decide-prescription.ts';
import { findPrescription } from './find-prescription.ts';
import { loadAgainFacts } from './load-again-facts.ts';
import type { RegularsPorts } from './ports.ts';
import { PRESCRIPTION_COUNT_MAX, type Prescription, type PrescriptionRef } from './prescription.ts';
import {
  draftWith,
  type PrescriptionChange,
  type PrescriptionDraft,
} from './prescription-draft.ts';

type Ports = RegularsPorts & { readonly ids: Ids };

export type AddRefusal =
  | 'customer_not_found'
  | 'too_many_prescriptions'
  | 'draft_refused'
  | 'changed_meanwhile';

type Written<Refusal extends string> = Promise<
  Outcome<Prescription, Refusal, readonly DraftProblem[]>
>;

/**
 * Writes down what somebody buys again and again.
 * @param sourceId where it came from: the same one is written down once, and a repeat changes nothing.
 */
export async function addPrescription(
  ports: Ports,
  {
    customerId,
    draft,
    sourceId,
  }: {
    readonly customerId: CustomerId;
    readonly draft: PrescriptionDraft;
    readonly sourceId?: string;
  },
): Written<AddRefusal> {
  const now = ports.clock.now();
  const id =
    sourceId === undefined ? ports.ids.next('prs', now) : prescriptionIdOf(customerId, sourceId);
  const all = await ports.prescriptions.ofCustomer(customerId);
  const earlier = all.find((one) => one.id === id);
  if (earlier !== undefined) return accepted(earlier);
  if (all.length >= PRESCRIPTION_COUNT_MAX) return refused('too_many_prescriptions', []);
  const facts = await loadAgainFacts(ports, customerId, draft);
  if (!facts.ok) return refused(facts.refusal, []);
  const { name, productCode, options, quantity } = draft;
  const empty: Prescription = {
    ...{ id, version: 0, customerId, name, productCode, productName: '', options, quantity },
    ...{ placed: [], createdAt: now },
  };
  const decided = decidePrescription(draft, empty, facts.value);
  if (!decided.ok) return decided;
  const saved = await ports.prescriptions.save(decided.value, now);
  if (saved.ok) return saved;
  // The same one twice at once: the other one is there now.
  const other = await ports.prescriptions.find({ customerId, prescriptionId: id });
  return other === undefined ? refused(saved.refusal, []) : accepted(other);
}

export function prescriptionIdOf(customerId: CustomerId, sourceId: string): string {
  return `prs_${hashedUlid(`${customerId} ${sourceId}`)}`;
}

export type ChangePrescriptionRefusal =
  | 'customer_not_found'
  | 'prescription_not_found'
  | 'draft_refused'
  | 'changed_meanwhile';

/**
 * Changes what is mentioned; the rest stays.
 * @param versionExpected what somebody looked at, to notice a change by somebody else since.
 */
export async function changePrescription(
  ports: RegularsPorts,
  ref: PrescriptionRef,
  change: PrescriptionChange,
  versionExpected?: number,
): Written<ChangePrescriptionRefusal> {
  const stored = await findPrescription(ports, ref);
  if (stored === undefined) return refused('prescription_not_found', []);
  if (versionExpected !== undefined && stored.version !== versionExpected) {
    return refused('changed_meanwhile', []);
  }
  const draft = draftWith(stored, change);
  const facts = await loadAgainFacts(ports, ref.customerId, draft);
  if (!facts.ok) return refused(facts.refusal, []);
  const decided = decidePrescription(draft, stored, facts.value);
  if (!decided.ok) return decided;
  const saved = await ports.prescriptions.save(decided.value, facts.value.now);
  return saved.ok ? saved : refused(saved.refusal, []);
}

/** What was ordered from it stays ordered; a repeat changes nothing. */
export function removePrescription(
  ports: Pick<RegularsPorts, 'customers' | 'prescriptions'>,
  ref: PrescriptionRef,
): Promise<Outcome<void, 'changed_meanwhile'>> {
  return repeatWhenChanged<void, never>(async () => {
    const stored = await findPrescription(ports, ref);
    return stored === undefined ? accepted(undefined) : ports.prescriptions.remove(stored);
  });
}
