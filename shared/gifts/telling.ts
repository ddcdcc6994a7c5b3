import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { MailClaim } from './gift.ts';

/** That a customer is being told, or was told, of one event. */
export const Telling = z.object({
  /** The event's id. */
  id: z.string().max(200),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  claim: MailClaim,
  sentAt: z.exactOptional(Instant),
});
export type Telling = Readonly<z.output<typeof Telling>>;
export type TellingRef = { readonly customerId: CustomerId; readonly eventId: string };
