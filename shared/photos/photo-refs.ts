import { type CustomerParts, idsOf } from '../customers/customer-parts.ts';
import type { PhotoId, PhotoRef } from './photo.ts';

/** Where these pictures may lie, of somebody who has more than one record. */
export function photoRefsOf(
  parts: CustomerParts,
  photoIds: readonly PhotoId[],
): readonly PhotoRef[] {
  const ids = [...new Set(photoIds)];
  return idsOf(parts).flatMap((customerId) => ids.map((photoId) => ({ customerId, photoId })));
}
