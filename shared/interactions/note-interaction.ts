import { accepted, type Outcome } from '../kernel/outcome.ts';
import { doWhatFollows, type NotePorts } from './do-what-follows.ts';
import type { Noted, Notes } from './notes.ts';
import { type Interaction, type RecordRefusal, recordInteraction } from './record-interaction.ts';

/**
 * What was said becomes a turn, and what follows from it is done, each on its own: one that cannot
 * be done is named in the answer, and the notes are kept.
 */
export async function noteInteraction(
  ports: NotePorts,
  interaction: Interaction & { readonly notes: Notes },
): Promise<Outcome<Noted, RecordRefusal>> {
  const recorded = await recordInteraction(ports, interaction);
  if (!recorded.ok) return recorded;
  const { customer, turn } = recorded.value;
  const results = await doWhatFollows(ports, { ...interaction, customer, turnId: turn.id });
  return accepted({ customerId: customer.id, turnId: turn.id, results });
}
