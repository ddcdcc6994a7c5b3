import * as z from 'zod';
import { RecipientId } from '../customers/recipient.ts';
import { GIFT_QUANTITY_MAX } from '../gifts/gift.ts';
import { PlainDate } from '../kernel/time.ts';
import { EVERY_WEEKS_MAX, type Prescription } from './prescription.ts';

/** Line breaks and their like have no place in a name. */
const line = (lengthMax: number) =>
  z
    .string()
    .trim()
    .max(lengthMax)
    .regex(/^\P{Cc}*$/u, 'must not contain control characters');

const fields = {
  name: line(80).min(1),
  productCode: z.string().max(40),
  options: z.record(z.string().max(40), z.string().max(40)),
  quantity: z.int().min(1).max(GIFT_QUANTITY_MAX),
  recipientId: RecipientId.meta({ description: 'Absent: to the customer’s own address.' }),
  note: z.string().trim().max(300),
};

const StandingDraft = z.strictObject({
  everyWeeks: z.int().min(1).max(EVERY_WEEKS_MAX),
  nextOn: z
    .exactOptional(PlainDate)
    .meta({ description: 'The next delivery; the earliest that is possible when absent.' }),
});

/** A prescription as it is asked for. */
export const PrescriptionDraft = z
  .strictObject({
    ...fields,
    options: fields.options.default({}),
    quantity: fields.quantity.default(1),
    recipientId: z.exactOptional(fields.recipientId),
    note: z.exactOptional(fields.note),
    standing: z.exactOptional(StandingDraft),
  })
  .meta({ id: 'PrescriptionDraft' });
export type PrescriptionDraft = Readonly<z.output<typeof PrescriptionDraft>>;

/** What is not mentioned stays; `null` takes away. */
export const PrescriptionChange = z
  .strictObject({
    ...z.object(fields).partial().shape,
    recipientId: fields.recipientId.nullable().optional(),
    note: fields.note.nullable().optional(),
    standing: StandingDraft.nullable().optional(),
  })
  .meta({ id: 'PrescriptionChange' });
export type PrescriptionChange = Readonly<z.output<typeof PrescriptionChange>>;

/** The prescription as it would be written down anew, with what is to change. */
export function draftWith(before: Prescription, change: PrescriptionChange): PrescriptionDraft {
  const { recipientId, note, standing } = { ...optionalsOf(before), ...given(change) };
  const isOtherProduct =
    change.productCode !== undefined && change.productCode !== before.productCode;
  return {
    name: change.name ?? before.name,
    productCode: change.productCode ?? before.productCode,
    // Another product has other options; those of the old one would only be refused.
    options: change.options ?? (isOtherProduct ? {} : { ...before.options }),
    quantity: change.quantity ?? before.quantity,
    ...(recipientId == null ? {} : { recipientId }),
    ...(note == null || note === '' ? {} : { note }),
    ...(standing == null ? {} : { standing }),
  };
}

function optionalsOf({ recipientId, note, standing }: Prescription): PrescriptionChange {
  return {
    ...(recipientId === undefined ? {} : { recipientId }),
    ...(note === undefined ? {} : { note }),
    ...(standing === undefined
      ? {}
      : { standing: { everyWeeks: standing.everyWeeks, nextOn: standing.nextOn } }),
  };
}

function given(change: PrescriptionChange): PrescriptionChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
