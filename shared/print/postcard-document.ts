import type { PostalAddress } from '../customers/postal-address.ts';
import type { Letter } from '../gifts/letters.ts';
import { localDateOf } from '../kernel/time.ts';
import { giftWords } from '../mail/gift-words.ts';
import { giftLink } from '../mail/letter-links.ts';
import { oneLine, severalLines } from '../mail/safe-text.ts';
import { type Shop, voiceOf } from '../mail/voice.ts';
import { postcardFormatIn } from './paper-format.ts';
import type { PostcardDocument } from './print-documents.ts';

export type Reminder = Extract<Letter, { kind: 'reminder' }>;

/**
 * The reminder as a postcard. Everybody on its way can read it, so its link holds no secret: it
 * leads to the gift through sign-in.
 */
export function postcardDocument(
  { gift, customer, recipient }: Reminder,
  address: PostalAddress,
  shop: Shop,
): PostcardDocument {
  const said = giftWords(gift, recipient, voiceOf(customer.language, shop));
  return {
    format: postcardFormatIn(address.country),
    language: customer.language,
    shopName: shop.name,
    ...(shop.address === undefined ? {} : { shopAddress: oneLine(shop.address) }),
    // A customer may have told us where they live and not what they are called.
    to: { name: oneLine(customer.name ?? ''), address },
    recipientName: oneLine(recipient.name),
    occasion: oneLine(said.occasion),
    item: said.choice === undefined ? said.item : `${said.item} (${said.choice})`,
    deliverOn: gift.deliverOn,
    message: severalLines(gift.message),
    amount: said.amount,
    chargeOn: localDateOf(gift.plan.chargeAt, customer.zone),
    link: giftLink(shop.siteUrl, gift.id),
  };
}
