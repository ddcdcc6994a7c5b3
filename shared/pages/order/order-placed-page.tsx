import type { OrderSheetMessages } from '../messages/order-sheet-en.ts';
import type { PageVoice } from '../page-voice.ts';
import { GIFTS_PATH, giftPath, NEW_CARD_PATH, SHEET_PATH } from '../paths.ts';
import { ProductImage } from '../products/product-image.tsx';
import type { GiftLook } from './order-check-view.ts';

export type PlacedPageProps = {
  readonly voice: PageVoice;
  readonly says: OrderSheetMessages;
  readonly looks: readonly GiftLook[];
  /** Of the order, however many of its gifts are written already. */
  readonly giftCount: number;
  readonly sum: string;
  /** Whoever came by a mail's link has no gift book open. */
  readonly isOwner: boolean;
  /** There is no card that could pay all of them; said to whoever can enter one. */
  readonly cardWish?: string | undefined;
};

/** Thank you: each gift, and what happens when. */
export const OrderPlacedPage = ({
  voice,
  says,
  looks,
  sum,
  isOwner,
  giftCount,
  cardWish,
}: PlacedPageProps) => (
  <>
    <h1>{says.placed.title}</h1>
    <p class="lead">{says.placed.lead(giftCount, sum)}</p>
    {cardWish === undefined || !isOwner ? null : (
      <p class="notice">
        {cardWish} <a href={NEW_CARD_PATH}>{says.checked.newCard}</a>
      </p>
    )}
    <h2>{says.placed.next}</h2>
    <ul class="placed">
      {looks.map((look) => (
        <li>
          <ProductImage product={{ id: look.gift.productCode }} size={64} />
          <div>
            <h3 dir="auto">
              {isOwner ? <a href={giftPath(look.gift.id)}>{look.item}</a> : look.item}
            </h3>
            <p class="small">
              <bdi>{look.name}</bdi> · <bdi>{look.occasion}</bdi>
            </p>
            <ul class="small steps-of-gift">
              {stepsOf(look, voice, says).map((step) => (
                <li>{step}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
    <div class="row">
      <a class="button" href={GIFTS_PATH}>
        {says.placed.toGifts}
      </a>
      {isOwner ? (
        <a class="quietly" href={SHEET_PATH}>
          {says.placed.another}
        </a>
      ) : null}
    </div>
  </>
);

function stepsOf(
  { gift, amount }: GiftLook,
  { formats }: PageVoice,
  { placed }: OrderSheetMessages,
): readonly string[] {
  const { remindAt, chargeAt, customerZone } = gift.plan;
  return [
    ...(remindAt === undefined ? [] : [placed.reminder(formats.dateAt(remindAt, customerZone))]),
    placed.charge(formats.dateAt(chargeAt, customerZone), amount),
    placed.arrival(formats.date(gift.deliverOn)),
  ];
}
