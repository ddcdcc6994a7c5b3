import type { Outcome } from '../kernel/outcome.ts';
import type { Instant } from '../kernel/time.ts';
import type { Happening } from '../table/entity-store.ts';
import type { OrderSheet, OrderSheetRef } from './order-sheet.ts';

/** Half-filled orders. */
export interface OrderSheets {
  find(ref: OrderSheetRef): Promise<OrderSheet | undefined>;
  save(
    sheet: OrderSheet,
    happened: readonly Happening[],
    at: Instant,
  ): Promise<Outcome<OrderSheet, 'changed_meanwhile'>>;
}
