import * as z from 'zod';
import { Instant, Zone } from '../kernel/time.ts';
import { EmailAddress } from './customer.ts';
import { PostalAddress } from './postal-address.ts';
import { Occasion, type Recipient, RecipientId } from './recipient.ts';

/** A person of the address book, as their customer sees them. */
export const RecipientView = z
  .object({
    recipientId: RecipientId,
    name: z.string(),
    address: PostalAddress,
    email: z.exactOptional(EmailAddress),
    zone: z.exactOptional(Zone),
    stoppedOccasions: z.array(Occasion),
    /** They asked to be forgotten; nothing can be given to them any more. */
    objectedAt: z.exactOptional(Instant),
  })
  .meta({ id: 'Recipient' });
export type RecipientView = z.output<typeof RecipientView>;

export function recipientView(recipient: Recipient): RecipientView {
  const { id, name, address, email, zone, stoppedOccasions, objectedAt } = recipient;
  return {
    ...{ recipientId: id, name, address, stoppedOccasions: [...stoppedOccasions] },
    ...(email === undefined ? {} : { email }),
    ...(zone === undefined ? {} : { zone }),
    ...(objectedAt === undefined ? {} : { objectedAt }),
  };
}
