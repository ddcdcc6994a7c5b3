import { GIFT_QUANTITY_MAX } from './gift.ts';

/** How many of a thing somebody wrote; blank is one. `undefined` when it is no number that can be. */
export function readQuantity(text: string): number | undefined {
  const plain = text.trim();
  if (plain === '') return 1;
  const quantity = /^\d+$/.test(plain) ? Number(plain) : 0;
  return quantity >= 1 && quantity <= GIFT_QUANTITY_MAX ? quantity : undefined;
}

/** One of a thing is not counted. */
export function countedQuantity(quantity: number | undefined): { readonly quantity?: number } {
  return quantity === undefined || quantity === 1 ? {} : { quantity };
}
