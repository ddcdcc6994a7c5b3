import type { Customer, CustomerId } from '../customers/customer.ts';
import { isTokenOf, type ReadToken, readCustomerToken } from '../customers/customer-token.ts';
import type { ReceivedMail } from './received-mail.ts';
import { tokenInAddress } from './reply-token.ts';

/** Why nobody's: a person looks at it, or it is spam. */
export type AsideReason =
  | 'sender_unknown'
  | 'sender_unverified'
  | 'token_wrong'
  | 'two_customers'
  | 'too_large'
  | 'unreadable';

export type SenderFound =
  | { readonly customer: Customer; readonly by: 'token' | 'sender' }
  | { readonly customer: undefined; readonly reason: AsideReason };

/** The tokens to which a mail was sent; nobody has looked at their signatures yet. */
export function tokensOf({ recipients }: Pick<ReceivedMail, 'recipients'>): readonly ReadToken[] {
  return recipients.flatMap((address) => {
    const text = tokenInAddress(address);
    return text === undefined ? [] : (readCustomerToken(text) ?? []);
  });
}

/**
 * Whose mail it is. A token that we gave to the customer says so; without one, an address whose
 * sender SES has verified. What a mail says about its sender by itself counts for nothing.
 * @param named those whom the tokens name, with or without right
 * @param sender who has the address from which it came
 */
export function decideSender(
  mail: Pick<ReceivedMail, 'recipients' | 'from' | 'verdict'>,
  named: ReadonlyMap<CustomerId, Customer>,
  sender: Customer | undefined,
): SenderFound {
  const tokens = tokensOf(mail);
  const owners = tokens.flatMap((token) => {
    const customer = named.get(token.customerId);
    return customer !== undefined && isTokenOf(customer, 'reply', token) ? [customer] : [];
  });
  const [owner, ...others] = [...new Map(owners.map((each) => [each.id, each])).values()];
  const verified = sender !== undefined && isVerified(mail) ? sender : undefined;
  if (owner !== undefined) {
    // Somebody was forwarded a mail of ours, and answers under their own name.
    const isAnother = verified !== undefined && verified.id !== owner.id;
    if (others.length > 0 || isAnother) return { customer: undefined, reason: 'two_customers' };
    return { customer: owner, by: 'token' };
  }
  if (verified !== undefined) return { customer: verified, by: 'sender' };
  if (sender !== undefined) return { customer: undefined, reason: 'sender_unverified' };
  return { customer: undefined, reason: tokens.length > 0 ? 'token_wrong' : 'sender_unknown' };
}

/** By DMARC; where the domain has no such rule, by a signature of the very domain. */
export function isVerified({ from, verdict }: Pick<ReceivedMail, 'from' | 'verdict'>): boolean {
  const domain = from?.slice(from.lastIndexOf('@') + 1);
  if (domain === undefined) return false;
  return verdict.dmarcDomain === domain || verdict.dkimDomains.includes(domain);
}
