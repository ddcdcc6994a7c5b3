import { Temporal } from '../../shared/kernel/time.ts';
import type { Order } from '../../shared/purchases/decide-recording.ts';
import { type Purchase, type PurchaseLine, purchaseIdOf } from '../../shared/purchases/purchase.ts';

export const ADA = 'cus_01KP0000000000000000000001';
export const SHOP = 'gift-shop';

/** `2 × 22423 for 1275`, below zero when it came back. */
export function line(
  quantity: number,
  { sku = '22423', eachMinor = 1275, ...more }: LineGiven = {},
): PurchaseLine {
  return { sku, quantity, amountMinor: quantity * eachMinor, ...more };
}
type LineGiven = {
  readonly sku?: string;
  readonly eachMinor?: number;
  readonly marginMinor?: number;
  readonly name?: string;
};

type Given = Partial<Omit<Purchase, 'at' | 'on' | 'lines'>> & { readonly at?: string };

export function purchase(
  sourceId: string,
  lines: readonly PurchaseLine[],
  { at = '2026-03-02T10:00:00Z', ...given }: Given = {},
): Purchase {
  const instant = Temporal.Instant.from(at);
  return {
    ...{ id: purchaseIdOf(SHOP, sourceId), version: 1, source: SHOP, sourceId },
    ...{ customerId: ADA, currency: 'GBP', lines, ...given },
    ...{ at: instant, on: instant.toZonedDateTimeISO('UTC').toPlainDate() },
  };
}

export function order(
  sourceId: string,
  lines: readonly PurchaseLine[],
  {
    at = '2026-03-02T10:00:00Z',
    ...given
  }: Partial<Omit<Order, 'at' | 'on'>> & {
    readonly at?: string;
  } = {},
): Order {
  const instant = Temporal.Instant.from(at);
  return {
    ...{ source: SHOP, sourceId, currency: 'GBP', customerId: ADA, buyerText: 'ref ada', lines },
    ...{ at: instant, on: instant.toZonedDateTimeISO('UTC').toPlainDate() },
    ...given,
  };
}

/** Of nobody: counted in totals only. */
export function anonymous(order: Order): Order {
  const { customerId: _nobody, ...rest } = order;
  return { ...rest, buyerText: '' };
}
