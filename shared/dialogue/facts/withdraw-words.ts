import { accepted, type Outcome } from '../../kernel/outcome.ts';
import { repeatWhenChanged } from '../../kernel/repeat-when-changed.ts';
import type { Turn } from '../turn.ts';
import type { Fact } from './fact.ts';
import type { FactPorts } from './ports.ts';
import { withoutValue } from './turn-words.ts';

type Ports = Pick<FactPorts, 'turns' | 'leftOffs' | 'clock'>;
type Changed = 'changed_meanwhile';

/**
 * What is forgotten is no longer said by the turn that we wrote when it was pressed, nor by where the
 * dialogue was left. What the customer wrote themselves stays as they wrote it. The turn comes last:
 * by its words a repeat knows that there is something to do.
 */
export async function withdrawWords(
  ports: Ports,
  fact: Fact,
): Promise<Outcome<Turn | undefined, Changed>> {
  if (fact.state === 'forgotten' || fact.turnId === undefined) return accepted(undefined);
  const { customerId, turnId } = fact;
  return repeatWhenChanged<Turn | undefined, never>(async () => {
    const turn = await ports.turns.find({ customerId, turnId });
    const text = turn === undefined ? undefined : withoutValue(turn.text, fact);
    if (turn === undefined || text === undefined) return accepted(undefined);
    const leftOff = await ports.leftOffs.find(customerId);
    if (leftOff?.lastTurn?.id === turnId) {
      const lastTurn = { ...leftOff.lastTurn, excerpt: text };
      const left = await ports.leftOffs.save({ ...leftOff, lastTurn }, ports.clock.now());
      if (!left.ok) return left;
    }
    return ports.turns.save({ ...turn, text }, [], ports.clock.now());
  });
}
