import type { Gift, GiftId } from '../gifts/gift.ts';
import { customerIdOf } from '../gifts/gift.ts';
import { ledgerOf } from '../gifts/ledger.ts';
import type { Gifts } from '../gifts/ports.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { localDateOf } from '../kernel/time.ts';
import type { Order, RecordingRefusal } from './decide-recording.ts';
import type { RecordPorts } from './ports.ts';
import { OWN_SOURCE } from './purchase.ts';
import { recordOrders } from './record-orders.ts';

/**
 * What the engine charged for a gift is a purchase, and what it paid back takes it off again. Both
 * follow from the gift's ledger, so that it does not matter which of its events comes, or how often.
 */
export async function recordGiftPurchase(
  ports: RecordPorts & { readonly gifts: Pick<Gifts, 'find'> },
  giftId: GiftId,
): Promise<Outcome<undefined, 'gift_not_found' | RecordingRefusal>> {
  const gift = await ports.gifts.find(giftId);
  // Its customer was forgotten.
  if (gift === undefined) return refused('gift_not_found');
  const outcomes = await recordOrders(ports, purchasesOfGift(gift));
  const failed = outcomes.find(({ ok }) => !ok);
  return failed === undefined || failed.ok ? accepted(undefined) : refused(failed.refusal);
}

/** Delivery is no product; options and wrapping belong to what was bought. */
export function purchasesOfGift(gift: Gift): readonly Order[] {
  const { productMinor, optionsMinor, wrappingMinor, currency } = gift.price;
  const amountMinor = productMinor + optionsMinor + wrappingMinor;
  if (amountMinor === 0) return [];
  const { id, productCode: sku, productName: name, quantity = 1, plan } = gift;
  return ledgerOf(gift).flatMap(({ kind, at }): readonly Order[] => {
    if (kind === 'attempt') return [];
    const sign = kind === 'charge' ? 1 : -1;
    return [
      {
        ...{ source: OWN_SOURCE, sourceId: kind === 'charge' ? id : `${id}-refund` },
        ...{ at, on: localDateOf(at, plan.customerZone), currency },
        ...{ customerId: customerIdOf(id), buyerText: '' },
        lines: [{ sku, name, quantity: sign * quantity, amountMinor: sign * amountMinor }],
      },
    ];
  });
}
