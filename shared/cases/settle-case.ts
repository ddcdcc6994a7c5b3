import { findInParts, findParts } from '../customers/find-in-parts.ts';
import type { Turn, TurnId, TurnRef } from '../dialogue/turn.ts';
import { turnIdOf } from '../dialogue/turn-id.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { Case, CaseRef } from './case.ts';
import { decideMoreWords, decideSettling, isSaidSinceAnswer } from './decide-case.ts';
import type { CasePorts } from './ports.ts';
import { saveCase } from './save-case.ts';
import { calendarOf } from './working-calendar.ts';

type Refusal = 'case_not_found' | 'changed_meanwhile';

/** One press of the customer, kept as a turn in these words; a repeat changes nothing. */
export function settleCase(
  ports: CasePorts,
  ref: CaseRef,
  text: string,
): Promise<Outcome<Case, Refusal>> {
  return repeatWhenChanged<Case, 'case_not_found'>(async () => {
    const before = await ports.cases.find(ref);
    if (before === undefined) return refused('case_not_found');
    if (before.state === 'closed') return accepted(before);
    const now = ports.clock.now();
    const change = decideSettling(before, now);
    return saveCase(ports, { before, change, turn: newTurn(ports, ref, text) }, now);
  });
}

/** The customer says more about it, on its page: whatever it was, it is open now. */
export function sayMoreOfCase(
  ports: CasePorts,
  ref: CaseRef,
  text: string,
): Promise<Outcome<Case, Refusal | 'words_missing' | 'said_already'>> {
  return repeatWhenChanged<Case, 'case_not_found' | 'words_missing' | 'said_already'>(async () => {
    if (text.trim() === '') return refused('words_missing');
    const [before, customer] = await Promise.all([
      ports.cases.find(ref),
      ports.customers.find(ref.customerId),
    ]);
    if (before === undefined || customer === undefined) return refused('case_not_found');
    if (await isLastSaid(ports, before, text)) return refused('said_already');
    const turn = newTurn(ports, ref, text);
    const facts = { now: turn.at, calendar: calendarOf(customer) };
    const change = decideMoreWords(before, turn, facts);
    return saveCase(ports, { before, change, turn }, turn.at);
  });
}

/** Presses and orders are kept as turns, too; they say nothing about a case. */
const PRESSED: ReadonlySet<string> = new Set([
  'case',
  'feedback',
  'gift_order',
  'permission',
  'prescription',
  'proposal',
  'question',
]);

/**
 * What the customer says after an answer, on any channel, is no silence: each answered case of
 * theirs is open again. Idempotent, and right also when it is heard of after the case was closed.
 */
export async function reopenCasesOnWords(
  ports: CasePorts,
  { customerId, turnId }: { readonly customerId: Case['customerId']; readonly turnId: TurnId },
): Promise<Outcome<readonly Case[], 'no_words' | 'changed_meanwhile'>> {
  const turn = await ports.turns.find({ customerId, turnId });
  if (turn === undefined || !hasWords(turn)) return refused('no_words');
  // Also those that lie with another record of theirs.
  const all = await ports.cases.ofCustomer(await findParts(ports, customerId));
  const reopened: Case[] = [];
  for (const { customerId: ownerId, id: caseId } of all.filter(isConcerned(turn))) {
    const outcome = await reopenOnWords(
      ports,
      { customerId: ownerId, caseId },
      { customerId, turnId },
    );
    if (!outcome.ok) return outcome;
    if (outcome.value !== undefined) reopened.push(outcome.value);
  }
  return accepted(reopened);
}

function hasWords({ direction, text, ledTo = [] }: Turn): boolean {
  if (direction !== 'from_customer' || text.trim() === '') return false;
  return !ledTo.some(({ kind }) => PRESSED.has(kind));
}

const isConcerned =
  ({ id, at }: Turn) =>
  (each: Case) =>
    isSaidSinceAnswer(each, at) && !each.words.some(({ turnId }) => turnId === id);

function reopenOnWords(
  ports: CasePorts,
  ref: CaseRef,
  said: TurnRef,
): Promise<Outcome<Case | undefined, 'changed_meanwhile'>> {
  return repeatWhenChanged<Case | undefined, never>(async () => {
    const [before, customer, turn] = await Promise.all([
      ports.cases.find(ref),
      ports.customers.find(ref.customerId),
      ports.turns.find(said),
    ]);
    if (before === undefined || customer === undefined || turn === undefined) {
      return accepted(undefined);
    }
    if (!isConcerned(turn)(before)) return accepted(undefined);
    const now = ports.clock.now();
    const change = decideMoreWords(before, turn, { now, calendar: calendarOf(customer) });
    return saveCase(ports, { before, change, turn }, now);
  });
}

function newTurn(ports: CasePorts, { customerId, caseId }: CaseRef, text: string): Turn {
  const at = ports.clock.now();
  return {
    ...{ id: turnIdOf(ports.ids, { customerId, at }), version: 0, customerId, at, text },
    ...{ channel: 'page', direction: 'from_customer', ledTo: [{ kind: 'case', id: caseId }] },
  };
}

/** Pressed twice, the same words are said once. */
async function isLastSaid(
  ports: Pick<CasePorts, 'turns' | 'customers'>,
  { customerId, words, state }: Case,
  text: string,
): Promise<boolean> {
  const last = words.at(-1);
  if (state !== 'open' || last === undefined || last.by !== 'customer') return false;
  const { turnId } = last;
  const turn = await findInParts(ports, customerId, (id) =>
    ports.turns.find({ customerId: id, turnId }),
  );
  return turn?.text === text;
}
