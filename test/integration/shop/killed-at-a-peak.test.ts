import { afterAll, expect, test } from 'vitest';
import { ShopClient } from '../../../commands/sixteen-months/shop-client.ts';
import type { GiftView } from '../../../shared/gifts/gift-view.ts';
import { instantText, Temporal } from '../../../shared/kernel/time.ts';
import { newDataDir, removeDataDirs, startLocalHost } from '../../support/local-host.ts';
import { carrierKeyOf, sandboxChargesOf } from './shop-support.ts';

const STARTS_AT = '2026-10-31T12:00:00Z';
/** Nine in London, ten and two days before the delivery. */
const REMINDED_AT = '2027-03-08T09:05:00Z';
const CHARGED_AT = '2027-03-16T09:05:00Z';
/** What a kill left half done is taken up again when its lease of five minutes is over. */
const SETTLED_AT = '2027-03-16T09:45:00Z';
const DELIVER_ON = '2027-03-18';
const AFTER = '2027-03-19T15:00:00Z';
const GIFT_COUNT = 60;
const CUSTOMERS = ['ada@example.com', 'grace@example.com'] as const;
/** Gifts of the first customer that are done when the host is killed, of thirty. */
const KILLED_AFTER = [1, 9, 18, 27];

afterAll(removeDataDirs);

test('a host killed again and again in the middle of a peak keeps every promise once', async () => {
  const dataDir = newDataDir();
  const gifts = await orderGifts(dataDir);
  await killedOnTheWayTo(REMINDED_AT, dataDir, ({ remindedAt }) => remindedAt !== undefined);
  await killedOnTheWayTo(CHARGED_AT, dataDir, ({ chargedAt }) => chargedAt !== undefined);

  const host = await startLocalHost({ dataDir });
  const shop = new ShopClient(host.url);
  await shop.advanceTo(SETTLED_AT, () => {});
  const apiKey = await carrierKeyOf(host);
  const { releases } = await shop.releases(apiKey);
  expect(new Set(releases.map(({ giftId }) => giftId))).toEqual(new Set(gifts));
  for (const giftId of gifts) await shop.report(apiKey, giftId, 'delivered');
  await shop.advanceTo(AFTER, () => {});

  const views = await viewsOf(shop);
  expect(views.map(({ giftId }) => giftId).sort()).toEqual([...gifts].sort());
  for (const view of views) {
    expect(view).toMatchObject({
      state: 'delivered',
      paid: { amountMinor: view.total.amountMinor },
    });
    expect(view.remindedAt).toBeDefined();
  }
  const charges = (await Promise.all(views.map((view) => sandboxChargesOf(host, view)))).flat();
  expect(charges).toHaveLength(gifts.length);
  expect(charges.every(({ outcome }) => outcome === 'charged')).toBe(true);
  await host.stop();
}, 600_000);

async function orderGifts(dataDir: string): Promise<readonly string[]> {
  const host = await startLocalHost({ dataDir, arguments: ['--clock', STARTS_AT] });
  const shop = new ShopClient(host.url);
  const giftIds: string[] = [];
  for (const email of CUSTOMERS) {
    const token = await shop.signIn(email, { zone: 'Europe/London' });
    await shop.saveCard(token);
    const lines = Array.from({ length: GIFT_COUNT / CUSTOMERS.length }, (_, index) => ({
      recipient: {
        name: `Friend ${index + 1}`,
        address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
      },
      ...{ occasion: 'birthday', productCode: '22423', deliverOn: DELIVER_ON },
      message: 'Many happy returns',
    }));
    const order = await shop.order(token, lines, 'peak');
    giftIds.push(...order.gifts.map(({ giftId }) => giftId));
  }
  await host.stop();
  return giftIds;
}

/**
 * Begins to let time pass and pulls the plug in the middle of the peak, again and again: each time
 * when a further part of one customer's gifts is done.
 */
async function killedOnTheWayTo(
  instant: string,
  dataDir: string,
  isDone: (gift: GiftView) => boolean,
): Promise<void> {
  for (const doneCount of KILLED_AFTER) {
    const host = await startLocalHost({ dataDir });
    const shop = new ShopClient(host.url);
    // A session lasts 30 days, so it begins shortly before the peak.
    if (doneCount === KILLED_AFTER[0]) await shop.advanceTo(hourBefore(instant), () => {});
    const token = await shop.signIn(CUSTOMERS[0], { zone: 'Europe/London' });
    let isOver = false;
    const passing = shop
      .advanceTo(instant, () => {})
      .catch((error: unknown) => error)
      .finally(() => {
        isOver = true;
      });
    while (!isOver) {
      const { gifts } = await shop.gifts(token);
      if (gifts.filter(isDone).length >= doneCount) break;
    }
    await host.kill();
    await passing;
  }
}

function hourBefore(instant: string): string {
  return instantText(Temporal.Instant.from(instant).subtract({ hours: 1 }));
}

async function viewsOf(shop: ShopClient): Promise<readonly GiftView[]> {
  const views: GiftView[] = [];
  for (const email of CUSTOMERS) {
    views.push(...(await shop.gifts(await shop.signIn(email, { zone: 'Europe/London' }))).gifts);
  }
  return views;
}
