import type { CustomerId } from '../customers/customer.ts';
import { pathWith, STAFF_CUSTOMERS_PATH } from './paths.ts';

/** Where the fence stands, and why. */
export const STAFF_FENCE_PATH = '/staff/fence';
/** A manager's customers, and today's work for them. */
export const STAFF_PORTFOLIO_PATH = '/staff/portfolio';

/** Where a customer goes from one manager to another. */
export function staffHandoverPath(customerId: CustomerId): string {
  return `${STAFF_CUSTOMERS_PATH}/${customerId}/handover`;
}

/** All that there was with a customer, on their page; of which kind, and from where on. */
export function staffTimelinePath(
  customerId: CustomerId,
  { show, until }: { readonly show?: string; readonly until?: string } = {},
): string {
  const parts = { show: show === 'all' ? undefined : show, until };
  return `${pathWith(`${STAFF_CUSTOMERS_PATH}/${customerId}`, parts)}#timeline`;
}
