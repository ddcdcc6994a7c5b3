import type { Gift, GiftFacts } from './gift.ts';

/** What a gift keeps when its state changes; what belongs to the old state alone stays behind. */
export function factsOf(gift: Gift): GiftFacts {
  const { id, version, recipientId, occasion, productCode, productName, kind, options } = gift;
  const { message, deliverOn, price, plan, orderedAt, attempts } = gift;
  return {
    ...{ id, version, recipientId, occasion, productCode, productName, kind, options, message },
    ...{ deliverOn, price, plan, orderedAt, attempts },
    ...(gift.quantity === undefined ? {} : { quantity: gift.quantity }),
    ...(gift.wrapping === undefined ? {} : { wrapping: gift.wrapping }),
    ...(gift.remindedAt === undefined ? {} : { remindedAt: gift.remindedAt }),
    ...(gift.linkTokenHashes === undefined ? {} : { linkTokenHashes: gift.linkTokenHashes }),
  };
}
