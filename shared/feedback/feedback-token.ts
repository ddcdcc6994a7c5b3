import type { Customer } from '../customers/customer.ts';
import { customerTokenOf, isTokenOf, readCustomerToken } from '../customers/customer-token.ts';
import { type FeedbackSubject, readSubjectCode, subjectCodeOf } from './feedback-subject.ts';

type Signer = Pick<Customer, 'id' | 'linkKey'>;

/** For the links at the foot of a mail; stored nowhere. `undefined` for customers without a key. */
export function feedbackTokenOf(customer: Signer, subject: FeedbackSubject): string | undefined {
  return customerTokenOf(customer, 'feedback', subjectCodeOf(subject));
}

export type ReadFeedbackToken = {
  readonly customerId: Customer['id'];
  readonly subject: FeedbackSubject;
};

/** Anything can be sent as a token: what cannot be one is `undefined`. It is not checked yet. */
export function readFeedbackToken(token: string): ReadFeedbackToken | undefined {
  const read = readCustomerToken(token);
  const subject = read === undefined ? undefined : readSubjectCode(read.subject);
  if (read === undefined || subject === undefined) return undefined;
  return { customerId: read.customerId, subject };
}

/** Whether that customer signed it for feedback, and about this. */
export function isFeedbackTokenOf(
  customer: Signer,
  subject: FeedbackSubject,
  token: string,
): boolean {
  const read = readCustomerToken(token);
  if (read === undefined || read.subject !== subjectCodeOf(subject)) return false;
  return isTokenOf(customer, 'feedback', read);
}
