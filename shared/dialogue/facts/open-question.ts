import type { Customer } from '../../customers/customer.ts';
import { isTokenOf, readCustomerToken } from '../../customers/customer-token.ts';
import type { Customers } from '../../customers/ports.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { readFactValue } from './fact-value.ts';
import { readQuestionSubject } from './question-subject.ts';
import { type TopicCode, topicOf } from './topics.ts';

export type OpenedQuestion = {
  readonly customer: Customer;
  readonly topic: TopicCode;
  /** The answer that the link gives. */
  readonly choice: string | undefined;
};

/** Who was asked what by the mail whose link this is; it opens nothing else of theirs. */
export async function openQuestion(
  { customers }: { readonly customers: Pick<Customers, 'find'> },
  token: string,
): Promise<Outcome<OpenedQuestion, 'link_not_valid'>> {
  const read = readCustomerToken(token);
  const subject = read === undefined ? undefined : readQuestionSubject(read.subject);
  if (read === undefined || subject === undefined) return refused('link_not_valid');
  const customer = await customers.find(read.customerId);
  if (customer === undefined || !isTokenOf(customer, 'question', read))
    return refused('link_not_valid');
  const topic = topicOf(subject.topic);
  const isAnswer =
    topic !== undefined && subject.choice !== undefined && readFactValue(topic, subject.choice).ok;
  return accepted({
    ...{ customer, topic: subject.topic },
    choice: isAnswer ? subject.choice : undefined,
  });
}
