import * as z from 'zod';
import { DEFAULT_CUSTOMER } from '../customers/confirm-sign-in.ts';
import { type Customer, CustomerId, EmailAddress } from '../customers/customer.ts';
import { normalisedEmail } from '../customers/email.ts';
import { isSourceAddress, sourceAddressOf } from '../customers/source-address.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { BuyerPorts } from './ports.ts';
import { CustomerRef, type PurchaseSource } from './purchase.ts';

/** Whom a source means. */
export const Buyer = z.union([
  z.strictObject({ customerId: CustomerId }),
  z.strictObject({ email: EmailAddress }),
  z.strictObject({
    ref: CustomerRef.meta({
      description: 'By what the source knows them; the first time, a customer is made of it.',
    }),
  }),
]);
export type Buyer = z.output<typeof Buyer>;

export type BuyerRefusal = 'customer_not_found' | 'customer_forgotten' | 'email_invalid';

/**
 * Finds whom a source means. Somebody whom nobody knew yet becomes a customer: by a mail address, or
 * by the source's own number and without any, so that nothing can be sent to them until they give
 * one. Who asked to be forgotten does not come back with an old file.
 */
export async function findBuyer(
  ports: BuyerPorts,
  { buyer, source, currency }: BuyerGiven,
): Promise<Outcome<CustomerId, BuyerRefusal>> {
  if ('customerId' in buyer) {
    const known = await ports.customers.find(buyer.customerId);
    return known === undefined ? refused('customer_not_found') : accepted(known.id);
  }
  const given = 'ref' in buyer ? sourceAddressOf(source, buyer.ref.trim()) : buyer.email;
  const email = normalisedEmail(given);
  if (email === undefined || ('email' in buyer && isSourceAddress(email))) {
    return refused('email_invalid');
  }
  const known = await ports.customers.findByEmail(email);
  if (known !== undefined) return accepted(known.id);
  if (await ports.suppressions.hasObjected(email)) return refused('customer_forgotten');
  if ('ref' in buyer) return begin(ports, { email, emailState: 'none', currency });
  const reason = await ports.suppressions.findReason(email);
  // What bounced at a recipient's bounces at a customer's, too.
  const emailState = reason === undefined || reason === 'objected' ? 'works' : reason;
  return begin(ports, { email, emailState, currency });
}

export type BuyerGiven = {
  readonly buyer: Buyer;
  readonly source: PurchaseSource;
  /** For a new record. */
  readonly currency: string;
};

/** Several may begin the same record; the address itself lets only one through. */
async function begin(
  { customers, ids, secrets, clock }: BuyerPorts,
  facts: Pick<Customer, 'email' | 'emailState' | 'currency'>,
): Promise<Outcome<CustomerId, 'customer_not_found'>> {
  const now = clock.now();
  const customer = {
    ...{ ...DEFAULT_CUSTOMER, ...facts, id: ids.next('cus', now), version: 0, cards: [] },
    ...{ linkKey: secrets.token(), createdAt: now },
  };
  const begun = await customers.save(customer, [], now);
  if (begun.ok) return accepted(begun.value.id);
  const other = await customers.findByEmail(facts.email);
  return other === undefined ? refused('customer_not_found') : accepted(other.id);
}
