import * as z from 'zod';
import { instantOf, instantText, PlainDate, Temporal } from '../../shared/kernel/time.ts';
import { startProgress } from '../progress.ts';
import type { OrderedGift } from './outcome.ts';
import type { ShopClient } from './shop-client.ts';

/** When the carrier of this command rings the bell, where the recipient lives. */
export const CARRIER_TIME = '11:00';
const MONTHS = 16;
/** Until the last delivery has been looked after: noon of the day after, in any zone. */
const DAYS_AFTER = 3;
const DAY_MS = 86_400_000;

/**
 * Lets sixteen months pass, stopping where the carrier has something to do: on each delivery date it
 * fetches what may leave and reports that parcel delivered. Shows how far time has come.
 */
export async function letTimePass(
  shop: ShopClient,
  gifts: readonly OrderedGift[],
  apiKey: string,
): Promise<void> {
  const startsAt = Temporal.Instant.from((await shop.now()).now);
  const endsAt = startsAt
    .toZonedDateTimeISO('UTC')
    .add({ months: MONTHS, days: DAYS_AFTER })
    .toInstant();
  const daysOf = (at: Temporal.Instant) =>
    Math.round((at.epochMilliseconds - startsAt.epochMilliseconds) / DAY_MS);
  const progress = startProgress('day', daysOf(endsAt));
  const onProgress = (now: string) =>
    progress.set(daysOf(Temporal.Instant.from(now)), now.slice(0, 'yyyy-mm-dd'.length));
  for (const { at, giftIds } of deliveries(gifts)) {
    await shop.advanceTo(instantText(at), onProgress);
    const { releases } = await shop.releases(apiKey);
    for (const { giftId } of releases) await shop.report(apiKey, giftId, 'dispatched');
    for (const giftId of giftIds) await shop.report(apiKey, giftId, 'delivered');
  }
  await shop.advanceTo(instantText(endsAt), onProgress);
  progress.stop();
}

/** The carrier's rounds in order of time; an e-gift needs no carrier. */
function deliveries(gifts: readonly OrderedGift[]) {
  const parcels = gifts.filter(({ isParcel }) => isParcel);
  const rounds = Map.groupBy(parcels, ({ request, recipientZone }) =>
    instantText(instantOf(z.decode(PlainDate, request.deliverOn), CARRIER_TIME, recipientZone)),
  );
  return [...rounds]
    .map(([text, parcels]) => ({
      at: Temporal.Instant.from(text),
      giftIds: parcels.map(({ giftId }) => giftId),
    }))
    .sort((left, right) => Temporal.Instant.compare(left.at, right.at));
}
