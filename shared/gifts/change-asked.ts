import { isDeepStrictEqual } from 'node:util';
import type { PlainDate } from '../kernel/time.ts';
import type { Gift } from './gift.ts';
import type { GiftChange } from './gift-line.ts';

/** What a form sends back: everything, changed or not; an empty wrapping is none. */
export type ChangeForm = {
  readonly message: string;
  readonly deliverOn: PlainDate;
  /** Absent where the form had none to choose. */
  readonly wrapping?: string;
  readonly productCode?: string;
  /** Those of the product that is chosen now. */
  readonly options?: Readonly<Record<string, string>>;
};

/** Only what differs from the gift, so that what was agreed stays agreed. */
export function changeAsked(gift: Gift, form: ChangeForm): GiftChange {
  const message = tidied(form.message);
  const wrapping = form.wrapping === '' ? null : form.wrapping;
  return {
    ...(message === tidied(gift.message) ? {} : { message }),
    ...(form.deliverOn.equals(gift.deliverOn) ? {} : { deliverOn: form.deliverOn }),
    ...(wrapping === undefined || wrapping === (gift.wrapping ?? null) ? {} : { wrapping }),
    ...productAsked(gift, form),
  };
}

function productAsked(gift: Gift, { productCode, options }: ChangeForm): GiftChange {
  const isOther = productCode !== undefined && productCode !== gift.productCode;
  const isChosenAnew =
    options !== undefined && (isOther || !isDeepStrictEqual({ ...options }, { ...gift.options }));
  return {
    ...(isOther ? { productCode } : {}),
    ...(isChosenAnew ? { options: { ...options } } : {}),
  };
}

/** Browsers send a line break as two characters, which would count twice. */
function tidied(message: string): string {
  return message.replace(/\r\n?/g, '\n').trim();
}
