import { assert } from '../kernel/assert.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { claimedForSending, decideEGift, type EGiftRefusal, eGiftSent } from './decide-delivery.ts';
import type { Gift, GiftId } from './gift.ts';
import { loadGift } from './load-gift.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'letters' | 'clock' | 'ids'>;

/** Sends an e-gift to its recipient: claimed, mailed, marked. From the claim on it cannot be cancelled. */
export async function sendEGift(
  ports: Ports,
  giftId: GiftId,
): Promise<Outcome<Gift, EGiftRefusal | 'gift_not_found' | 'changed_meanwhile'>> {
  const loaded = await loadGift(ports, giftId);
  if (!loaded.ok) return loaded;
  const { customer, recipient } = loaded.value;
  const now = ports.clock.now();
  const decided = decideEGift(loaded.value.gift, recipient, now);
  if (!decided.ok) return decided;
  if (decided.value.kind === 'cancel') {
    const { gift, happened } = decided.value.decision;
    return ports.gifts.save(gift, happened, now);
  }
  const claimed = claimedForSending(decided.value.gift, {
    id: ports.ids.next('clm', now),
    claimedAt: now,
  });
  const saved = await ports.gifts.save(claimed, [], now);
  if (!saved.ok) return saved;
  const to = recipient.email;
  const letter = { kind: 'e_gift', gift: claimed, customer, recipient } as const;
  const sent = to === undefined ? 'not_reachable' : await ports.letters.send({ ...letter, to });
  const at = ports.clock.now();
  assert(saved.value.state === 'released', 'a claim does not change the state');
  const marked = eGiftSent(saved.value, sent === 'sent', at);
  return ports.gifts.save(marked.gift, marked.happened, at);
}
