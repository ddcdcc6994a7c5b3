import * as z from 'zod';
import type { CustomerId } from '../../shared/customers/customer.ts';
import { customerIdOf, GiftId } from '../../shared/gifts/gift.ts';
import { HttpError } from './problem.ts';

export const OWN_GIFT = z.object({ giftId: GiftId });

/** The gift that the path names, if it is the customer's own; another's is as good as none. */
export function ownGift(request: {
  readonly customerIds: readonly CustomerId[];
  readonly pathParameters: z.output<typeof OWN_GIFT>;
}): GiftId {
  const { giftId } = request.pathParameters;
  if (!request.customerIds.includes(customerIdOf(giftId)))
    throw new HttpError(404, 'gift_not_found');
  return giftId;
}
