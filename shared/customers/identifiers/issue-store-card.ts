import type { Secrets } from '../../kernel/ids.ts';
import { type Outcome, refused } from '../../kernel/outcome.ts';
import type { Customer, CustomerId } from '../customer.ts';
import { addIdentifier } from './change-identifiers.ts';
import type { AddRefusal } from './decide-identifiers.ts';
import type { IdentifierPorts } from './ports.ts';
import { newStoreCardNumber } from './store-card-number.ts';

/** Of 10¹⁴ numbers two meet hardly ever; then another one is drawn. */
const DRAW_COUNT_MAX = 3;

/** A card of their own, to be shown at the till. */
export async function issueStoreCard(
  ports: IdentifierPorts & { readonly secrets: Secrets },
  customerId: CustomerId,
): Promise<Outcome<Customer, AddRefusal | 'customer_not_found' | 'changed_meanwhile'>> {
  for (let count = 1; count <= DRAW_COUNT_MAX; count += 1) {
    const value = newStoreCardNumber(ports.secrets);
    const identifier = { kind: 'store_card' as const, value };
    const added = await addIdentifier(ports, { customerId, identifier });
    if (added.ok || added.refusal !== 'identifier_taken') return added;
  }
  return refused('changed_meanwhile');
}
