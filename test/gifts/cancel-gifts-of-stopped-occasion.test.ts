import { describe, expect, test } from 'vitest';
import { liftOccasion, stopOccasion } from '../../shared/customers/stop-occasion.ts';
import { cancelGiftsOfStoppedOccasion } from '../../shared/gifts/cancel-gifts-of-stopped-occasion.ts';
import type { Gift } from '../../shared/gifts/gift.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { type GiftShop, lineOf, openShop } from '../support/gift-shop.ts';

const occasionOf = ({ customerId }: GiftShop, gift: Gift | undefined) => ({
  ...{ customerId, recipientId: gift?.recipientId ?? '', occasion: 'birthday' },
});

const states = async ({ ports, customerId }: GiftShop) =>
  (await ports.gifts.ofCustomer(customerId)).map(({ state }) => state);

test('open gifts are cancelled or refunded, those for others and other occasions stay', async () => {
  const shop = await openShop();
  const { recipient } = lineOf();
  const [charged] = await shop.order(
    {},
    { deliverOn: '2027-06-04' },
    { deliverOn: '2027-12-24', occasion: 'christmas' },
    { deliverOn: '2027-06-04', recipient: { ...recipient, name: 'Alan Turing' } },
  );
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  await stopOccasion(shop.ports, occasionOf(shop, charged));
  await shop.world.settle();
  expect(await states(shop)).toEqual(['cancelled', 'cancelled', 'ordered', 'ordered']);
  expect(await shop.charges()).toMatchObject([{ refunds: [{ amountMinor: 1670 }] }]);
  expect(await shop.giftIn('cancelled', charged?.id ?? '')).toMatchObject({
    cancelledFor: 'stopped_occasion',
  });
});

test('told of once, in one letter, nothing reminds of it again', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({}, { deliverOn: '2028-02-29' });
  await stopOccasion(shop.ports, occasionOf(shop, gift));
  for (const moment of ['2027-02-22T09:00:00Z', '2027-03-02T09:00:00Z', '2028-02-19T09:00:00Z']) {
    await shop.wakeAt(moment);
  }
  expect(shop.letterKinds()).toEqual(['order_confirmation', 'occasion_stopped']);
});

test('what is on its way stays on its way', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({});
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  await reportDelivery(shop.ports, { giftId: gift?.id ?? '', status: 'dispatched' });
  await stopOccasion(shop.ports, occasionOf(shop, gift));
  await shop.world.settle();
  expect(await states(shop)).toEqual(['dispatched']);
});

describe('ordering', () => {
  const refused = {
    ...{ ok: false, refusal: 'lines_refused' },
    details: [{ line: 1, field: 'occasion', code: 'occasion_stopped' }],
  };

  test('is refused until it is lifted; what was cancelled stays so', async () => {
    const shop = await openShop();
    const [gift] = await shop.order({});
    await stopOccasion(shop.ports, occasionOf(shop, gift));
    await shop.world.settle();
    expect(await shop.request([lineOf()])).toEqual(refused);
    expect(await shop.request([lineOf({ occasion: 'Birthday ' })])).toEqual(refused);
    await liftOccasion(shop.ports, occasionOf(shop, gift));
    expect(await shop.request([lineOf()])).toMatchObject({ ok: true });
    await shop.world.settle();
    expect(await states(shop)).toEqual(['cancelled', 'ordered']);
  });

  test.each([
    ['reminded', '2027-02-22T09:00:00Z', '2027-02-22T08:59:00Z'],
    ['charged', '2027-03-02T09:00:00Z', '2027-02-23T08:59:00Z'],
  ])(
    'at the moment of a stop: it is cancelled where it would be %s',
    async (_what, at, orderedAt) => {
      const shop = await openShop({ startsAt: orderedAt });
      const [gift] = await shop.order({});
      const ref = occasionOf(shop, gift);
      const recipient = await shop.ports.recipients.find(ref);
      if (recipient === undefined) throw new Error('ordered');
      // As if the worker that cancels had run before the order was written.
      const stopped = { ...recipient, stoppedOccasions: ['birthday'] };
      await shop.ports.recipients.save(stopped, [], shop.clock.now());
      await shop.wakeAt(at);
      expect(await states(shop)).toEqual(['cancelled']);
      expect(shop.letterKinds()).toEqual(['order_confirmation']);
      expect(await shop.charges()).toEqual([]);
    },
  );
});

test('while a gift is being charged it is repeated, until the gift can be refunded', async () => {
  const shop = await openShop({ cardMethod: 'sandbox_visa_answer_lost' });
  const [gift] = await shop.order({});
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  expect(await states(shop)).toEqual(['charging']);
  await stopOccasion(shop.ports, occasionOf(shop, gift));
  const ref = occasionOf(shop, gift);
  const busy = { ok: false, refusal: 'in_progress' };
  expect(await cancelGiftsOfStoppedOccasion(shop.ports, ref)).toEqual(busy);
  await shop.world.advanceTo('2027-03-02T10:10:00Z');
  expect(await states(shop)).toEqual(['cancelled']);
  expect(await shop.charges()).toMatchObject([{ refunds: [{ amountMinor: 1670 }] }]);
});

describe('the worker', () => {
  test('counts what is cancelled, also when it comes twice', async () => {
    const shop = await openShop();
    const [gift] = await shop.order({}, { deliverOn: '2027-06-04' });
    const ref = occasionOf(shop, gift);
    await stopOccasion(shop.ports, ref);
    const two = { ok: true, value: 2 };
    expect(await cancelGiftsOfStoppedOccasion(shop.ports, ref)).toEqual(two);
    expect(await cancelGiftsOfStoppedOccasion(shop.ports, ref)).toEqual(two);
  });

  test('cancels nothing once it was lifted', async () => {
    const shop = await openShop();
    const [gift] = await shop.order({});
    const ref = occasionOf(shop, gift);
    const refused = { ok: false, refusal: 'not_stopped' };
    expect(await cancelGiftsOfStoppedOccasion(shop.ports, ref)).toEqual(refused);
    expect(await states(shop)).toEqual(['ordered']);
  });

  test('knows nobody by that id', async () => {
    const shop = await openShop();
    const ref = { ...occasionOf(shop, undefined), recipientId: 'rcp_01KAN0G4V00000000000000009' };
    const refused = { ok: false, refusal: 'recipient_not_found' };
    expect(await cancelGiftsOfStoppedOccasion(shop.ports, ref)).toEqual(refused);
  });
});
