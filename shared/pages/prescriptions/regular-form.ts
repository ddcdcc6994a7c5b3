import * as z from 'zod';
import type { Product } from '../../catalogue/product.ts';
import { RecipientId } from '../../customers/recipient.ts';
import { GIFT_QUANTITY_MAX } from '../../gifts/gift.ts';
import { PlainDate } from '../../kernel/time.ts';
import type { Prescription } from '../../prescriptions/prescription.ts';
import { EVERY_WEEKS_MAX } from '../../prescriptions/prescription.ts';
import type { PrescriptionDraft } from '../../prescriptions/prescription-draft.ts';
import type { PrescriptionMessages } from '../messages/prescriptions.ts';
import { optionField } from '../order/order-form.ts';

const text = z.string().max(2_000).default('');

/** What the browser sends, as typed: whatever is wrong with it is said at its field. */
export const RegularForm = z.looseObject({
  ...{ name: text, productCode: text, quantity: text, whom: text, note: text },
  ...{ everyWeeks: text, nextOn: text },
  /** The search, and the two buttons beside saving. */
  q: z.string().max(100).default(''),
  look: z.exactOptional(z.string().max(10)),
  take: z.exactOptional(z.string().max(40)),
});
export type RegularForm = z.output<typeof RegularForm>;

export type RegularErrorCode = keyof PrescriptionMessages['errors'];
/** By field: `name`, `product`, `options.size`, `quantity`, `whom`, `note`, `nextOn`. */
export type RegularProblem = {
  readonly field: string;
  readonly code: RegularErrorCode;
  readonly possible?: string;
};

/** Nothing written yet; a name may be known already. */
export const EMPTY_REGULAR: RegularForm = RegularForm.parse({ quantity: '1' });

export function regularFormOf(prescription: Prescription): RegularForm {
  const { name, productCode, quantity, recipientId = '', note = '', standing } = prescription;
  const options = Object.entries(prescription.options).map(
    ([option, value]) => [optionField(option), value] as const,
  );
  return {
    ...Object.fromEntries(options),
    ...{ name, productCode, quantity: String(quantity), whom: recipientId, note, q: '' },
    everyWeeks: standing === undefined ? '' : String(standing.everyWeeks),
    nextOn: standing?.nextOn.toString() ?? '',
  };
}

export function optionOf(form: RegularForm, option: string): string {
  const value = form[optionField(option)];
  return typeof value === 'string' ? value : '';
}

type ReadRegular =
  | { readonly draft: PrescriptionDraft }
  | { readonly problems: readonly RegularProblem[] };

/** A prescription as it is to be, or everything that is wrong with it, field by field. */
export function readRegularForm(form: RegularForm, product: Product | undefined): ReadRegular {
  const name = form.name.trim();
  const note = form.note.trim();
  const quantity = Number(form.quantity.trim() || '1');
  const everyWeeks = Number(form.everyWeeks || '0');
  const nextOn = PlainDate.safeParse(form.nextOn.trim());
  const whom = RecipientId.safeParse(form.whom);
  const isDateWrong = everyWeeks > 0 && form.nextOn.trim() !== '' && !nextOn.success;
  const problems: readonly RegularProblem[] = [
    ...problem('name', name === '' && 'name_missing'),
    ...problem('name', (name.length > 80 || /\p{Cc}/u.test(name)) && 'too_long'),
    ...problem('product', product === undefined && 'product_missing'),
    ...problem('quantity', !isWithin(quantity, GIFT_QUANTITY_MAX) && 'quantity_invalid'),
    ...problem('whom', form.whom !== '' && !whom.success && 'recipient_not_found'),
    ...problem('note', note.length > 300 && 'too_long'),
    ...problem('nextOn', isDateWrong && 'date_missing'),
  ];
  if (problems.length > 0 || product === undefined) return { problems };
  const options = product.options
    .map(({ name: option }) => [option, optionOf(form, option)] as const)
    .filter(([, value]) => value !== '');
  const isStanding = isWithin(everyWeeks, EVERY_WEEKS_MAX);
  const draft: PrescriptionDraft = {
    ...{ name, productCode: product.id, options: Object.fromEntries(options), quantity },
    ...(whom.success ? { recipientId: whom.data } : {}),
    ...(note === '' ? {} : { note }),
    ...(isStanding
      ? { standing: { everyWeeks, ...(nextOn.success ? { nextOn: nextOn.data } : {}) } }
      : {}),
  };
  return { draft };
}

function problem(field: string, code: RegularErrorCode | false): readonly RegularProblem[] {
  return code === false ? [] : [{ field, code }];
}

function isWithin(count: number, max: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= max;
}
