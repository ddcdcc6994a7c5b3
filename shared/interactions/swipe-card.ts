import { readStoreCardNumber } from '../customers/identifiers/store-card-number.ts';
import type { TurnId } from '../dialogue/turn.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { findPickUp } from './find-pick-up.ts';
import type { PickUp } from './pick-up.ts';
import type { InteractionPorts } from './ports.ts';
import { type RecordPorts, type RecordRefusal, recordInteraction } from './record-interaction.ts';

export type Swiped = { readonly turnId: TurnId; readonly pickUp: PickUp };

/** A turn without words, and the same screen for the person at the till. */
export async function swipeCard(
  ports: RecordPorts & InteractionPorts,
  given: {
    readonly card: string;
    readonly store: string;
    readonly at: Instant;
    readonly staff: ActingStaff;
  },
): Promise<Outcome<Swiped, RecordRefusal | 'card_invalid'>> {
  const { store, at, staff } = given;
  const card = readStoreCardNumber(given.card);
  if (card === undefined) return refused('card_invalid');
  const recorded = await recordInteraction(ports, {
    ...{ whom: { card }, channel: 'store', at, place: store, staff, sourceId: `card ${store}` },
    notes: { text: '', promises: [], settles: [], isAnswerOwed: false },
  });
  if (!recorded.ok) return recorded;
  const { id: turnId, customerId } = recorded.value.turn;
  const [found] = await Promise.all([
    findPickUp(ports, customerId),
    ports.looks.note({ customerId, staff, lookedAt: 'call', at: ports.clock.now() }),
  ]);
  return found.ok ? accepted({ turnId, pickUp: found.value }) : found;
}
