import * as z from 'zod';
import type { Unreachable } from '../customers/mark-address-unreachable.ts';

const Recipients = z.array(z.object({ emailAddress: z.string() }));

/**
 * What SES says about a mail, through EventBridge.
 * Source: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const SesFeedback = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: Recipients }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    complaint: z.object({ complainedRecipients: Recipients }),
  }),
]);
export type SesFeedback = z.output<typeof SesFeedback>;

/** A full mailbox is empty again tomorrow; only what bounces for good counts. */
const LASTING_BOUNCE = 'Permanent';

/** The addresses that are not to be written to again. */
export function unreachableAddresses(feedback: SesFeedback): readonly Unreachable[] {
  if (feedback.eventType === 'Complaint') {
    return feedback.complaint.complainedRecipients.map(({ emailAddress: email }) => ({
      ...{ email, reason: 'complained' },
    }));
  }
  if (feedback.bounce.bounceType !== LASTING_BOUNCE) return [];
  return feedback.bounce.bouncedRecipients.map(({ emailAddress: email }) => ({
    ...{ email, reason: 'bounced' },
  }));
}
