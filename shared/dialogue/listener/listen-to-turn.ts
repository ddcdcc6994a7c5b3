import type { Customer } from '../../customers/customer.ts';
import type { Customers } from '../../customers/ports.ts';
import { accepted, type Outcome, refused } from '../../kernel/outcome.ts';
import { isBefore } from '../../kernel/time.ts';
import { answerQuestion } from '../facts/answer-question.ts';
import { confirmFact, denyFact, proposeFact } from '../facts/confirm-fact.ts';
import { proposedIn } from '../facts/decide-fact.ts';
import { stands } from '../facts/decide-next-question.ts';
import type { FactBook, ProposedFact } from '../facts/fact.ts';
import type { FactPorts } from '../facts/ports.ts';
import { closePoint, noteResult } from '../record-turn.ts';
import type { Turn, TurnRef, TurnResult } from '../turn.ts';
import { decideHeard } from './decide-heard.ts';
import type { Heard, HeardFact } from './heard.ts';
import type { Acted, Listener, SameAgain, StopWords } from './ports.ts';

export type ListenPorts = FactPorts & {
  readonly customers: Pick<Customers, 'find'>;
  readonly stopWords: StopWords;
  readonly sameAgain: SameAgain;
  /** Hears more than the rules do, where a company has one. */
  readonly listener: Listener | undefined;
};

export type ListenRefusal = 'turn_not_found' | 'nothing_to_hear' | 'changed_meanwhile';

/** What is done about something that was heard: whether it is settled with that. */
type Done = Outcome<boolean, 'changed_meanwhile'>;

/**
 * Understands what a customer wrote, and does what needs no reading between the lines. All else is
 * proposed to them, or stays for somebody to read. It may come twice, and may have stopped half way.
 */
export async function listenToTurn(
  ports: ListenPorts,
  ref: TurnRef,
): Promise<Outcome<readonly Heard[], ListenRefusal>> {
  const [turn, customer] = await Promise.all([
    ports.turns.find(ref),
    ports.customers.find(ref.customerId),
  ]);
  if (turn === undefined || customer === undefined) return refused('turn_not_found');
  if (!isForUs(turn)) return refused('nothing_to_hear');
  const book = await ports.factBooks.find(customer.id);
  const question = standingQuestion(book, turn);
  const { heard, isAll } = decideHeard(turn.text, { question });
  let isSettled = isAll;
  // An order comes last: that it was made is how a repeat knows that all the rest was done.
  for (const each of heard.toSorted((left, right) => ORDER[left.kind] - ORDER[right.kind])) {
    const done = await act(ports, { turn, customer, book }, each);
    if (!done.ok) return done;
    isSettled &&= done.value;
  }
  const more = await hearMore(ports, { turn, customer, book }, question);
  if (!more.ok) return more;
  if (isSettled) {
    const closed = await closePoint(ports, customer.id, { kind: 'answer', id: turn.id });
    if (!closed.ok) return closed;
  }
  return accepted([...heard, ...more.value]);
}

const ORDER: Readonly<Record<Heard['kind'], number>> = {
  stop: 0,
  ...{ yes: 1, no: 1, fact: 2, same_again: 3 },
};

/** What customers write themselves; on the phone and in a store it is our people's words. */
function isForUs({ direction, channel, text, staff }: Turn): boolean {
  const isWritten = channel === 'mail' || channel === 'page';
  return direction === 'from_customer' && isWritten && staff === undefined && text.trim() !== '';
}

function standingQuestion({ settings }: FactBook, { at }: Turn) {
  return settings.askings.findLast((asking) => !isBefore(at, asking.askedAt) && stands(asking, at))
    ?.topic;
}

type Hearing = { readonly turn: Turn; readonly customer: Customer; readonly book: FactBook };

async function act(ports: ListenPorts, hearing: Hearing, heard: Heard): Promise<Done> {
  const { turn } = hearing;
  switch (heard.kind) {
    case 'stop':
      return stop(ports, turn);
    case 'same_again':
      // What was ordered by a button says so in the same words.
      return ledTo(turn, 'gift_order') || ledTo(turn, 'prescription')
        ? accepted(true)
        : doneBy(await ports.sameAgain.order(turn));
    case 'yes':
    case 'no':
      return decided(ports, hearing, heard.kind);
    default:
      return takeFact(ports, hearing, heard);
  }
}

/** The conversation shows what their word changed. */
async function stop(ports: ListenPorts, turn: Turn): Promise<Done> {
  const { customerId, id: turnId } = turn;
  const stopped = await ports.stopWords.stop(turn);
  if (!stopped.ok) return doneBy(stopped);
  return doneBy(
    await noteResult(ports, { customerId, turnId }, { kind: 'permission', id: customerId }),
  );
}

function ledTo({ ledTo: results = [] }: Turn, kind: TurnResult['kind']): boolean {
  return results.some((result) => result.kind === kind);
}

/** What could not be done is for somebody to read. */
function doneBy(outcome: Acted): Done {
  if (outcome.ok) return accepted(true);
  return outcome.refusal === 'changed_meanwhile' || outcome.refusal === 'in_progress'
    ? refused('changed_meanwhile')
    : accepted(false);
}

async function takeFact(
  ports: ListenPorts,
  { turn, customer }: Hearing,
  { topic, value, about, isExactAnswer }: HeardFact,
): Promise<Done> {
  const { id: customerId, language } = customer;
  const { id: turnId, at, channel } = turn;
  const said = { ...{ customerId, language, turnId, at, channel, topic, value, about } };
  const done = isExactAnswer ? await answerQuestion(ports, said) : await proposeFact(ports, said);
  return done.ok ? accepted(isExactAnswer) : doneBy(done);
}

/** To "yes" and "no" there must be one thing to say it to, and we must not have spoken of another since. */
async function decided(
  ports: ListenPorts,
  { turn, book }: Hearing,
  answer: 'yes' | 'no',
): Promise<Done> {
  const waiting = proposedIn(book).filter(({ at }) => isBefore(at, turn.at));
  const [fact, ...others] = waiting;
  if (fact === undefined || others.length > 0 || (await weSpokeSince(ports, fact, turn)))
    return accepted(false);
  const ref = { customerId: turn.customerId, factId: fact.id };
  return doneBy(answer === 'yes' ? await confirmFact(ports, ref) : await denyFact(ports, ref));
}

const RECENT_TURN_COUNT = 20;

async function weSpokeSince(
  { turns }: ListenPorts,
  { customerId, at }: ProposedFact,
  answer: Turn,
): Promise<boolean> {
  const { items } = await turns.page({ customerId, limit: RECENT_TURN_COUNT });
  return items.some(
    (turn) =>
      turn.direction === 'to_customer' && isBefore(at, turn.at) && isBefore(turn.at, answer.at),
  );
}

/** Another listener's proposals: whatever it says, they are only proposed. */
async function hearMore(
  ports: ListenPorts,
  hearing: Hearing,
  question: string | undefined,
): Promise<Outcome<readonly Heard[], 'changed_meanwhile'>> {
  if (ports.listener === undefined) return accepted([]);
  const facts = await ports.listener.hear(hearing.turn.text, { question });
  for (const fact of facts) {
    const done = await takeFact(ports, hearing, { ...fact, isExactAnswer: false });
    if (!done.ok) return done;
  }
  return accepted(facts);
}
