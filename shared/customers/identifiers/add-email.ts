import type { Secrets } from '../../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { beginSignIn } from '../begin-sign-in.ts';
import { tryCode } from '../confirm-sign-in.ts';
import type { Customer, CustomerId } from '../customer.ts';
import type { TryRefusal } from '../decide-sign-in.ts';
import { normalisedEmail } from '../email.ts';
import type { SignInMails, SignIns } from '../ports.ts';
import { addIdentifier } from './change-identifiers.ts';
import { type AddRefusal, decideAdding, identifiersOf } from './decide-identifiers.ts';
import type { IdentifierPorts } from './ports.ts';

type CodePorts = IdentifierPorts & { readonly signIns: SignIns; readonly secrets: Secrets };
type OfCustomer = { readonly customerId: CustomerId; readonly email: string };

/**
 * Mails a code to an address that is to be theirs. Whether it is another customer's already is said
 * only to whoever can enter the code: until then nobody learns who is a customer.
 */
export async function beginAddEmail(
  ports: CodePorts & { readonly signInMails: SignInMails },
  { customerId, email: text }: OfCustomer,
): Promise<
  Outcome<
    undefined,
    | 'email_invalid'
    | 'too_many_codes'
    | 'too_many_identifiers'
    | 'customer_not_found'
    | 'changed_meanwhile'
  >
> {
  const value = normalisedEmail(text);
  if (value === undefined) return refused('email_invalid');
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const isRoom = decideAdding(customer, { kind: 'email', value }, undefined);
  if (!isRoom.ok) return refused('too_many_identifiers');
  return beginSignIn(ports, { email: value, language: customer.language });
}

/** The right code makes the address theirs: they sign in with it, and are known by it. */
export async function confirmAddEmail(
  ports: CodePorts,
  { customerId, email: text, code }: OfCustomer & { readonly code: string },
): Promise<
  Outcome<Customer, TryRefusal | AddRefusal | 'customer_not_found' | 'changed_meanwhile'>
> {
  const value = normalisedEmail(text);
  if (value === undefined) return refused('wrong_code');
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  // Pressed twice: the code is used up, and the address theirs.
  if (identifiersOf(customer).some((each) => each.value === value)) return accepted(customer);
  const tried = await tryCode(ports, value, code);
  if (!tried.ok) return tried;
  return addIdentifier(ports, { customerId, identifier: { kind: 'email', value } });
}
