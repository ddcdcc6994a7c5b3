import { readChosenOptions } from '../../gifts/chosen-options.ts';
import { readQuantity } from '../../gifts/read-quantity.ts';
import type { FieldProblem } from './staff-form-fields.ts';

/** Reads the fields of one row that are no plain text. */
export type Reading = {
  readonly options: (text: string) => object;
  readonly quantity: (text: string) => number;
};

/** What cannot be read is noted at its field. */
export function readingAt(prefix: string, problems: Record<string, FieldProblem>): Reading {
  return {
    options: (text) => {
      const chosen = readChosenOptions(text);
      if (chosen === undefined) problems[`${prefix}options`] = { code: 'options_unreadable' };
      return chosen ?? {};
    },
    quantity: (text) => {
      const quantity = readQuantity(text);
      if (quantity === undefined) problems[`${prefix}quantity`] = { code: 'quantity_invalid' };
      return quantity ?? 1;
    },
  };
}
