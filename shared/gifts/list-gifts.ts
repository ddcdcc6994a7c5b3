import type { CustomerParts } from '../customers/customer-parts.ts';
import { accepted, type Outcome, refused } from '../kernel/outcome.ts';
import { isDateBefore, type PlainDate } from '../kernel/time.ts';
import { CursorRefused, type Page } from '../table/table.ts';
import type { GiftId, PlacedGift } from './gift.ts';
import type { GiftPorts } from './ports.ts';

/** A customer's gift; that of another answers like one that does not exist. */
export async function findGift(
  { gifts }: Pick<GiftPorts, 'gifts'>,
  giftId: GiftId,
): Promise<Outcome<PlacedGift, 'gift_not_found'>> {
  const gift = await gifts.find(giftId);
  return gift === undefined || gift.state === 'draft' ? refused('gift_not_found') : accepted(gift);
}

export type GiftRange = {
  readonly customer: CustomerParts;
  /** Both inclusive; absent means open. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly limit: number;
  readonly cursor?: string;
};

/**
 * A customer's gifts by date of delivery. Read whole and sorted here: one customer's gifts are a
 * few pages at most, and an index by date would cost every gift two more writes. @throws CursorRefused
 */
export async function listGifts(
  { gifts }: Pick<GiftPorts, 'gifts'>,
  { customer, from, to, limit, cursor }: GiftRange,
): Promise<Page<PlacedGift>> {
  const all = await gifts.ofCustomer(customer);
  const inRange = all
    .filter((gift): gift is PlacedGift => gift.state !== 'draft')
    .filter(({ deliverOn }) => from === undefined || !isDateBefore(deliverOn, from))
    .filter(({ deliverOn }) => to === undefined || !isDateBefore(to, deliverOn))
    .map((gift) => ({ gift, at: `${gift.deliverOn} ${gift.id}` }))
    .sort((left, right) => (left.at < right.at ? -1 : 1));
  const after = cursor === undefined ? '' : positionIn(cursor);
  const rest = inRange.filter(({ at }) => at > after);
  const page = rest.slice(0, limit);
  const items = page.map(({ gift }) => gift);
  const last = page.at(-1);
  return rest.length > page.length && last !== undefined
    ? { items, cursor: Buffer.from(last.at, 'utf8').toString('base64url') }
    : { items };
}

function positionIn(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d{4}-\d\d-\d\d gft_/.test(position)) throw new CursorRefused('is no cursor');
  return position;
}
