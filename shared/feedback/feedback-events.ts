import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { Instant } from '../kernel/time.ts';
import { Verdict } from './feedback.ts';
import { FeedbackAbout } from './feedback-subject.ts';

/** Somebody said whether something was good; the words themselves stay in the table. */
export const FeedbackGiven = z.object({
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  type: z.literal('FeedbackGiven'),
  feedbackId: z.string().max(120),
  about: FeedbackAbout,
  verdict: Verdict,
  hasWords: z.boolean(),
});
