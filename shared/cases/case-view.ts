import * as z from 'zod';
import { TurnId } from '../dialogue/turn.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import { type Case, CaseId } from './case.ts';

/** A complaint as its customer reads it; what was said stands in the turns. */
export const CaseView = z
  .object({
    caseId: CaseId,
    version: z.int().meta({ description: 'Whoever answers says which one they have read.' }),
    state: z.enum(['open', 'answered', 'closed']),
    excerpt: z.string(),
    openedAt: Instant,
    promisedOn: PlainDate.meta({ description: 'By when an answer was promised.' }),
    answeredAt: z.exactOptional(Instant),
    closedAt: z.exactOptional(Instant),
    closedBy: z.exactOptional(z.enum(['customer', 'silence'])),
    /** Who answers for it, once somebody does. */
    ownerName: z.exactOptional(z.string()),
    words: z.array(z.object({ turnId: TurnId, at: Instant, by: z.enum(['customer', 'us']) })),
  })
  .meta({ id: 'Case' });
export type CaseView = z.output<typeof CaseView>;

export function caseView(found: Case): CaseView {
  const { id: caseId, version, state, excerpt, openedAt, promisedOn, owner } = found;
  const answeredAt = 'answeredAt' in found ? found.answeredAt : undefined;
  return {
    ...{ caseId, version, state, excerpt, openedAt, promisedOn },
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(found.state === 'closed' ? { closedAt: found.closedAt, closedBy: found.closedBy } : {}),
    ...(owner === undefined ? {} : { ownerName: owner.name }),
    words: found.words.map(({ turnId, at, by }) => ({ turnId, at, by })),
  };
}
