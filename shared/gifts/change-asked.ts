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
  const message = tidied(form.message);
  const wrapping = form.wrapping === '' ? null : form.wrapping;
  return {
    ...(message === tidied(gift.message) ? {} : { message }),
    ...(form.deliverOn.equals(gift.deliverOn) ? {} : { deliverOn: form.deliverOn }),
    ...(wrapping === undefined || wrapping === (gift.wrapping ?? null) ? {} : { wrapping }),
  };
}

/** Browsers send a line break as two characters, which would count twice. */
function tidied(message: string): string {
  return message.replace(/\r\n?/g, '\n').trim();
}
