import { expect, test } from 'vitest';
import { PlainDate, Temporal } from '../../shared/kernel/time.ts';
import { gatherOrder } from '../../shared/purchases/gather-order.ts';
import type { ReadLine } from '../../shared/purchases/read-purchase-row.ts';

const LINE: ReadLine = {
  ...{ sourceId: 'A1', sku: '22423', quantity: 1, amountMinor: 1295, currency: 'GBP' },
  at: Temporal.Instant.from('2011-03-02T10:00:00.000Z'),
  on: PlainDate.parse('2011-03-02'),
};

test('an order in two currencies is nobody’s', () => {
  const { order } = gatherOrder([
    { line: 2, read: LINE },
    { line: 3, read: { ...LINE, currency: 'EUR' } },
  ]);
  expect(order).toMatchObject({ ok: false, refusal: 'currencies_differ' });
});

test('the instant of an order is the earliest of its lines', () => {
  const earlier = Temporal.Instant.from('2011-03-02T09:59:00.000Z');
  const { order } = gatherOrder([
    { line: 2, read: LINE },
    { line: 3, read: { ...LINE, at: earlier } },
  ]);
  expect(order).toMatchObject({ ok: true, value: { at: earlier, currency: 'GBP' } });
});
