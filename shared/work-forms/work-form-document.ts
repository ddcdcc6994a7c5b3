import { choiceOf, itemName } from '../mail/gift-words.ts';
import { againLink } from '../mail/letter-links.ts';
import { oneLine, severalLines } from '../mail/safe-text.ts';
import { occasionName, type Shop, type Voice, voiceOf } from '../mail/voice.ts';
import type { WorkFormDocument, WorkFormRow } from '../print/print-documents.ts';
import type { FormRow, WorkForm } from './work-form.ts';

/** What stands on the paper, in its customer's language. */
export function documentOf(form: WorkForm, shop: Shop): WorkFormDocument {
  const { paper, language, editionName, rows, emptyRowCount, to } = form;
  const voice = voiceOf(language, shop);
  return {
    ...{ paper, language, editionName, emptyRowCount },
    shopName: shop.name,
    ...(shop.address === undefined ? {} : { shopAddress: shop.address }),
    ...(to === undefined ? {} : { to: { ...to, name: oneLine(to.name) } }),
    formNumber: form.id,
    customerNumber: form.customerId,
    rows: rows.map((row) => rowOf(row, voice)),
    link: againLink(shop.siteUrl, form.id),
  };
}

function rowOf(row: FormRow, voice: Voice): WorkFormRow {
  const { number, address, lastDeliveredOn, deliverOn, price } = row;
  return {
    ...{ number, address, lastDeliveredOn, deliverOn },
    recipientName: oneLine(row.recipientName),
    occasion: oneLine(occasionName(voice, row.occasion)),
    item: itemOf(row, voice),
    message: severalLines(row.message),
    amount: price === undefined ? voice.words.gift.notForSale : voice.formats.money(price),
  };
}

type Item = Pick<FormRow, 'productName' | 'options' | 'quantity' | 'wrapping'>;

/** As the customer reads it: `Regency teacup (Colour: red)`, or `6 × Regency teacup`. */
export function itemOf(row: Item, voice: Voice) {
  const name = itemName(row);
  const choice = choiceOf(row, voice);
  return choice === undefined ? name : `${name} (${choice})`;
}
