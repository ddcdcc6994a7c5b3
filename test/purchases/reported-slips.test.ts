// What is reported with a slip in its time or its number, as POST /v1/purchases takes it.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyOf, send } from '../interactions/call-office.ts';
import { pageWorld } from '../pages/page-world.ts';

let key = '';
beforeAll(async () => {
  key = await keyOf(await pageWorld('2027-09-01T12:00:00Z'), 'purchases');
}, 60_000);
let count = 0;
beforeEach(() => {
  count += 1;
});

const report = async (...purchases: readonly object[]) =>
  send(await import('../../functions/http/report-purchases.ts'), { key, body: { purchases } });
const cups = (sourceId: string, more: object = {}) => ({
  ...{ source: `till-${count}`, sourceId, at: '2027-08-30T23:30:00Z', currency: 'GBP' },
  lines: [{ sku: 'CUP', name: 'Cup', quantity: 2, amountMinor: 900 }],
  ...more,
});

describe('what is reported', () => {
  test.each([
    ['0000-01-01T00:00:00Z', 'Pacific/Honolulu'],
    ['0201-05-05T10:00:00Z', 'UTC'],
    ['1926-05-05T10:00:00Z', 'Europe/London'],
  ])('as bought at %s is refused by itself', async (at, zone) => {
    const { status, receipts } = await report(cups('1'), cups('2', { at, zone }), cups('3'));
    expect([status, receipts]).toMatchObject([
      200,
      [{ outcome: 'recorded' }, { reason: 'too_long_ago' }, { outcome: 'recorded' }],
    ]);
  });

  test.each([
    ['no time', { at: 'yesterday' }, 'at'],
    ['a year below zero', { at: '-000500-01-01T00:00:00Z' }, 'at'],
    ['the last second below zero', { at: '-000001-12-31T23:59:59Z' }, 'at'],
    ['a number of spaces', { sourceId: ' \t' }, 'sourceId'],
  ])('with %s is refused at its field', async (_fact, more, field) => {
    expect(await report(cups('1'), cups('2', more))).toMatchObject({
      ...{ status: 400, errors: [{ field: `purchases[1].${field}` }] },
    });
  });

  test.each([' 8', '8 ', '\u00a08\n'])('with the number %j is number 8', async (sourceId) => {
    const [first] = (await report(cups('8'))).receipts ?? [];
    expect((await report(cups(sourceId))).receipts).toEqual([{ ...first, outcome: 'as_before' }]);
    const twice = await report(cups('8'), cups(sourceId));
    expect(twice).toMatchObject({ status: 422, code: 'purchase_twice' });
  });
});
