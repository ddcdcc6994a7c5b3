import type { Shopper } from '../shopper.ts';

const MOVING_PATH = '/local/clock';
/** Only ends what hangs: sixteen months take a minute, and longer where much else is done. */
const PASSING_MS_MAX = 540_000;

/** Lets time pass with the bar at the foot of the page, and comes back to it, or to the sign-in. */
export async function letADayPass(shopper: Shopper): Promise<void> {
  await pass(shopper, '[name=advanceBy]');
}

export async function toTheNextThing(shopper: Shopper): Promise<void> {
  await pass(shopper, '[name=to]');
}

/** @param day `2027-03-04`, its beginning in UTC */
export async function goToDay(shopper: Shopper, day: string): Promise<void> {
  await shopper.page.locator('#clock-bar [name=advanceTo]').fill(day);
  await pass(shopper, 'form:has([name=advanceTo]) button');
}

/** What time it is on this machine. */
export async function nowOf({ page }: Shopper): Promise<string> {
  return (await page.locator('#clock-bar .now time').getAttribute('datetime')) ?? '';
}

async function pass(shopper: Shopper, button: string): Promise<void> {
  const { page } = shopper;
  await shopper.onward(() => page.locator(`#clock-bar ${button}`).click());
  // The page that shows how far it is loads itself again, until it leads back.
  await page.waitForURL((url) => !url.pathname.startsWith(MOVING_PATH), {
    timeout: PASSING_MS_MAX,
  });
}
