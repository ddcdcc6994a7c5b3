import * as z from 'zod';
import { AddressDraft } from '../customers/recipient-draft.ts';
import { GIFT_QUANTITY_MAX } from '../gifts/gift.ts';

const text = (lengthMax: number) => z.string().max(lengthMax);

/** As it was written by hand; whether it can be so is found out row by row. */
const written = {
  name: text(200),
  address: AddressDraft,
  email: text(254),
  productCode: text(100),
  options: z.record(text(40), text(40)).readonly(),
  quantity: z.int().min(1).max(GIFT_QUANTITY_MAX),
  message: text(5000),
  deliverOn: text(40),
};

const number = z.int().positive();

/** What was ticked and written at a printed row. */
export const FormAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ number, answer: z.literal('keep') }),
  z.strictObject({ number, answer: z.literal('drop') }),
  z.strictObject({
    ...{ number, answer: z.literal('change') },
    ...z.object(written).partial().shape,
    /** `null` takes the wrapping off. */
    wrapping: text(40).nullable().optional(),
  }),
]);
export type FormAnswer = z.output<typeof FormAnswer>;
export type ChangeAnswer = Extract<FormAnswer, { answer: 'change' }>;

/** What was written into an empty row. */
export const NewFormRow = z.strictObject({
  name: written.name,
  address: written.address,
  email: z.exactOptional(written.email),
  occasion: text(100),
  productCode: written.productCode,
  options: written.options.default({}),
  quantity: z.exactOptional(written.quantity),
  message: written.message.default(''),
  wrapping: z.exactOptional(text(40)),
  deliverOn: written.deliverOn,
});
export type NewFormRow = z.output<typeof NewFormRow>;

/** A printed row without an answer is not ordered. */
export const WorkFormAnswers = z
  .strictObject({
    answers: z.array(FormAnswer).max(500).default([]),
    newRows: z.array(NewFormRow).max(100).default([]),
  })
  .meta({ id: 'WorkFormAnswers' });
export type WorkFormAnswers = z.output<typeof WorkFormAnswers>;
