import { type Customer, cardToCharge } from '../../shared/customers/customer.ts';
import { partsOf } from '../../shared/customers/customer-parts.ts';
import type { GiftOrder } from '../../shared/gifts/gift-order.ts';
import type { GiftPorts } from '../../shared/gifts/ports.ts';
import { ORDER_SHEET_MESSAGES } from '../../shared/pages/messages/order-sheet.ts';
import { giftLooks } from '../../shared/pages/order/order-check-view.ts';
import { OrderPlacedPage } from '../../shared/pages/order/order-placed-page.tsx';
import { GIFTS_PATH } from '../../shared/pages/paths.ts';
import { page, pageVoice } from './page.tsx';

type Asked = {
  readonly headers: { readonly 'accept-language'?: string | undefined };
  readonly sessionToken?: string | undefined;
};

/** What was ordered, for its customer or for whoever confirmed it by a mail's link. */
export async function orderPlacedReply(
  ports: Pick<GiftPorts, 'gifts' | 'recipients'>,
  asked: Asked,
  facts: { readonly order: GiftOrder; readonly customer: Customer; readonly isOwner: boolean },
) {
  const { order, customer, isOwner } = facts;
  const [gifts, recipients] = await Promise.all([
    ports.gifts.ofOrder({ customerId: order.customerId, giftOrderId: order.id }),
    ports.recipients.ofCustomer(partsOf(customer)),
  ]);
  const voice = pageVoice(asked, customer);
  const says = ORDER_SHEET_MESSAGES[voice.language];
  const looks = giftLooks(gifts, { voice, says, recipients, hasWholeAddress: () => isOwner });
  const amountMinor = order.lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const content = (
    <OrderPlacedPage
      {...{ voice, says, looks, isOwner }}
      giftCount={order.lines.length}
      sum={voice.formats.money({ amountMinor, currency: order.currency })}
      cardWish={cardToCharge(customer) === undefined ? says.placed.noCard : undefined}
    />
  );
  return page(content, {
    voice,
    title: says.placed.tab,
    session: asked.sessionToken,
    path: GIFTS_PATH,
  });
}
