import type { CustomerParts } from '../customers/customer-parts.ts';
import type { AddressBook } from '../customers/ports.ts';
import type { DialoguePorts } from '../dialogue/ports.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Prescription, PrescriptionRef } from './prescription.ts';

export interface Prescriptions {
  find(ref: PrescriptionRef): Promise<Prescription | undefined>;
  /** The oldest first. */
  ofCustomer(customer: CustomerParts): Promise<readonly Prescription[]>;
  save(
    prescription: Prescription,
    at: Instant,
  ): Promise<Outcome<Prescription, 'changed_meanwhile'>>;
  remove(prescription: Prescription): Promise<Outcome<void, 'changed_meanwhile'>>;
}

/** A customer, everybody whom they give to, and what they have again and again, in one query. */
export interface RegularsBooks {
  find(
    customer: CustomerParts,
  ): Promise<(AddressBook & { readonly prescriptions: readonly Prescription[] }) | undefined>;
}

/** What is read to say what a prescription costs and when it can come. */
export type RegularsPorts = Pick<
  GiftPorts,
  'customers' | 'recipients' | 'products' | 'terms' | 'clock'
> & { readonly prescriptions: Prescriptions };

/** What it takes to order from one. */
export type PrescriptionPorts = RegularsPorts &
  Pick<GiftPorts, 'gifts' | 'giftOrders' | 'transactions' | 'ids'> &
  Pick<DialoguePorts, 'turns' | 'leftOffs'>;
