import type * as z from 'zod';
import type { Letter } from '../gifts/letters.ts';
import { type TellOnceRefusal, tellOnce } from '../gifts/tell-once.ts';
import type { Telling } from '../gifts/telling.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Case } from './case.ts';
import type {
  CaseAnswered,
  CaseClosed,
  CaseOpened,
  CasePromiseMoved,
  CaseReopened,
} from './case-events.ts';
import type { CaseMailPorts } from './ports.ts';

/** The events of which the customer hears by mail. */
export type ToldOfCase =
  | z.output<typeof CaseOpened>
  | z.output<typeof CaseReopened>
  | z.output<typeof CaseAnswered>
  | z.output<typeof CasePromiseMoved>
  | z.output<typeof CaseClosed>;

type Refusal = 'case_not_found' | 'nothing_to_tell';

/** Tells the customer of what happened to their case once, however often the event comes. */
export function tellOfCase(
  ports: CaseMailPorts,
  event: ToldOfCase,
): Promise<Outcome<Telling, Refusal | TellOnceRefusal>> {
  return tellOnce<Refusal>(ports, event, async () => {
    const { customerId, caseId } = event;
    const [found, customer] = await Promise.all([
      ports.cases.find({ customerId, caseId }),
      ports.customers.find(customerId),
    ]);
    if (found === undefined || customer === undefined) return refused('case_not_found');
    const { excerpt } = found;
    const about = { customer, caseId, excerpt };
    const letter = await letterOf(ports, event, found);
    return letter === undefined ? refused('nothing_to_tell') : accepted({ ...about, ...letter });
  });
}

type CaseLetter = Extract<Letter, { readonly caseId: string }>;
type Part<Each> = Each extends CaseLetter ? Omit<Each, 'customer' | 'caseId' | 'excerpt'> : never;

/** What to say, unless the case has moved on and it would only confuse. */
async function letterOf(
  ports: Pick<CaseMailPorts, 'turns'>,
  event: ToldOfCase,
  found: Case,
): Promise<Part<CaseLetter> | undefined> {
  const { state, promisedOn } = found;
  switch (event.type) {
    case 'CaseOpened':
    case 'CaseReopened':
      if (state !== 'open') return undefined;
      return { kind: 'case_opened', promisedOn, isAgain: event.type === 'CaseReopened' };
    case 'CaseAnswered': {
      if (state === 'closed' && found.closedBy === 'customer') return undefined;
      const words = await wordsOf(ports, event);
      return words && { kind: 'case_answer', ...words };
    }
    case 'CasePromiseMoved': {
      if (state !== 'open' || !promisedOn.equals(event.promisedOn)) return undefined;
      const words = await wordsOf(ports, event);
      return words && { kind: 'case_later', promisedOn, ...words };
    }
    case 'CaseClosed':
      if (state !== 'closed' || found.closedBy !== 'silence') return undefined;
      return { kind: 'case_closed' };
  }
}

async function wordsOf(
  { turns }: Pick<CaseMailPorts, 'turns'>,
  { customerId, turnId }: z.output<typeof CaseAnswered> | z.output<typeof CasePromiseMoved>,
): Promise<{ readonly words: string; readonly staffName?: string } | undefined> {
  const turn = await turns.find({ customerId, turnId });
  if (turn === undefined) return undefined;
  return { words: turn.text, ...(turn.staff === undefined ? {} : { staffName: turn.staff.name }) };
}
