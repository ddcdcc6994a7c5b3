import * as z from 'zod';
import type { Secrets } from '../../kernel/ids.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import type { Customer, CustomerId } from '../customer.ts';
import type { TryRefusal } from '../decide-sign-in.ts';
import { normalisedEmail } from '../email.ts';
import type { SignInMails, SignIns } from '../ports.ts';
import { beginAddEmail, confirmAddEmail } from './add-email.ts';
import { addIdentifier } from './change-identifiers.ts';
import type { AddRefusal } from './decide-identifiers.ts';
import type { Identifier } from './identifier.ts';
import { issueStoreCard } from './issue-store-card.ts';
import type { IdentifierPorts } from './ports.ts';
import { phoneCountryOf, readPhoneNumber } from './read-phone-number.ts';
import { readStoreCardNumber } from './store-card-number.ts';

/** An identifier as somebody types it. */
export const TypedIdentifier = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('email'),
    value: z.string().max(254),
    code: z.exactOptional(z.string().max(20)).meta({
      description: 'From the mail; without it, one is sent.',
    }),
  }),
  z.strictObject({ kind: z.literal('phone'), value: z.string().max(60) }),
  z.strictObject({
    kind: z.literal('store_card'),
    value: z.exactOptional(z.string().max(60)).meta({ description: 'Without it, a new one.' }),
  }),
]);
export type TypedIdentifier = z.output<typeof TypedIdentifier>;

export type AddPorts = IdentifierPorts & {
  readonly signIns: SignIns;
  readonly signInMails: SignInMails;
  readonly secrets: Secrets;
};

export type AddTypedRefusal =
  | 'email_invalid'
  | 'phone_invalid'
  | 'card_invalid'
  | 'too_many_codes'
  | TryRefusal
  | AddRefusal
  | 'customer_not_found'
  | 'changed_meanwhile';

/** @returns the customer with it, or `undefined` when a code was mailed first */
export async function addTypedIdentifier(
  ports: AddPorts,
  { customerId, typed }: { readonly customerId: CustomerId; readonly typed: TypedIdentifier },
): Promise<Outcome<Customer | undefined, AddTypedRefusal>> {
  if (typed.kind === 'email') {
    const { value: email, code } = typed;
    return code === undefined
      ? beginAddEmail(ports, { customerId, email })
      : confirmAddEmail(ports, { customerId, email, code: code.replaceAll(/\s/g, '') });
  }
  if (typed.kind === 'store_card' && typed.value === undefined) {
    return issueStoreCard(ports, customerId);
  }
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) return refused('customer_not_found');
  const identifier = readTyped(typed, customer);
  return identifier.ok
    ? addIdentifier(ports, { customerId, identifier: identifier.value })
    : identifier;
}

/** What they mean, read as theirs: a number without a country is one of where they live. */
export function readTyped(
  { kind, value = '' }: { readonly kind: Identifier['kind']; readonly value?: string },
  customer: Customer,
): Outcome<Identifier, 'email_invalid' | 'phone_invalid' | 'card_invalid'> {
  switch (kind) {
    case 'email': {
      const email = normalisedEmail(value);
      return email === undefined ? refused('email_invalid') : accepted({ kind, value: email });
    }
    case 'phone': {
      const number = readPhoneNumber(value.trim(), phoneCountryOf(customer));
      return number === undefined ? refused('phone_invalid') : accepted({ kind, value: number });
    }
    case 'store_card': {
      const card = readStoreCardNumber(value);
      return card === undefined ? refused('card_invalid') : accepted({ kind, value: card });
    }
  }
}
