import { type Outcome, refused } from '../kernel/outcome.ts';
import type { Letter } from './letters.ts';
import { isClaimed } from './mail-claim.ts';
import type { GiftPorts } from './ports.ts';
import type { Telling, TellingRef } from './telling.ts';

type Ports = Pick<GiftPorts, 'tellings' | 'letters' | 'clock' | 'ids'>;

export type TellOnceRefusal = 'already_told' | 'in_progress' | 'changed_meanwhile';

/**
 * Sends what there is to say about an event once, however often the event comes: claimed, sent,
 * marked. A crash between the last two may send it twice, never zero times.
 */
export async function tellOnce<Refusal extends string>(
  ports: Ports,
  { customerId, eventId }: TellingRef,
  findLetter: () => Promise<Outcome<Letter, Refusal>>,
): Promise<Outcome<Telling, Refusal | TellOnceRefusal>> {
  const [letter, earlier] = await Promise.all([
    findLetter(),
    ports.tellings.find({ customerId, eventId }),
  ]);
  if (earlier?.sentAt !== undefined) return refused('already_told');
  if (!letter.ok) return letter;
  const now = ports.clock.now();
  if (isClaimed(earlier?.claim, now)) return refused('in_progress');
  const claim = { id: ports.ids.next('clm', now), claimedAt: now };
  const telling: Telling = { id: eventId, version: earlier?.version ?? 0, customerId, claim };
  const claimed = await ports.tellings.save(telling, now);
  if (!claimed.ok) return claimed;
  await ports.letters.send(letter.value);
  const at = ports.clock.now();
  return ports.tellings.save({ ...claimed.value, sentAt: at }, at);
}
