import { describe, expect, test } from 'vitest';
import type { News } from '../../shared/customers/customer.ts';
import type { GiftId } from '../../shared/gifts/gift.ts';
import { GiftNewsDue } from '../../shared/gifts/gift-events.ts';
import { newsAfterCharge, newsDue } from '../../shared/gifts/news-due.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { tellCustomer } from '../../shared/gifts/tell-customer.ts';
import { exampleCustomer, giftIn } from '../support/gift-examples.ts';
import { type GiftShop, openShop, type ShopFacts } from '../support/gift-shop.ts';

const ALL: readonly News[] = ['charged', 'dispatched', 'delivered'];

/** One parcel, from the order to the door. */
async function wholeLife(facts: ShopFacts = {}) {
  const shop = await openShop(facts);
  const [gift] = await shop.order({});
  const giftId = gift?.id ?? '';
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  await reported(shop, giftId, 'dispatched', 'delivered');
  return { ...shop, giftId };
}

async function reported(shop: GiftShop, giftId: GiftId, ...words: ('dispatched' | 'delivered')[]) {
  for (const status of words) {
    await reportDelivery(shop.ports, { giftId, status });
    await shop.world.settle();
  }
}

async function setNews({ ports, customerId, clock }: GiftShop, news: readonly News[]) {
  const customer = await ports.customers.find(customerId);
  if (customer === undefined) throw new Error('opened with one');
  await ports.customers.save({ ...customer, news }, [], clock.now());
}

describe('who did not ask', () => {
  test('hears of nothing, and no event wakes anybody', async () => {
    const shop = await wholeLife();
    expect(shop.letterKinds()).toEqual(['order_confirmation', 'reminder']);
    expect(shop.eventTypes()).not.toContain('GiftNewsDue');
    expect(await shop.giftIn('delivered', shop.giftId)).not.toHaveProperty('news');
  });
});

describe('who asked', () => {
  test.each<readonly [readonly News[], readonly News[]]>([
    [ALL, ALL],
    [['charged'], ['charged']],
    [['dispatched'], ['dispatched']],
    [['delivered'], ['delivered']],
  ])('for %j hears of %j', async (news, told) => {
    const shop = await wholeLife({ news });
    expect(shop.letterKinds()).toEqual(['order_confirmation', 'reminder', ...told]);
    expect(shop.eventTypes().filter((type) => type === 'GiftNewsDue')).toHaveLength(told.length);
  });

  test('is told the amount and the card', async () => {
    const { world } = await wholeLife({ news: ['charged'] });
    const charged = world.letters.find(({ kind }) => kind === 'charged');
    expect(charged).toMatchObject({
      amount: { amountMinor: 1670, currency: 'GBP' },
      card: { brand: 'visa', last4: '4242' },
    });
  });

  test('for a mailed gift hears that it is there, and not twice', async () => {
    const shop = await openShop({ news: ALL });
    await shop.order({ productCode: 'VOUCHER-25', recipient: E_MAILED });
    await shop.wakeAt('2027-02-22T09:00:00Z');
    await shop.wakeAt('2027-03-02T09:00:00Z');
    await shop.wakeAt('2027-03-04T09:00:00Z');
    expect(shop.letterKinds()).toEqual([
      ...['order_confirmation', 'reminder', 'charged'],
      ...['e_gift', 'delivered'],
    ]);
  });

  test('and has had enough since hears no more', async () => {
    const shop = await openShop({ news: ALL });
    const [gift] = await shop.order({});
    await shop.wakeAt('2027-03-02T09:00:00Z');
    await setNews(shop, []);
    await reported(shop, gift?.id ?? '', 'dispatched', 'delivered');
    expect(shop.letterKinds().slice(-1)).toEqual(['charged']);
  });
});

const E_MAILED = {
  name: 'Grace Hopper',
  email: 'grace@example.com',
  address: { lines: ['1 High Street'], city: 'Oxford', postalCode: 'OX1 4AA', country: 'GB' },
};

describe('what a moved-on gift would only confuse with', () => {
  const nothing = { ok: false, refusal: 'nothing_to_tell' };
  const due = ({ customerId, clock }: GiftShop, giftId: GiftId, news: News) => ({
    ...{ type: 'GiftNewsDue' as const, eventId: `${giftId}.v99.0`, occurredAt: clock.now() },
    ...{ customerId, giftId, news },
  });

  test('on its way, when it is there already', async () => {
    const shop = await wholeLife({ news: ALL });
    const told = await tellCustomer(shop.ports, due(shop, shop.giftId, 'dispatched'));
    expect(told).toEqual(nothing);
  });

  test.each<News>(['charged', 'delivered'])('%s, when it is not', async (news) => {
    const shop = await openShop({ news: ALL });
    const [gift] = await shop.order({});
    expect(await tellCustomer(shop.ports, due(shop, gift?.id ?? '', news))).toEqual(nothing);
  });
});

test('the card is left out once it was removed', async () => {
  const shop = await openShop({ news: ['charged'] });
  const [gift] = await shop.order({});
  await shop.wakeAt('2027-03-02T09:00:00Z');
  const customer = await shop.ports.customers.find(shop.customerId);
  if (customer === undefined) throw new Error('opened with one');
  const { cardIdToCharge: _, ...cardless } = customer;
  await shop.ports.customers.save({ ...cardless, cards: [] }, [], shop.clock.now());
  const event = shop.world.events.find(({ type }) => type === 'GiftNewsDue');
  const again = { ...GiftNewsDue.parse(event), eventId: 'another' };
  expect(await tellCustomer(shop.ports, again)).toMatchObject({ ok: true });
  expect(shop.world.letters.at(-1)).toMatchObject({ kind: 'charged', gift: { id: gift?.id } });
  expect(shop.world.letters.at(-1)).not.toHaveProperty('card');
});

describe('news', () => {
  test.each<readonly [readonly News[] | undefined, object]>([
    [undefined, {}],
    [[], {}],
    [['charged'], {}],
    [ALL, { news: ['dispatched', 'delivered'] }],
  ])('%j after the charge of a parcel: %j', (news, kept) => {
    const customer = exampleCustomer(news === undefined ? {} : { news });
    expect(newsAfterCharge(customer, giftIn('charging'))).toEqual(kept);
  });

  test('a mail is never dispatched', () => {
    const gift = giftIn('charging', { kind: 'e_gift' });
    expect(newsAfterCharge(exampleCustomer({ news: ALL }), gift)).toEqual({ news: ['delivered'] });
    expect(newsAfterCharge(exampleCustomer({ news: ['dispatched'] }), gift)).toEqual({});
  });

  test('is due only when wished', () => {
    expect(newsDue(['delivered'], 'delivered')).toEqual([
      { type: 'GiftNewsDue', news: 'delivered' },
    ]);
    expect(newsDue(['delivered'], 'charged')).toEqual([]);
    expect(newsDue(undefined, 'charged')).toEqual([]);
  });
});
