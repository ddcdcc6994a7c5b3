import type { Customer } from '../customers/customer.ts';
import type { CustomerParts } from '../customers/customer-parts.ts';
import type { Recipient } from '../customers/recipient.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import {
  type PlanAgainFacts,
  type PlanDetails,
  type PlannedAgain,
  type PlanRefusal,
  planSameAgain,
} from './decide-same-again.ts';
import { findPrescription } from './find-prescription.ts';
import { factsFor, loadSharedFacts } from './load-again-facts.ts';
import type { RegularsPorts } from './ports.ts';
import type { Prescription, PrescriptionRef } from './prescription.ts';

/** A prescription, and what the same again would be now. */
export type Regular = {
  readonly prescription: Prescription;
  readonly planned: Outcome<PlannedAgain, PlanRefusal, PlanDetails>;
  readonly facts: PlanAgainFacts;
};

export type Regulars = {
  readonly customer: Customer;
  readonly recipients: readonly Recipient[];
  readonly regulars: readonly Regular[];
};

/** Everything that a customer buys again and again, the oldest first. */
export async function findRegulars(
  ports: RegularsPorts,
  customer: CustomerParts,
): Promise<Outcome<Regulars, 'customer_not_found'>> {
  const prescriptions = await ports.prescriptions.ofCustomer(customer);
  return withPlans(ports, customer, prescriptions);
}

/** One of them. */
export async function findRegular(
  ports: RegularsPorts,
  ref: PrescriptionRef,
): Promise<
  Outcome<Regulars & { readonly regular: Regular }, 'customer_not_found' | 'prescription_not_found'>
> {
  const prescription = await findPrescription(ports, ref);
  if (prescription === undefined) return refused('prescription_not_found');
  const found = await withPlans(ports, ref.customerId, [prescription]);
  if (!found.ok) return found;
  const [regular] = found.value.regulars;
  return regular === undefined
    ? refused('prescription_not_found')
    : accepted({ ...found.value, regular });
}

async function withPlans(
  ports: RegularsPorts,
  customer: CustomerParts,
  prescriptions: readonly Prescription[],
): Promise<Outcome<Regulars, 'customer_not_found'>> {
  const codes = prescriptions.map(({ productCode }) => productCode);
  const shared = await loadSharedFacts(ports, customer, codes);
  if (!shared.ok) return shared;
  const { customer: lead, recipients } = shared.value;
  const regulars = prescriptions.map((prescription) => {
    const facts = factsFor(shared.value, prescription);
    return { prescription, facts, planned: planSameAgain(prescription, facts) };
  });
  return accepted({ customer: lead, recipients, regulars });
}
