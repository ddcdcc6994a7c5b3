import * as z from 'zod';
import type { Product } from '../../catalogue/product.ts';
import type { ChangeForm as AskedForm } from '../../gifts/change-asked.ts';
import { PlainDate } from '../../kernel/time.ts';
import { optionField } from '../order/order-form.ts';
import type { ChangeProblem, TypedChange } from './gift-change-fields.ts';

/** What the form of one gift sends, as typed: what is wrong with it is said at its field. */
export const ChangeForm = z.looseObject({
  version: z.coerce.number().int().positive(),
  message: z.string(),
  deliverOn: z.string(),
  wrapping: z.exactOptional(z.string().max(40)),
  productCode: z.exactOptional(z.string().max(40)),
  /** The search, and the two buttons beside saving. */
  q: z.string().max(100).default(''),
  look: z.exactOptional(z.string().max(10)),
  take: z.exactOptional(z.string().max(40)),
});
export type ChangeForm = z.output<typeof ChangeForm>;

export type ReadChange = {
  readonly typed: TypedChange;
  /** Words that were searched for, also with the button that saves. */
  readonly isLooking: boolean;
  readonly asked?: AskedForm;
  readonly problems: readonly ChangeProblem[];
};

/** @param product the one that is chosen, for whoever may choose. */
export function readChangeForm(form: ChangeForm, product: Product | undefined): ReadChange {
  const { message, wrapping } = form;
  const deliverOn = form.deliverOn.trim();
  const options = optionsOf(form, product);
  const search = form.take === undefined ? form.q.trim() : '';
  const typed = {
    ...{ message, deliverOn, options, search },
    ...(wrapping === undefined ? {} : { wrapping }),
  };
  const isLooking = form.look !== undefined || search !== '';
  const date = PlainDate.safeParse(deliverOn);
  if (!date.success) {
    return { typed, isLooking, problems: [{ field: 'deliverOn', code: 'date_missing' }] };
  }
  // What comes by mail has no wrapping, whatever the parcel before it had.
  const wrapped = product?.kind === 'e_gift' ? '' : wrapping;
  const asked = {
    ...{ message, deliverOn: date.data },
    ...(wrapped === undefined ? {} : { wrapping: wrapped }),
    ...(product === undefined ? {} : { productCode: product.id, options }),
  };
  return { typed, isLooking, asked, problems: [] };
}

/** Of the chosen product alone: another one's answers mean nothing to it. */
function optionsOf(form: ChangeForm, product: Product | undefined) {
  const chosen = (product?.options ?? []).flatMap(({ name }) => {
    const value = form[optionField(name)];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(chosen);
}
