import * as z from 'zod';
import { Currency } from '../kernel/money.ts';
import { Instant, PlainDate } from '../kernel/time.ts';
import type { History } from './find-history.ts';
import { PurchaseId } from './purchase.ts';

/** What a customer bought, as the API says it. */
export const HistoryView = z
  .object({
    purchases: z
      .array(
        z.object({
          purchaseId: PurchaseId,
          source: z.string(),
          sourceId: z.string(),
          at: Instant,
          on: PlainDate,
          currency: Currency,
          amountMinor: z.int().meta({ description: 'Without what came back.' }),
          lines: z
            .array(
              z.object({
                sku: z.string(),
                name: z.exactOptional(z.string()),
                quantity: z.int(),
                returned: z.int().meta({ description: 'So many of the quantity came back.' }),
                amountMinor: z.int(),
              }),
            )
            .readonly(),
        }),
      )
      .meta({ description: 'The newest first.' }),
    page: z.int(),
    pageCount: z.int(),
    purchaseCount: z.int(),
  })
  .meta({ id: 'PurchaseHistory' });
export type HistoryView = z.output<typeof HistoryView>;

export function historyView({ entries, page, pageCount, purchaseCount }: History): HistoryView {
  return {
    purchases: entries.map(({ purchase, lines, amountMinor }) => {
      const { id: purchaseId, source, sourceId, at, on, currency } = purchase;
      return { purchaseId, source, sourceId, at, on, currency, amountMinor, lines };
    }),
    ...{ page, pageCount, purchaseCount },
  };
}
