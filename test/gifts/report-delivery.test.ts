import { describe, expect, test } from 'vitest';
import { checkDelivery, reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { GIFT_ID } from '../support/gift-examples.ts';
import { openShop } from '../support/gift-shop.ts';

async function releasedParcel() {
  const shop = await openShop();
  const [gift] = await shop.order({});
  const giftId = gift?.id ?? '';
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  const report = (status: 'dispatched' | 'delivered' | 'failed') =>
    reportDelivery(shop.ports, { giftId, status });
  return { ...shop, giftId, report };
}

test('a carrier reports twice and in the wrong order; every event comes once', async () => {
  const shop = await releasedParcel();
  for (const status of [
    'dispatched',
    'dispatched',
    'delivered',
    'dispatched',
    'delivered',
  ] as const) {
    shop.clock.advance({ minutes: 1 });
    expect(await shop.report(status)).toMatchObject({ ok: true });
  }
  expect(shop.eventTypes().slice(-2)).toEqual(['GiftDispatched', 'GiftDelivered']);
  expect(await shop.report('failed')).toEqual({ ok: false, refusal: 'already_delivered' });
});

test('a repeat writes nothing', async () => {
  const shop = await releasedParcel();
  await shop.report('delivered');
  const { version } = await shop.gift(shop.giftId);
  await shop.report('delivered');
  expect((await shop.gift(shop.giftId)).version).toBe(version);
});

describe('what is not confirmed by noon of the next day', () => {
  test('raises GiftDeliveryUnconfirmed, once, and can still be delivered', async () => {
    const shop = await releasedParcel();
    await shop.report('dispatched');
    await shop.wakeAt('2027-03-05T11:55:00Z');
    expect(shop.eventTypes()).not.toContain('GiftDeliveryUnconfirmed');
    await shop.wakeAt('2027-03-05T12:00:00Z');
    await shop.world.advanceTo('2027-03-07T12:00:00Z', 60);
    const raised = shop.eventTypes().filter((type) => type === 'GiftDeliveryUnconfirmed');
    expect(raised).toHaveLength(1);
    expect(await shop.report('delivered')).toMatchObject({ value: { state: 'delivered' } });
  });

  test.each(['delivered', 'failed'] as const)(
    'nothing is raised when it was %s',
    async (status) => {
      const shop = await releasedParcel();
      await shop.report(status);
      await shop.wakeAt('2027-03-05T12:00:00Z');
      expect(shop.eventTypes()).not.toContain('GiftDeliveryUnconfirmed');
      const asked = await checkDelivery(shop.ports, shop.giftId);
      expect(asked).toEqual({ ok: false, refusal: 'not_to_be_confirmed' });
    },
  );

  test('too early, and a gift there is not', async () => {
    const shop = await releasedParcel();
    const early = await checkDelivery(shop.ports, shop.giftId);
    expect(early).toEqual({ ok: false, refusal: 'not_due' });
    const missing = await checkDelivery(shop.ports, GIFT_ID);
    expect(missing).toEqual({ ok: false, refusal: 'gift_not_found' });
  });
});

describe('refused', () => {
  test('a gift there is not, and one that is not paid', async () => {
    const shop = await openShop();
    const missing = await reportDelivery(shop.ports, { giftId: GIFT_ID, status: 'dispatched' });
    expect(missing).toEqual({ ok: false, refusal: 'gift_not_found' });
    const [gift] = await shop.order({});
    const unpaid = { giftId: gift?.id ?? '', status: 'dispatched' } as const;
    const refused = { ok: false, refusal: 'not_released' };
    expect(await reportDelivery(shop.ports, unpaid)).toEqual(refused);
  });

  test('when somebody else wrote first, and again somebody else', async () => {
    const shop = await releasedParcel();
    const two = await Promise.all([shop.report('dispatched'), shop.report('delivered')]);
    expect(two).toMatchObject([{ ok: true }, { value: { state: 'delivered' } }]);

    const other = await releasedParcel();
    const statuses = ['dispatched', 'failed', 'delivered'] as const;
    const three = await Promise.all(statuses.map((status) => other.report(status)));
    const refused = three.filter(({ ok }) => !ok);
    expect(refused).toEqual([{ ok: false, refusal: 'changed_meanwhile' }]);
  });
});
