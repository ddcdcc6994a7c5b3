import type { CustomerId } from '../customers/customer.ts';
import type { GiftPorts } from '../gifts/ports.ts';
import type { Ids, Secrets } from '../kernel/ids.ts';
import type { Clock } from '../kernel/time.ts';
import type { OrderSheet } from './order-sheet.ts';
import type { OrderSheets } from './ports.ts';

export type SheetPorts = {
  readonly orderSheets: OrderSheets;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** The sheet that a customer fills in; an empty one that is not stored yet when there is none. */
export async function ownSheet(
  { orderSheets, secrets, clock }: SheetPorts,
  customerId: CustomerId,
): Promise<OrderSheet> {
  const sheet = await orderSheets.find({ customerId, sheetId: 'own' });
  const changedAt = clock.now();
  return (
    sheet ?? { id: 'own', version: 0, customerId, rows: [], orderKey: secrets.token(), changedAt }
  );
}

const ROW_ID_LENGTH = 12;

/** The random end of an id: two devices that add a row at once do not call it the same. */
export function newRowIdOf({ ids, clock }: Pick<GiftPorts, 'ids' | 'clock'>): () => string {
  return () => rowIdOf(ids, clock);
}

function rowIdOf(ids: Ids, clock: Clock): string {
  return ids.next('row', clock.now()).slice(-ROW_ID_LENGTH).toLowerCase();
}
