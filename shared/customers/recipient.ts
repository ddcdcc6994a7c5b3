import * as z from 'zod';
import { idSchema } from '../kernel/ids.ts';
import { Instant, Zone } from '../kernel/time.ts';
import { CustomerId, EmailAddress } from './customer.ts';
import { PostalAddress } from './postal-address.ts';

export const RecipientId = idSchema('rcp');
export type RecipientId = z.output<typeof RecipientId>;

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
  /** They asked to be forgotten: nothing is given to them any more, and little is left here. */
  objectedAt: z.exactOptional(Instant),
  createdAt: Instant,
});
export type Recipient = Readonly<z.output<typeof Recipient>>;
export type RecipientRef = { readonly customerId: CustomerId; readonly recipientId: RecipientId };

export const OfOccasion = z
  .strictObject({ recipientId: RecipientId, occasion: Occasion })
  .meta({ id: 'OfOccasion' });

/** By the customer, this one; or by the recipient, all of them. */
export function isOccasionStopped(
  { stoppedOccasions, objectedAt }: Pick<Recipient, 'stoppedOccasions' | 'objectedAt'>,
  occasion: Occasion,
): boolean {
  return objectedAt !== undefined || stoppedOccasions.includes(occasion);
}
