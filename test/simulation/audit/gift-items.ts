import * as z from 'zod';
import type { Gift } from '../../../shared/gifts/gift.ts';
import { StoredGift } from '../../../shared/gifts/gift-packing.ts';
import type { Item } from '../../../shared/table/table.ts';

/** A gift as the table has it, with what its item says beside it. */
export type GiftItem = {
  readonly gift: Gift;
  /** When something is due next; absent when nothing is. */
  readonly dueAtMs: number | undefined;
  readonly dueAction: string | undefined;
};

export function readGiftItem(item: Item): GiftItem {
  const [dueAt, dueAction] = typeof item.dueSk === 'string' ? item.dueSk.split('#') : [];
  const gift = z.decode(StoredGift, item as never);
  return { gift, dueAction, dueAtMs: dueAt === undefined ? undefined : Date.parse(dueAt) };
}

export function totalMinorOf({ price }: Gift): number {
  return price.productMinor + price.optionsMinor + price.wrappingMinor + price.deliveryMinor;
}
