import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { TurnId } from '../dialogue/turn.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { CaseId } from './case.ts';

const ofCase = {
  eventId: z.string().max(200),
  occurredAt: Instant,
  customerId: CustomerId,
  caseId: CaseId,
};

export const CaseOpened = z.object({
  ...ofCase,
  type: z.literal('CaseOpened'),
  promisedOn: PlainDate,
});
/** The customer was not content, or said more after the answer. */
export const CaseReopened = z.object({
  ...ofCase,
  type: z.literal('CaseReopened'),
  promisedOn: PlainDate,
});
export const CaseAnswered = z.object({
  ...ofCase,
  type: z.literal('CaseAnswered'),
  turnId: TurnId,
});
export const CasePromiseMoved = z.object({
  ...ofCase,
  type: z.literal('CasePromiseMoved'),
  turnId: TurnId,
  promisedOn: PlainDate,
});
export const CaseClosed = z.object({
  ...ofCase,
  type: z.literal('CaseClosed'),
  closedBy: z.enum(['customer', 'silence']),
});
/** On the morning of the promised day there is no answer yet. */
export const CaseOverdue = z.object({ ...ofCase, type: z.literal('CaseOverdue') });
/** The promised day has come, or ten days of silence have passed. */
export const CaseDue = z.object({ ...ofCase, type: z.literal('CaseDue'), dueAt: Instant });
