import { CommandError } from '../command-error.ts';
import type { Year } from './year.ts';

/** What is due on a day is brought at noon. @returns the gifts @throws CommandError when none is */
export async function deliveries(year: Year, monthDay: string): Promise<readonly string[]> {
  await year.begin(monthDay, '12:00', 'a delivery');
  const date = year.date(monthDay);
  const gifts = await year.customer.gifts();
  const giftIds = gifts
    .filter(({ deliverOn, state }) => `${deliverOn}` === date && state === 'released')
    .map(({ giftId }) => giftId);
  if (giftIds.length === 0) throw new CommandError(`nothing is there to be brought on ${date}`);
  await year.staff.deliver(giftIds);
  return giftIds;
}
