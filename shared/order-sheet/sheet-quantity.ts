import { countedQuantity, readQuantity } from '../gifts/read-quantity.ts';
import type { SheetRow } from './order-sheet.ts';

/** As a row keeps what was typed: one of a thing is not said, and what cannot be read stays. */
export function typedQuantity(text: string | number = ''): Pick<SheetRow, 'quantity'> {
  const quantity = readQuantity(String(text));
  return quantity === 1 ? {} : { quantity: String(quantity ?? text).trim() };
}

/** As a gift has it; what cannot be read says nothing here. */
export function quantityOf({ quantity = '' }: Pick<SheetRow, 'quantity'>) {
  return countedQuantity(readQuantity(quantity));
}
