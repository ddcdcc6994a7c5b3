import type { GiftId } from '../../gifts/gift.ts';
import type { NewSheetRow } from '../../order-sheet/decide-sheet-rows.ts';
import { typedQuantity } from '../../order-sheet/sheet-quantity.ts';
import type { AgainChoice } from '../../work-forms/find-again.ts';
import type { PostedFields } from '../order/order-form.ts';

/** The names of the fields of one line. */
export const KEEP_FIELD = 'keep';
export const dayField = (giftIdBefore: GiftId) => `on.${giftIdBefore}`;
export const wordsField = (giftIdBefore: GiftId) => `words.${giftIdBefore}`;

/** What a sheet can keep; the card's own limit is said there. */
const MESSAGE_LENGTH_MAX = 5000;
const DAY_LENGTH_MAX = 40;

export type TypedLine = {
  readonly isKept: boolean;
  readonly deliverOn: string;
  readonly message: string;
};

/** A line as it was sent, or as it stands when nothing was. */
export function typedLine({ line, state, isPast }: AgainChoice, sent?: PostedFields): TypedLine {
  const { giftIdBefore, deliverOn, message } = line;
  if (sent === undefined) {
    const isKept = state === 'open' && !isPast;
    return { isKept, message, deliverOn: isPast ? '' : deliverOn.toString() };
  }
  return {
    isKept: [sent[KEEP_FIELD] ?? []].flat().includes(giftIdBefore),
    deliverOn: textOf(sent[dayField(giftIdBefore)]) ?? deliverOn.toString(),
    message: textOf(sent[wordsField(giftIdBefore)])?.replaceAll('\r\n', '\n') ?? message,
  };
}

export type AgainRows = {
  readonly rows: readonly NewSheetRow[];
  readonly isTooLong: boolean;
  /** Some that are ticked are there already: the button was pressed twice. */
  readonly isOnSheet: boolean;
};

/** The ticked lines as rows of an order sheet; what is wrong with a day is said there. */
export function againRows(choices: readonly AgainChoice[], sent: PostedFields): AgainRows {
  const ticked = choices
    .map((choice) => ({ ...choice, typed: typedLine(choice, sent) }))
    .filter(({ typed }) => typed.isKept);
  const rows = ticked
    .filter(({ state }) => state === 'open')
    .map(({ line, typed }): NewSheetRow => {
      const { giftIdBefore, recipientId, occasion, productCode, options, wrapping } = line;
      const { message, deliverOn } = typed;
      return {
        ...{ giftIdBefore, recipientId, occasion, productCode, options, message },
        ...typedQuantity(line.quantity),
        deliverOn: deliverOn.trim(),
        ...(wrapping === undefined ? {} : { wrapping }),
      };
    });
  const isTooLong = rows.some(
    ({ message, deliverOn }) =>
      message.length > MESSAGE_LENGTH_MAX || deliverOn.length > DAY_LENGTH_MAX,
  );
  return { rows, isTooLong, isOnSheet: ticked.some(({ state }) => state === 'on_sheet') };
}

function textOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.at(-1) : value;
}
