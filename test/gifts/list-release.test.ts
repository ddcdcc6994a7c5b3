import { describe, expect, test } from 'vitest';
import { cancelGift } from '../../shared/gifts/cancel-gift.ts';
import { listRelease, openReleases } from '../../shared/gifts/list-release.ts';
import { reportDelivery } from '../../shared/gifts/report-delivery.ts';
import { at, GIFT_ID } from '../support/gift-examples.ts';
import { type GiftShop, openShop } from '../support/gift-shop.ts';

const SINCE = at('2027-03-01T00:00:00Z');
const UNTIL = at('2027-03-31T00:00:00Z');

/** Five parcels, charged on 2, 2, 3, 5 and 5 March. */
async function fiveReleased() {
  const shop = await openShop();
  const days = ['04', '04', '05', '07', '07'];
  const gifts = await shop.order(...days.map((day) => ({ deliverOn: `2027-03-${day}` })));
  for (const day of ['22', '23', '25']) await shop.wakeAt(`2027-02-${day}T09:00:00Z`);
  for (const day of ['02', '03', '05']) await shop.wakeAt(`2027-03-${day}T09:00:00Z`);
  return { ...shop, giftIds: gifts.map(({ id }) => id) };
}

async function pages(shop: GiftShop, limit: number, since = SINCE, until = UNTIL) {
  const all: string[][] = [];
  let cursor: string | undefined;
  do {
    const range = { since, until, limit, ...(cursor === undefined ? {} : { cursor }) };
    const page = await openReleases(shop.ports, range);
    all.push(page.items.map(({ giftId }) => giftId.slice(-1)));
    cursor = page.cursor;
  } while (cursor !== undefined && all.length < 20);
  return all;
}

test('a release says what a carrier must know, and no price', async () => {
  const shop = await openShop();
  const [gift] = await shop.order({ wrapping: 'plain' });
  await shop.wakeAt('2027-02-22T09:00:00Z');
  await shop.wakeAt('2027-03-02T09:00:00Z');
  const { items } = await openReleases(shop.ports, { since: SINCE, until: UNTIL, limit: 10 });
  expect(items).toMatchObject([
    {
      ...{ giftId: gift?.id, recipientName: 'Grace Hopper', wrapping: 'plain' },
      ...{ productCode: '22423', message: 'Many happy returns' },
      address: { city: 'Oxford', country: 'GB' },
      ...{ deliverOn: gift?.deliverOn, expectedOn: gift?.deliverOn },
    },
  ]);
  expect(JSON.stringify(items)).not.toMatch(/minor|GBP/i);
});

describe('paging', () => {
  test.each([
    [1, 5],
    [2, 5],
    [3, 5],
    [5, 5],
    [100, 5],
  ])('by %i: all of them, once, in order of their release', async (limit, count) => {
    const shop = await fiveReleased();
    const all = (await pages(shop, limit)).flat();
    expect(all).toHaveLength(count);
    expect(all).toEqual([...all].sort());
  });

  test.each([
    ['2027-03-02T09:00:00Z', '2027-03-31T00:00:00Z', 5],
    ['2027-03-02T09:00:00.001Z', '2027-03-31T00:00:00Z', 3],
    ['2027-03-01T00:00:00Z', '2027-03-03T08:59:59.999Z', 2],
    ['2027-03-01T00:00:00Z', '2027-03-03T09:00:00Z', 3],
    ['2027-03-04T00:00:00Z', '2027-03-04T23:59:59Z', 0],
    ['2027-03-31T00:00:00Z', '2027-03-01T00:00:00Z', 0],
  ])('since %s until %s: %i', async (since, until, count) => {
    const shop = await fiveReleased();
    expect((await pages(shop, 2, at(since), at(until))).flat()).toHaveLength(count);
  });

  test('from the beginning of time: no day is read that can hold nothing', async () => {
    const shop = await fiveReleased();
    const { query } = shop.world.table;
    let queryCount = 0;
    shop.world.table.query = (range) => {
      queryCount += 1;
      return query.call(shop.world.table, range);
    };
    expect((await pages(shop, 100, at('1970-01-01T00:00:00Z'))).flat()).toHaveLength(5);
    expect(queryCount).toBeLessThan(100);
  });

  test.each(['nonsense', 'bnVsbA', 'eyJ1dGNEYXkiOiIyMDI3LTAzLTAyIiwid2l0aGluIjoieCJ9'])(
    'a cursor that is none is refused: %s',
    async (cursor) => {
      const { ports } = await fiveReleased();
      const range = { since: SINCE, until: UNTIL, limit: 2, cursor };
      await expect(openReleases(ports, range)).rejects.toMatchObject({ name: 'CursorRefused' });
    },
  );
});

test('what was cancelled or dispatched since is not to be fetched any more', async () => {
  const shop = await fiveReleased();
  const [first = '', second = ''] = shop.giftIds;
  await cancelGift(shop.ports, first);
  await reportDelivery(shop.ports, { giftId: second, status: 'dispatched' });
  expect((await pages(shop, 2)).flat()).toEqual(['3', '4', '5']);
});

describe('putting it on the list', () => {
  test('twice changes nothing', async () => {
    const shop = await fiveReleased();
    const [giftId = ''] = shop.giftIds;
    expect(await listRelease(shop.ports, giftId)).toMatchObject({ ok: true });
    expect((await pages(shop, 100)).flat()).toHaveLength(5);
  });

  test.each([
    ['a gift there is not', 'gift_not_found'],
    ['one that is not paid', 'not_released'],
    ['an e-gift', 'no_parcel'],
  ])('%s: %s', async (what, refusal) => {
    const shop = await openShop();
    const [parcel, eGift] = await shop.order({}, { productCode: 'VOUCHER-25' });
    const idOf = { gift_not_found: GIFT_ID, not_released: parcel?.id, no_parcel: eGift?.id };
    const giftId = idOf[refusal as keyof typeof idOf] ?? '';
    expect(await listRelease(shop.ports, giftId), what).toEqual({ ok: false, refusal });
  });
});
