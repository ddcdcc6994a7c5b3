import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { TURN_TEXT_LENGTH_MAX } from '../dialogue/turn.ts';
import { idSchema } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';

export const AsideMailId = idSchema('mai');
export type AsideMailId = z.output<typeof AsideMailId>;

/** As long as somebody may still find out whose it is. */
export const ASIDE_KEPT_DAYS = 90;

/** A mail of which we do not know whose it is; a person of the staff says so, or puts it away. */
export const AsideMail = z.object({
  id: AsideMailId,
  version: z.int().nonnegative(),
  state: z.enum(['open', 'attached', 'put_away']),
  reason: z.enum([
    'sender_unknown',
    'sender_unverified',
    'token_wrong',
    'two_customers',
    'too_large',
    'unreadable',
    /** No mail: a recipient who has only a parcel asks about their address. */
    'recipient_asks',
  ]),
  /** When it came. */
  at: Instant,
  /** As the mail says, which proves nothing. */
  from: z.exactOptional(z.string().max(254)),
  fromName: z.string().max(100),
  subject: z.string().max(300),
  isReply: z.boolean(),
  text: z.string().max(TURN_TEXT_LENGTH_MAX),
  fileNames: z.array(z.string().max(120)).max(20).readonly(),
  byteCount: z.int().nonnegative(),
  /** Where the mail itself lies, as long as it does. */
  inboxKey: z.string().max(200),
  /** Makes one turn of what comes twice. */
  sourceId: z.string().max(64),
  /** Whose it turned out to be. */
  customerId: z.exactOptional(CustomerId),
});
export type AsideMail = Readonly<z.output<typeof AsideMail>>;
