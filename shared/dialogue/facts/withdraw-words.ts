import { accepted, type Outcome } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import { changeLeftOff } from '../record-turn.ts';
import type { Turn } from '../turn.ts';
import type { Fact } from './fact.ts';
import type { FactPorts } from './ports.ts';
import { withoutValue } from './turn-words.ts';

type Ports = Pick<FactPorts, 'turns' | 'leftOffs' | 'clock'>;
type Changed = 'changed_meanwhile';

/**
 * What is forgotten is no longer said by the turn that we wrote when it was pressed, nor by where the
 * dialogue was left. What the customer wrote themselves stays as they wrote it.
 */
export async function withdrawWords(
  ports: Ports,
  fact: Fact,
): Promise<Outcome<Turn | undefined, Changed>> {
  if (fact.state === 'forgotten' || fact.turnId === undefined) return accepted(undefined);
  const { customerId, turnId } = fact;
  const saved = await repeatWhenChanged<Turn | undefined, never>(async () => {
    const turn = await ports.turns.find({ customerId, turnId });
    const text = turn === undefined ? undefined : withoutValue(turn.text, fact);
    if (turn === undefined || text === undefined) return accepted(undefined);
    return ports.turns.save({ ...turn, text }, [], ports.clock.now());
  });
  if (!saved.ok || saved.value === undefined) return saved;
  const { text: excerpt } = saved.value;
  const leftOff = await ports.leftOffs.find(customerId);
  if (leftOff?.lastTurn?.id !== turnId) return saved;
  const changed = await changeLeftOff(ports, customerId, (now) =>
    now.lastTurn?.id === turnId ? { ...now, lastTurn: { ...now.lastTurn, excerpt } } : now,
  );
  return changed.ok ? saved : changed;
}
