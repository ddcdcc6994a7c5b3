import type { Customer } from '../customers/customer.ts';
import { isTokenOf, readCustomerToken } from '../customers/customer-token.ts';
import type { Customers } from '../customers/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { changeOfDeclining, changePermission } from './change-permission.ts';
import { isAllowed } from './choices.ts';
import { type Declinable, permissionSubjectOf } from './declinable.ts';
import type { PermissionPorts } from './ports.ts';

type Finding = { readonly customers: Pick<Customers, 'find'> };

/** Changes nothing: mail programs and virus scanners open links. */
async function findCustomerOf({ customers }: Finding, token: string) {
  const read = readCustomerToken(token);
  if (read === undefined) return undefined;
  const subject = permissionSubjectOf(read.subject);
  const customer = subject === undefined ? undefined : await customers.find(read.customerId);
  if (subject === undefined || customer === undefined) return undefined;
  return isTokenOf(customer, 'permission', read) ? { customer, subject } : undefined;
}

/** Whose choices a link at the foot of a mail opens. */
export async function openPermissionLink(
  ports: Finding,
  token: string,
): Promise<Outcome<Customer, 'link_not_valid'>> {
  const found = await findCustomerOf(ports, token);
  return found?.subject === 'all' ? accepted(found.customer) : refused('link_not_valid');
}

export type FoundDecline = { readonly mail: Declinable; readonly customer: Customer };

/** What a link ends, and for whom. */
export async function findMailDecline(
  ports: Finding,
  token: string,
): Promise<Outcome<FoundDecline, 'link_not_valid'>> {
  const found = await findCustomerOf(ports, token);
  if (found === undefined || found.subject === 'all') return refused('link_not_valid');
  return accepted({ mail: found.subject, customer: found.customer });
}

/** A repeat succeeds and changes nothing. */
export async function declineMail(
  ports: PermissionPorts,
  token: string,
  words?: string,
): Promise<Outcome<FoundDecline, 'link_not_valid' | 'customer_not_found' | 'changed_meanwhile'>> {
  const found = await findMailDecline(ports, token);
  if (!found.ok) return found;
  const { mail, customer } = found.value;
  const change = (now: Customer) => changeOfDeclining(mail, now);
  const telling = { way: 'mail_link' as const, ...(words === undefined ? {} : { words }) };
  const changed = await changePermission(ports, { customerId: customer.id, change, ...telling });
  if (changed.ok) return accepted({ mail, customer: changed.value });
  return refused(changed.refusal === 'customer_not_found' ? changed.refusal : 'changed_meanwhile');
}

export function isDeclined(customer: Customer, mail: Declinable): boolean {
  switch (mail) {
    case 'work_form':
      return customer.workFormsBy === 'none';
    case 'dialogue':
    case 'offers':
    case 'research':
      return !isAllowed(customer, mail, 'mail');
    default:
      return customer.news?.includes(mail) !== true;
  }
}
