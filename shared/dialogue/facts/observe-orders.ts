import type { CustomerId } from '../../customers/customer.ts';
import type { Gifts } from '../../gifts/ports.ts';
import { accepted, type Outcome } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import { decideObserved } from './decide-observed.ts';
import { FACT_COUNT_MAX, type KeptFact } from './fact.ts';
import { factIdOf } from './fact-id.ts';
import type { FactPorts } from './ports.ts';

type Ports = Pick<FactPorts, 'factBooks' | 'transactions' | 'ids' | 'clock'> & {
  readonly gifts: Pick<Gifts, 'ofCustomer'>;
};

/**
 * Keeps what the orders show, where it is news. It is looked at when the customer looks, or says
 * something: reading all gifts after each order would cost more than all else that an order does.
 */
export function observeOrders(
  ports: Ports,
  customerId: CustomerId,
): Promise<Outcome<readonly KeptFact[], 'changed_meanwhile'>> {
  return repeatWhenChanged<readonly KeptFact[], never>(async () => {
    const [book, gifts] = await Promise.all([
      ports.factBooks.find(customerId),
      ports.gifts.ofCustomer(customerId),
    ]);
    const now = ports.clock.now();
    const observed = decideObserved(book, gifts, now).slice(
      0,
      Math.max(0, FACT_COUNT_MAX - book.facts.length),
    );
    const seen = observed.map((each): KeptFact => {
      const sourceId = [customerId, each.topic, each.value].join(' ');
      const id = factIdOf(ports.ids, { at: each.at, sourceId });
      return { ...{ id, version: 0, customerId, state: 'kept' }, ...each };
    });
    const facts = seen.filter((fact) => !book.facts.some(({ id }) => id === fact.id));
    if (facts.length === 0) return accepted([]);
    const written = await ports.transactions.writeAll(
      facts.map((fact) => ports.factBooks.writeOfFact(fact, now)),
    );
    return written.ok ? accepted(facts) : { ok: false, refusal: written.refusal };
  });
}
