import * as z from 'zod';
import { idSchema } from '../kernel/ids.ts';
import { Instant, Zone } from '../kernel/time.ts';
import { CustomerId, EmailAddress } from './customer.ts';

export const RecipientId = idSchema('rcp');
export type RecipientId = z.output<typeof RecipientId>;

/** ISO 3166-1 alpha-2, upper case. */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'must be two letters such as GB');

export const PostalAddress = z.strictObject({
  lines: z.array(z.string().trim().min(1).max(100)).min(1).max(4).readonly(),
  city: z.string().trim().min(1).max(100),
  region: z.exactOptional(z.string().trim().min(1).max(100)),
  postalCode: z.exactOptional(z.string().trim().min(1).max(20)),
  country: Country,
});
export type PostalAddress = Readonly<z.output<typeof PostalAddress>>;

/** `birthday`, `anniversary`, … or a word of the customer's own; compared without case. */
export const Occasion = z.string().trim().min(1).max(40).toLowerCase();
export type Occasion = z.output<typeof Occasion>;

/** A person in the customer's address book. A gift refers to it, so a new address holds at once. */
export const Recipient = z.object({
  id: RecipientId,
  version: z.int().nonnegative(),
  customerId: CustomerId,
  name: z.string().trim().min(1).max(100),
  address: PostalAddress,
  email: z.exactOptional(EmailAddress),
  zone: z.exactOptional(Zone),
  /** Nothing is sent, reminded or ordered for these until the customer lifts them. */
  stoppedOccasions: z.array(Occasion).max(50).readonly(),
  createdAt: Instant,
});
export type Recipient = Readonly<z.output<typeof Recipient>>;
export type RecipientRef = { readonly customerId: CustomerId; readonly recipientId: RecipientId };

export const OfOccasion = z
  .strictObject({ recipientId: RecipientId, occasion: Occasion })
  .meta({ id: 'OfOccasion' });

export function isOccasionStopped(recipient: Recipient, occasion: Occasion): boolean {
  return recipient.stoppedOccasions.includes(occasion);
}
