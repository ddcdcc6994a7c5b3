import type { CustomerId } from '../../customers/customer.ts';
import { proposedIn } from './decide-fact.ts';
import { decideKnown, type KnownTopic } from './decide-known.ts';
import type { FactBook, ProposedFact } from './fact.ts';
import type { FactBooks } from './ports.ts';

/** What is known about a customer, what waits for their word, and all there ever was. */
export type Known = {
  readonly topics: readonly KnownTopic[];
  readonly proposed: readonly ProposedFact[];
  readonly book: FactBook;
};

export async function findKnown(
  { factBooks }: { readonly factBooks: Pick<FactBooks, 'find'> },
  customerId: CustomerId,
): Promise<Known> {
  return knownIn(await factBooks.find(customerId));
}

/** For whoever has read the facts already. */
export function knownIn(book: FactBook): Known {
  return { topics: decideKnown(book), proposed: proposedIn(book), book };
}
