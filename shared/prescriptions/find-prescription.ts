import { findInParts } from '../customers/find-in-parts.ts';
import type { RegularsPorts } from './ports.ts';
import type { Prescription, PrescriptionRef } from './prescription.ts';

/** A prescription of a customer, in whichever record of theirs it lies. */
export function findPrescription(
  ports: Pick<RegularsPorts, 'customers' | 'prescriptions'>,
  { customerId, prescriptionId }: PrescriptionRef,
): Promise<Prescription | undefined> {
  return findInParts(ports, customerId, (id) =>
    ports.prescriptions.find({ customerId: id, prescriptionId }),
  );
}
