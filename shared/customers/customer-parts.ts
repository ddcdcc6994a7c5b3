import { assert } from '../kernel/assert.ts';
import type { Customer, CustomerId } from './customer.ts';

/** One record, or all that are one person's, the one that leads first. */
export type CustomerParts = CustomerId | readonly CustomerId[];

/** The record that leads, and those that became part of it, which keep what was theirs. */
export function partsOf({ id, merged = [] }: Pick<Customer, 'id' | 'merged'>) {
  return [id, ...merged.map(({ customerId }) => customerId)] as const;
}

export function isPartOf(customer: Pick<Customer, 'id' | 'merged'>, customerId: CustomerId) {
  return partsOf(customer).includes(customerId);
}

export function idsOf(parts: CustomerParts): readonly CustomerId[] {
  return typeof parts === 'string' ? [parts] : parts;
}

/** The record that leads. */
export function leadOf(parts: CustomerParts): CustomerId {
  const [first] = idsOf(parts);
  assert(first !== undefined, 'a customer is at least one record');
  return first;
}
