import { afterTurn, noDialogueYet, withoutPoint } from '../dialogue/decide-left-off.ts';
import type { Turn } from '../dialogue/turn.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Write } from '../table/table.ts';
import type { Case } from './case.ts';
import type { CaseChange } from './decide-case.ts';
import { withCase } from './decide-case-point.ts';
import type { CasePorts } from './ports.ts';

export type CaseStep = {
  readonly before?: Case | undefined;
  readonly change: CaseChange;
  /** The turn that it comes from: a new one is recorded with it, an earlier one leads to it. */
  readonly turn?: Turn | undefined;
  /** It answers what they said before, and not only puts it off. */
  readonly isAnswer?: boolean;
  /** What is written beside it, such as the feedback that it comes from. */
  readonly writes?: readonly Write[];
};

/** The case, the turn, and where the dialogue now stands: all or none. */
export async function saveCase(
  ports: Pick<CasePorts, 'cases' | 'turns' | 'leftOffs' | 'transactions'>,
  { before, change, turn, isAnswer = false, writes = [] }: CaseStep,
  at: Instant,
): Promise<Outcome<Case, 'changed_meanwhile'>> {
  const { customerId, id } = change.case;
  const leftOff = (await ports.leftOffs.find(customerId)) ?? noDialogueYet(customerId);
  const isNew = turn?.version === 0;
  const told =
    turn === undefined || !isNew
      ? leftOff
      : afterTurn(leftOff, turn, { wantsAnswer: false, isAnswer });
  // What is answered as a case need not be answered as a turn as well.
  const counted = turn === undefined ? told : withoutPoint(told, { kind: 'answer', id: turn.id });
  const written = await ports.transactions.writeAll([
    ...ports.cases.writesOf(change, before, at),
    ...(turn === undefined ? [] : [turnWrite(ports, ledTo(turn, id), at)]),
    ports.leftOffs.writeOf(withCase(counted, change.case), at),
    ...(await elsewhereWrites(ports, { turn, customerId }, at)),
    ...writes,
  ]);
  if (!written.ok) return { ok: false, refusal: written.refusal };
  return accepted({ ...change.case, version: change.case.version + 1 });
}

/** Said to another record of the same person, it waits for an answer there. */
async function elsewhereWrites(
  { leftOffs }: Pick<CasePorts, 'leftOffs'>,
  { turn, customerId }: Pick<CaseStep, 'turn'> & Pick<Case, 'customerId'>,
  at: Instant,
): Promise<readonly Write[]> {
  if (turn === undefined || turn.customerId === customerId) return [];
  const leftOff = await leftOffs.find(turn.customerId);
  if (leftOff === undefined) return [];
  return [leftOffs.writeOf(withoutPoint(leftOff, { kind: 'answer', id: turn.id }), at)];
}

function turnWrite({ turns }: Pick<CasePorts, 'turns'>, turn: Turn, at: Instant): Write {
  const { version, channel, direction } = turn;
  return turns.writeOf(turn, version === 0 ? [{ type: 'TurnTaken', channel, direction }] : [], at);
}

function ledTo(turn: Turn, caseId: Case['id']): Turn {
  const before = turn.ledTo ?? [];
  if (before.some(({ kind, id }) => kind === 'case' && id === caseId)) return turn;
  return { ...turn, ledTo: [...before, { kind: 'case', id: caseId } as const].slice(-30) };
}
