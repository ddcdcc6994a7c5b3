import type { PlainDate } from '../kernel/time.ts';
import type { Gift } from './gift.ts';
import type { GiftChange } from './gift-line.ts';

/** What a form sends back: everything, changed or not; an empty wrapping is none. */
export type ChangeForm = {
  readonly message: string;
  readonly deliverOn: PlainDate;
  /** Absent where the form had none to choose. */
  readonly wrapping?: string;
};

/** Only what differs from the gift, so that what was agreed stays agreed. */
export function changeAsked(gift: Gift, form: ChangeForm): GiftChange {
  // Browsers send line breaks as two characters, which would count twice.
  const message = form.message.replaceAll('\r\n', '\n').trim();
  const wrapping = form.wrapping === '' ? null : form.wrapping;
  return {
    ...(message === gift.message.trim() ? {} : { message }),
    ...(form.deliverOn.equals(gift.deliverOn) ? {} : { deliverOn: form.deliverOn }),
    ...(wrapping === undefined || wrapping === (gift.wrapping ?? null) ? {} : { wrapping }),
  };
}
