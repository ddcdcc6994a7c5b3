import * as z from 'zod';
import { CustomerId } from '../customers/customer.ts';
import { mergeItem } from '../customers/merging/merge-store.ts';
import { purchaseItem } from './purchase-store.ts';

/** What of the table's stream is counted: purchases, and which records are one person's. */
export const COUNTED_ENTITIES = [purchaseItem.entity, mergeItem.entity] as const;

const Image = z.object({
  entity: z.enum(COUNTED_ENTITIES),
  customerId: CustomerId,
  absorbedIds: z.array(CustomerId).default([]),
});

/** Whose purchases are to be counted again after this change of an item. */
export function customersToCount(newImage: unknown, oldImage: unknown): readonly CustomerId[] {
  const ids = [newImage, oldImage].flatMap((image) => {
    if (!isCounted(image)) return [];
    const { customerId, absorbedIds } = Image.parse(image);
    return [customerId, ...absorbedIds];
  });
  return [...new Set(ids)];
}

function isCounted(image: unknown): boolean {
  const entities: readonly unknown[] = COUNTED_ENTITIES;
  return (
    typeof image === 'object' &&
    image !== null &&
    'entity' in image &&
    entities.includes(image.entity)
  );
}
