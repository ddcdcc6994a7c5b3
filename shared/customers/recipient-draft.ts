import * as z from 'zod';
import { type Accepted, accepted, type Outcome, type Refused, refused } from '../kernel/outcome.ts';
import { Zone } from '../kernel/time.ts';
import { type AddressProblem, addressProblems, tidyAddress } from './address-problems.ts';
import { normalisedEmail } from './email.ts';
import type { PostalAddress } from './postal-address.ts';
import type { Recipient } from './recipient.ts';

/** Line breaks and their like could forge a header of a mail or a line of a label. */
const text = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .regex(/^\P{Cc}*$/u, 'must not contain control characters');

/** An address as it is sent; `completeRecipient` says what it lacks. */
export const AddressDraft = z
  .strictObject({
    lines: z.exactOptional(z.array(text(100)).max(4).readonly()),
    city: z.exactOptional(text(100)),
    /** State, province, county or emirate, where the post wants it. */
    region: z.exactOptional(text(100)),
    postalCode: z.exactOptional(text(20)),
    /** ISO 3166-1 alpha-2. */
    country: z.exactOptional(text(60)),
  })
  .readonly()
  .meta({ id: 'AddressDraft' });

/** A recipient as it is sent: every part may be missing, and then it is named. */
export const RecipientDraft = z
  .strictObject({
    name: z.exactOptional(text(100)),
    address: z.exactOptional(AddressDraft),
    email: z.exactOptional(text(254)),
    zone: z.exactOptional(text(50)),
  })
  .readonly()
  .meta({ id: 'RecipientDraft' });
export type RecipientDraft = z.output<typeof RecipientDraft>;

export type RecipientProblem =
  | 'name_missing'
  | AddressProblem['code']
  | 'email_invalid'
  | 'unknown_zone'
  /** They asked us to forget them. */
  | 'recipient_objected';

/** What is known of a recipient beside its place in an address book. */
export type RecipientFacts = Pick<Recipient, 'name' | 'address' | 'email' | 'zone'>;

/** Where to look, as a path within the recipient: `address.postalCode`. */
export type RecipientField = { readonly field: string };

/** The first thing that is wrong is named, in the order in which a form asks. */
export function completeRecipient(
  draft: RecipientDraft,
): Outcome<RecipientFacts, RecipientProblem, RecipientField> {
  const name = given(draft.name);
  if (name === undefined) return refused('name_missing', { field: 'name' });
  const [problem] = addressProblems(draft.address ?? {});
  if (problem !== undefined) {
    return refused(problem.code, { field: `address.${problem.field}` });
  }
  const email = completeEmail(given(draft.email));
  if (!email.ok) return email;
  const zone = completeZone(given(draft.zone));
  if (!zone.ok) return zone;
  const address = completeAddress(draft.address ?? {});
  return accepted({ name, address, ...email.value, ...zone.value });
}

function completeEmail(
  text: string | undefined,
): Accepted<{ email?: string }> | Refused<'email_invalid', RecipientField> {
  if (text === undefined) return accepted({});
  const email = normalisedEmail(text);
  return email === undefined ? refused('email_invalid', { field: 'email' }) : accepted({ email });
}

function completeZone(
  zone: string | undefined,
): Accepted<{ zone?: Zone }> | Refused<'unknown_zone', RecipientField> {
  if (zone === undefined) return accepted({});
  return Zone.safeParse(zone).success
    ? accepted({ zone })
    : refused('unknown_zone', { field: 'zone' });
}

/** Where the post needs no city, as in Singapore, the region or the country itself is the city. */
export function completeAddress(address: z.output<typeof AddressDraft>): PostalAddress {
  const { lines, city, region, postalCode, country } = tidyAddress(address);
  return {
    lines,
    city: city || region || nameOfCountry(country),
    ...(region === '' ? {} : { region }),
    ...(postalCode === '' ? {} : { postalCode }),
    country,
  };
}

function nameOfCountry(country: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
}

function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
}
