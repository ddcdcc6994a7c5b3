import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import {
  type CarrierRefusal,
  type CarrierStatus,
  decideCarrierReport,
  decideUnconfirmed,
} from './decide-delivery.ts';
import type { Gift, GiftId } from './gift.ts';
import { oldFirst } from './old-first.ts';
import type { GiftPorts } from './ports.ts';

type Ports = Pick<GiftPorts, 'gifts' | 'clock'>;

/** A carrier says what became of a parcel. */
export async function reportDelivery(
  { gifts, clock }: Ports,
  { giftId, status }: { readonly giftId: GiftId; readonly status: CarrierStatus },
): Promise<Outcome<Gift, CarrierRefusal | 'gift_not_found' | 'changed_meanwhile'>> {
  return oldFirst(async (read) => {
    const gift = await gifts.find(giftId, read);
    if (gift === undefined) return refused('gift_not_found');
    const now = clock.now();
    const decided = decideCarrierReport(gift, status, now);
    if (!decided.ok) return decided;
    if (decided.value.gift === gift) return accepted(gift);
    return gifts.save(decided.value.gift, decided.value.happened, now);
  });
}

/** Noon of the next day: a parcel that nobody confirmed is worth a look. */
export async function checkDelivery(
  { gifts, clock }: Ports,
  giftId: GiftId,
): Promise<
  Outcome<Gift, 'gift_not_found' | 'not_to_be_confirmed' | 'not_due' | 'changed_meanwhile'>
> {
  const gift = await gifts.find(giftId);
  if (gift === undefined) return refused('gift_not_found');
  const now = clock.now();
  const decided = decideUnconfirmed(gift, now);
  if (!decided.ok) return decided;
  return gifts.save(decided.value.gift, decided.value.happened, now);
}
