import type { CustomerValue } from '../value/customer-value.ts';
import type { CareValue } from './care.ts';

/** What of a customer's value counts for the fence. */
export function careValueOf({ value }: { readonly value: CustomerValue }): CareValue {
  const { currency, lifetimeValueMinor, in12Months, probabilityAlive, asOf } = value;
  return {
    ...{ currency, probabilityAlive, asOf },
    ...{ lifetimeMinor: lifetimeValueMinor, yearMarginMinor: in12Months.marginMinor },
  };
}
