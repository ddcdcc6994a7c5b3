import type { GiftId } from '../gifts/gift.ts';
import { customerIdOf } from '../gifts/gift.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import { beginningOf } from '../kernel/beginning-of.ts';
import { type Outcome, refused } from '../kernel/outcome.ts';
import type { DraftProblem } from './decide-prescription.ts';
import type { RegularsPorts } from './ports.ts';
import type { Prescription } from './prescription.ts';
import { type AddRefusal, addPrescription } from './write-prescription.ts';

/** Remembers a gift as one of the customer's regulars: the same gift is remembered once. */
export async function rememberGift(
  ports: RegularsPorts & Pick<GiftPorts, 'gifts' | 'ids'>,
  giftId: GiftId,
): Promise<Outcome<Prescription, AddRefusal | 'gift_not_found', readonly DraftProblem[]>> {
  const gift = await ports.gifts.find(giftId);
  if (gift === undefined || gift.state === 'draft') return refused('gift_not_found', []);
  const { productCode, productName, options, quantity = 1, recipientId } = gift;
  return addPrescription(ports, {
    customerId: customerIdOf(giftId),
    sourceId: giftId,
    draft: {
      ...{ name: shortName(productName), productCode, options: { ...options }, quantity },
      recipientId,
    },
  });
}

/** A name has 80 characters, and never half of one. */
function shortName(productName: string): string {
  return beginningOf(productName, 80).trim();
}
