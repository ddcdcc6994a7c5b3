import type { Year } from './year.ts';

/** Orders what stands on the order sheet, as the page of the check does. */
export function inTheSheet({ customer }: Year): Promise<string> {
  return customer.pages.submit('/order/own', { having: 'value="order"', fields: { do: 'order' } });
}

/** Ticks a gift of last year for this year's day, and orders it. */
export async function onceMore(year: Year, giftId: string, deliverOn: string): Promise<void> {
  const { customer } = year;
  const fields = { keep: giftId, [`on.${giftId}`]: deliverOn, [`words.${giftId}`]: 'Once more!' };
  await customer.pages.submit('/again', { having: 'name="keep"', fields });
  await inTheSheet(year);
}
