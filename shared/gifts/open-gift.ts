import { accepted, type Outcome } from '../kernel/outcome.ts';
import { assert } from '../kernel/assert.ts';
import {
  type AccessRefusal,
  decideGiftAccess,
  type GiftAccess,
  type GiftAsker,
} from './decide-gift-access.ts';
import type { GiftId, PlacedGift } from './gift.ts';
import { type LoadedGift, loadGift } from './load-gift.ts';
import type { GiftPorts } from './ports.ts';

export type OpenedGift = LoadedGift & {
  readonly gift: PlacedGift;
  readonly access: GiftAccess;
};

/** The gift of a page, for whoever may open it; nothing else is read for anybody else. */
export async function openGift(
  ports: Pick<GiftPorts, 'gifts' | 'customers' | 'recipients' | 'clock'>,
  giftId: GiftId,
  asker: GiftAsker,
): Promise<Outcome<OpenedGift, AccessRefusal>> {
  const found = await ports.gifts.find(giftId);
  const access = decideGiftAccess(giftId, found, asker, ports.clock.now());
  if (!access.ok) return access;
  const loaded = await loadGift(ports, giftId);
  assert(loaded.ok && loaded.value.gift.state !== 'draft', 'a gift that was placed stays');
  const { gift, ...people } = loaded.value;
  return accepted({ ...people, gift, access: access.value });
}
