import type { Customer } from '../../customers/customer.ts';
import { customerTokenOf, isTokenOf, readCustomerToken } from '../../customers/customer-token.ts';
import type { Customers, Recipients } from '../../customers/ports.ts';
import type { Recipient, RecipientId } from '../../customers/recipient.ts';

const PREFIX = 'rcp_';

/** Stands in a mail to a recipient, and lets them ask and be forgotten; signed by who gives. */
export function recipientTokenOf(
  giver: Pick<Customer, 'id' | 'linkKey'>,
  recipientId: RecipientId,
): string | undefined {
  return customerTokenOf(giver, 'recipient', recipientId.slice(PREFIX.length).toLowerCase());
}

/** Whose link it is, and who gives to them; changes nothing. */
export async function findRecipientOf(
  {
    customers,
    recipients,
  }: {
    readonly customers: Pick<Customers, 'find'>;
    readonly recipients: Pick<Recipients, 'find'>;
  },
  token: string,
): Promise<{ readonly giver: Customer; readonly recipient: Recipient } | undefined> {
  const read = readCustomerToken(token);
  if (read === undefined) return undefined;
  const { customerId, subject } = read;
  const giver = await customers.find(customerId);
  if (giver === undefined || !isTokenOf(giver, 'recipient', read)) return undefined;
  const recipientId = PREFIX + subject.toUpperCase();
  const recipient = await recipients.find({ customerId, recipientId });
  return recipient === undefined ? undefined : { giver, recipient };
}
