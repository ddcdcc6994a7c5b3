import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { isDateBefore, localDateOf } from '../kernel/time.ts';
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
): Promise<Outcome<Noted, RecordRefusal | 'promise_date_past'>> {
  if (hasPromiseOfPast(interaction)) return refused('promise_date_past');
  const recorded = await recordInteraction(ports, interaction);
  if (!recorded.ok) return recorded;
  const { customer, turn } = recorded.value;
  const results = await doWhatFollows(ports, { ...interaction, customer, turnId: turn.id });
  return accepted({ customerId: customer.id, turnId: turn.id, results });
}

/** Notes may come days late, and their promises with them; none is made for a day before it is given. */
function hasPromiseOfPast({ at, notes }: Pick<Interaction, 'at' | 'notes'>): boolean {
  // Wherever they are, it is a day later there at most.
  const earliest = localDateOf(at, 'UTC').subtract({ days: 1 });
  return notes.promises.some(({ by }) => by !== undefined && isDateBefore(by, earliest));
}
