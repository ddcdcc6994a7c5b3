import type { Customer } from '../customers/customer.ts';
import { customerTokenOf } from '../customers/customer-token.ts';
import { REPLY_PREFIX } from '../inbound-mail/reply-token.ts';

/** Before the `@` a mail server takes 64 characters; prefix, customer and signature take 53. */
const CODE_LENGTH_MAX = 10;

/**
 * Where answers to one kind of letter go, so that they are known as this customer's from whatever
 * address they are sent. Absent for a customer without a key.
 */
export function replyAddressOf(
  customer: Pick<Customer, 'id' | 'linkKey'>,
  letterKind: string,
  replyDomain: string,
): string | undefined {
  const token = customerTokenOf(customer, 'reply', replyCodeOf(letterKind));
  return token === undefined ? undefined : `${REPLY_PREFIX}${token}@${replyDomain}`;
}

/** `order_confirmation` → `orderconfi`: enough to tell kinds apart. */
export function replyCodeOf(letterKind: string): string {
  return letterKind.replaceAll(/[^a-z0-9]/g, '').slice(0, CODE_LENGTH_MAX);
}
