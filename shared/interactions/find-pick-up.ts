import type { CustomerId } from '../customers/customer.ts';
import { nextQuestionOf } from '../dialogue/facts/ask-question.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { decidePickUp } from './decide-pick-up.ts';
import type { PickUp } from './pick-up.ts';
import type { PickUpPorts } from './ports.ts';

/** Where the dialogue with a customer was left, in two queries. */
export async function findPickUp(
  { pickUps, clock }: PickUpPorts,
  customerId: CustomerId,
): Promise<Outcome<PickUp, 'customer_not_found'>> {
  const parts = await pickUps.find(customerId);
  if (parts === undefined) return refused('customer_not_found');
  const now = clock.now();
  const question = nextQuestionOf(parts.customer, parts.book, now);
  return accepted({
    ...decidePickUp(parts, now),
    ...(question === undefined ? {} : { question }),
  });
}
