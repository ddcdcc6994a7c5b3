import type { Product, ProductCode } from '../catalogue/product.ts';
import type { CustomerId } from '../customers/customer.ts';
import { type CustomerParts, idsOf, leadOf, partsOf } from '../customers/customer-parts.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { PlanAgainFacts } from './decide-same-again.ts';
import type { RegularsPorts } from './ports.ts';

/** What a plan needs, but for the product, which differs from one prescription to the next. */
export type SharedFacts = Omit<PlanAgainFacts, 'product'> & {
  readonly products: ReadonlyMap<ProductCode, Product>;
};

export async function loadSharedFacts(
  ports: Omit<RegularsPorts, 'prescriptions'>,
  parts: CustomerParts,
  codes: readonly ProductCode[],
): Promise<Outcome<SharedFacts, 'customer_not_found'>> {
  const [customer, recipients, products] = await Promise.all([
    ports.customers.find(leadOf(parts)),
    ports.recipients.ofCustomer(parts),
    ports.products.findMany([...new Set(codes)]),
  ]);
  if (customer === undefined) return refused('customer_not_found');
  const asked = new Set(idsOf(parts));
  const more = partsOf(customer).filter((id) => !asked.has(id));
  const others = more.length === 0 ? [] : await ports.recipients.ofCustomer(more);
  const known = new Set(recipients.map(({ id }) => id));
  const both = [...recipients, ...others.filter(({ id }) => !known.has(id))];
  const { terms } = ports;
  return accepted({ customer, recipients: both, products, terms, now: ports.clock.now() });
}

export function factsFor(
  { products, ...shared }: SharedFacts,
  { productCode }: { readonly productCode: ProductCode },
): PlanAgainFacts {
  return { ...shared, product: products.get(productCode) };
}

/** For one prescription. */
export async function loadAgainFacts(
  ports: Omit<RegularsPorts, 'prescriptions'>,
  customerId: CustomerId,
  of: { readonly productCode: ProductCode },
): Promise<Outcome<PlanAgainFacts, 'customer_not_found'>> {
  const shared = await loadSharedFacts(ports, customerId, [of.productCode]);
  return shared.ok ? accepted(factsFor(shared.value, of)) : shared;
}
