import * as z from 'zod';
import { Instant } from '../kernel/time.ts';
import { EditionId } from './edition.ts';
import { EditionWalkId } from './edition-walk.ts';

/** Of no customer; `dueAt` names which start or page is meant. */
const envelope = { eventId: z.string().max(200), occurredAt: Instant, dueAt: Instant };

export const EditionStartDue = z.object({
  ...envelope,
  type: z.literal('EditionStartDue'),
  editionId: EditionId,
});
export const EditionPageDue = z.object({
  ...envelope,
  type: z.literal('EditionPageDue'),
  editionWalkId: EditionWalkId,
});
