import * as z from 'zod';
import { Instant } from '../../kernel/time.ts';
import { CustomerId, EmailAddress } from '../customer.ts';
import { PhoneNumber } from './phone-number.ts';
import { StoreCardNumber } from './store-card-number.ts';

/** By what a customer is known on a channel. Each belongs to one customer at a time. */
export const Identifier = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), value: EmailAddress }),
  z.strictObject({ kind: z.literal('phone'), value: PhoneNumber }),
  z.strictObject({ kind: z.literal('store_card'), value: StoreCardNumber }),
]);
export type Identifier = Readonly<z.output<typeof Identifier>>;
export type IdentifierKind = Identifier['kind'];

/** Says whose it is, and that nobody else can have it. */
export const OwnedIdentifier = z.object({
  /** The number itself. */
  id: z.string(),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  addedAt: Instant,
});
export type OwnedIdentifier = Readonly<z.output<typeof OwnedIdentifier>>;

/** Whose an identifier is, as it was read. */
export type IdentifierOwner = Pick<OwnedIdentifier, 'customerId' | 'version'>;
