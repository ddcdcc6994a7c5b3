import { CustomerId } from '../customers/customer.ts';
import { isLinkTokenOf, linkTokenHashOf } from '../gifts/link-token.ts';
import type { OrderSheet } from './order-sheet.ts';

export type SheetToken = { readonly customerId: CustomerId; readonly secret: string };

/**
 * The `token` of a mail's link to `/order/<sheetId>`: it names the customer, since a sheet's own id does
 * not say whose it is. Of it the sheet keeps `sheetTokenHashOf(secret)` alone.
 */
export function sheetTokenOf({ customerId, secret }: SheetToken): string {
  return `${customerId}.${secret}`;
}

/** Anything can be sent as a token: what cannot be one is `undefined`. */
export function readSheetToken(token: string): SheetToken | undefined {
  const [customerId, secret = '', ...more] = token.split('.');
  const parsed = CustomerId.safeParse(customerId);
  if (!parsed.success || secret === '' || more.length > 0) return undefined;
  return { customerId: parsed.data, secret };
}

/** For `linkTokenHash` of a sheet. */
export const sheetTokenHashOf = linkTokenHashOf;

export function isSheetOpenedBy({ linkTokenHash }: OrderSheet, { secret }: SheetToken): boolean {
  return linkTokenHash !== undefined && isLinkTokenOf(secret, linkTokenHash);
}
