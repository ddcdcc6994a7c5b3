import * as z from 'zod';
import { Occasion, RecipientId } from '../customers/recipient.ts';
import { RecipientDraft } from '../customers/recipient-draft.ts';
import { PlainDate } from '../kernel/time.ts';
import { GIFT_QUANTITY_MAX } from './gift.ts';

const recipient = {
  recipientId: RecipientId.optional().meta({ description: 'Somebody of the address book.' }),
  recipient: RecipientDraft.optional().meta({
    description: 'Somebody new, or the same name and address again.',
  }),
};

function isForOne(line: { readonly recipientId?: unknown; readonly recipient?: unknown }): boolean {
  return line.recipientId === undefined || line.recipient === undefined;
}

const FOR_TWO = {
  path: ['recipient'],
  error: 'is given beside recipientId, and only one of them can count',
};

const NO_CONTROLS = 'must not contain control characters';

const chosen = {
  productCode: z.string().max(40),
  options: z.record(z.string().max(40), z.string().max(40)),
  /** Longer than allowed is refused with its line, not with the whole body. */
  message: z
    .string()
    .max(5000)
    .regex(/^[\P{Cc}\t\n\r]*$/u, NO_CONTROLS),
  wrapping: z.string().max(40),
  quantity: z.int().min(1).max(GIFT_QUANTITY_MAX),
  occasion: Occasion.regex(/^\P{Cc}*$/u, NO_CONTROLS),
  deliverOn: PlainDate,
};

/** One gift as it is asked for; either `recipientId` or `recipient`. */
export const GiftLine = z
  .strictObject({
    ...recipient,
    ...chosen,
    options: chosen.options.default({}),
    message: chosen.message.default(''),
    wrapping: chosen.wrapping.optional(),
    quantity: chosen.quantity.optional().meta({
      description: 'Of the same thing, in one parcel with one delivery; 1 when absent.',
    }),
  })
  .refine(isForOne, FOR_TWO)
  .meta({ id: 'GiftLine' });
export type GiftLine = z.output<typeof GiftLine>;

export const GiftOrderRequest = z
  .strictObject({ gifts: z.array(GiftLine).min(1).max(1000) })
  .meta({ id: 'GiftOrderRequest' });

/** What is not mentioned stays; `wrapping: null` takes the wrapping off. */
export const GiftChange = z
  .strictObject({
    ...recipient,
    ...z.object(chosen).partial().shape,
    wrapping: chosen.wrapping.nullable().optional(),
  })
  .refine(isForOne, FOR_TWO)
  .meta({ id: 'GiftChange' });
export type GiftChange = z.output<typeof GiftChange>;

export const GiftChangeRequest = GiftChange.safeExtend({
  version: z.int().positive().optional().meta({
    description: 'What you looked at; a change by somebody else since is then noticed.',
  }),
}).meta({ id: 'GiftChangeRequest' });
