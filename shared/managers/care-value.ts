import type { CustomerValue } from '../value/customer-value.ts';
import type { ShareOfCustomer } from '../value/share-of-customer.ts';
import type { CareValue } from './care.ts';

/** What of a customer's value counts for the fence. */
export function careValueOf({
  value,
  share,
}: {
  readonly value: CustomerValue;
  readonly share?: ShareOfCustomer;
}): CareValue {
  const { currency, lifetimeValueMinor, in12Months, probabilityAlive, asOf } = value;
  return {
    ...{ currency, probabilityAlive, asOf },
    ...{ lifetimeMinor: lifetimeValueMinor, yearMarginMinor: in12Months.marginMinor },
    ...(share === undefined ? {} : { share: partOf(share) }),
  };
}

function partOf({ by, basisPoints, yearSpendMinor, walletMinor }: ShareOfCustomer) {
  return { by, basisPoints, yearSpendMinor, walletMinor };
}
