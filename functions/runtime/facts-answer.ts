import type { Customer } from '../../shared/customers/customer.ts';
import { nextQuestionOf } from '../../shared/dialogue/facts/ask-question.ts';
import { factsView } from '../../shared/dialogue/facts/fact-view.ts';
import { findKnown } from '../../shared/dialogue/facts/find-known.ts';
import type { FactPorts } from '../../shared/dialogue/facts/ports.ts';
import { json } from './reply.ts';

/** All that is known after a request, whatever it changed. Showing the question is not asking it. */
export async function factsAnswer(
  ports: Pick<FactPorts, 'factBooks' | 'clock'>,
  customer: Customer,
) {
  const known = await findKnown(ports, customer.id);
  const question = nextQuestionOf(customer, known.book, ports.clock.now());
  return json(200, factsView(known, { question, language: customer.language }));
}
