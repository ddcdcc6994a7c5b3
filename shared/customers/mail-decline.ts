import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { CustomerId, News } from './customer.ts';

/** Mails that nobody needs to get: what was asked for, and the form that comes with a catalogue. */
export const DeclinableMail = z.enum(['work_form', ...News.options]);
export type DeclinableMail = z.output<typeof DeclinableMail>;

/** What the link at the foot of a mail does: it ends one kind of mail for one customer. */
export const MailDecline = z.object({
  /** SHA-256 of the secret in the link. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  version: z.int().nonnegative(),
  customerId: CustomerId,
  mail: DeclinableMail,
  issuedAt: Instant,
});
export type MailDecline = Readonly<z.output<typeof MailDecline>>;
