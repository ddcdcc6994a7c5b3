import { isTokenOf, readCustomerToken } from '../customers/customer-token.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { findRegular, type Regular, type Regulars } from './find-regulars.ts';
import type { RegularsPorts } from './ports.ts';

/** What the link of a mail leads to, for whoever holds it: one prescription of its customer. */
export async function openSameAgain(
  ports: RegularsPorts,
  token: string,
): Promise<Outcome<Regulars & { readonly regular: Regular }, 'link_not_valid'>> {
  const read = readCustomerToken(token);
  if (read === undefined) return refused('link_not_valid');
  const { customerId, subject } = read;
  const customer = await ports.customers.find(customerId);
  if (customer === undefined || !isTokenOf(customer, 'again', read)) {
    return refused('link_not_valid');
  }
  const prescriptionId = `prs_${subject.toUpperCase()}`;
  const found = await findRegular(ports, { customerId, prescriptionId });
  return found.ok ? accepted(found.value) : refused('link_not_valid');
}
