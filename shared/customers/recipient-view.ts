import * as z from 'zod';
import { Zone } from '../kernel/time.ts';
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
  })
  .meta({ id: 'Recipient' });
export type RecipientView = z.output<typeof RecipientView>;

export function recipientView(recipient: Recipient): RecipientView {
  const { id, name, address, email, zone, stoppedOccasions } = recipient;
  return {
    ...{ recipientId: id, name, address, stoppedOccasions: [...stoppedOccasions] },
    ...(email === undefined ? {} : { email }),
    ...(zone === undefined ? {} : { zone }),
  };
}
