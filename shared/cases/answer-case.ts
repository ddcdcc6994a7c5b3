import type { Turn } from '../dialogue/turn.ts';
import { turnIdOf } from '../dialogue/turn-id.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { repeatWhenChanged } from '../kernel/repeat-when-changed.ts';
import type { PlainDate } from '../kernel/time.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { Case, CaseRef } from './case.ts';
import {
  type CaseChange,
  decideCaseAnswer,
  decidePromiseMove,
  decideTaking,
  type MoveRefusal,
} from './decide-case.ts';
import type { CasePorts } from './ports.ts';
import { saveCase } from './save-case.ts';
import { calendarOf } from './working-calendar.ts';

/** Somebody of the staff answers for it from now on; a repeat changes nothing. */
export function takeCase(
  ports: CasePorts,
  ref: CaseRef,
  staff: ActingStaff,
): Promise<Outcome<Case, 'case_not_found' | 'case_closed' | 'changed_meanwhile'>> {
  return repeatWhenChanged<Case, 'case_not_found' | 'case_closed'>(async () => {
    const before = await ports.cases.find(ref);
    if (before === undefined) return refused('case_not_found');
    if (before.owner?.id === staff.id) return accepted(before);
    const taken = decideTaking(before, staff);
    if (!taken.ok) return taken;
    return saveCase(ports, { before, change: taken.value }, ports.clock.now());
  });
}

export type StaffWords = {
  readonly staff: ActingStaff;
  readonly text: string;
  /** The version of the case that was looked at: who has not seen the last words does not answer them. */
  readonly versionExpected: number;
};

export type AnswerRefusal = 'case_not_found' | 'case_closed' | 'changed_meanwhile';

/** The answer is a turn, and goes out as a mail by `CaseAnswered`. Sent twice it is one. */
export function answerCase(
  ports: CasePorts,
  ref: CaseRef,
  words: StaffWords,
): Promise<Outcome<Case, AnswerRefusal>> {
  return say(ports, ref, words, (before, turn, calendar) =>
    decideCaseAnswer(before, { turn, staff: words.staff }, calendar.zone),
  );
}

/** Another day is promised, with a word to the customer why. Sent twice it is one. */
export function moveCasePromise(
  ports: CasePorts,
  ref: CaseRef,
  { promisedOn, ...words }: StaffWords & { readonly promisedOn: PlainDate },
): Promise<Outcome<Case, 'case_not_found' | 'changed_meanwhile' | MoveRefusal>> {
  return say(ports, ref, words, (before, turn, calendar) =>
    decidePromiseMove(before, { turn, promisedOn }, { now: turn.at, calendar }),
  );
}

type Decide<Refusal extends string> = (
  before: Case,
  turn: Turn,
  calendar: ReturnType<typeof calendarOf>,
) => Outcome<CaseChange, Refusal>;

async function say<Refusal extends string>(
  ports: CasePorts,
  ref: CaseRef,
  { staff, text, versionExpected }: StaffWords,
  decide: Decide<Refusal>,
): Promise<Outcome<Case, Refusal | 'case_not_found' | 'changed_meanwhile'>> {
  const [before, customer] = await Promise.all([
    ports.cases.find(ref),
    ports.customers.find(ref.customerId),
  ]);
  if (before === undefined || customer === undefined) return refused('case_not_found');
  if (before.version !== versionExpected) {
    const isRepeat = await isSaidAlready(ports, before, { text, versionExpected });
    return isRepeat ? accepted(before) : refused('changed_meanwhile');
  }
  const { customerId } = ref;
  const at = ports.clock.now();
  const turn: Turn = {
    ...{ id: turnIdOf(ports.ids, { customerId, at }), version: 0, customerId, at, text, staff },
    ...{ channel: 'page', direction: 'to_customer' },
  };
  const decided = decide(before, turn, calendarOf(customer));
  if (!decided.ok) return decided;
  const isAnswer = decided.value.case.state === 'answered';
  return saveCase(ports, { before, change: decided.value, turn, isAnswer }, at);
}

/** The same words, written on the same version of the case. */
async function isSaidAlready(
  { turns }: Pick<CasePorts, 'turns'>,
  { customerId, words }: Case,
  { text, versionExpected }: Pick<StaffWords, 'text' | 'versionExpected'>,
): Promise<boolean> {
  const said = words.find(({ onVersion }) => onVersion === versionExpected);
  if (said === undefined) return false;
  const turn = await turns.find({ customerId, turnId: said.turnId });
  return turn?.text === text;
}
