import * as z from 'zod';
import { GiftId } from '../../shared/gifts/gift.ts';
import { ObjectionId, PROOF_MINUTES } from '../../shared/privacy/recipients/objection.ts';
import type { Proof } from '../../shared/privacy/recipients/prove-address.ts';
import { EmailText, emailCookiePair } from './email-cookie.ts';
import { spoilable } from './page.tsx';

// What one page remembers for the next one and no address should hold: addresses stay in histories.

/** The e-mail address that was typed in, between asking for a code and entering it. */
export const EMAIL_COOKIE = '__Host-sign-in';
/** The gift, and its link's token, between leaving for the payment provider and coming back. */
export const CARD_GIFT_COOKIE = '__Host-card-gift';

const CARD_GIFT_SECONDS = 3600;
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

export const EmailCookie = z.object({ [EMAIL_COOKIE]: EmailText });

export function emailCookie(email: string): string {
  return `${emailCookiePair(EMAIL_COOKIE, email)}; ${ATTRIBUTES}`;
}

/** The address that is to be theirs, between asking for a code and entering it. */
export const NEW_EMAIL_COOKIE = '__Host-new-address';

export const NewEmailCookie = z.object({ [NEW_EMAIL_COOKIE]: EmailText });

export function newEmailCookie(email: string): string {
  return `${emailCookiePair(NEW_EMAIL_COOKIE, email)}; ${ATTRIBUTES}`;
}

export const CardGiftCookie = z.object({
  [CARD_GIFT_COOKIE]: spoilable(
    z
      .string()
      .max(300)
      .transform((text) => text.split('.'))
      .pipe(z.tuple([GiftId, z.string().regex(/^[\w-]*$/)]))
      .transform(([giftId, token]) => ({ giftId, token: token === '' ? undefined : token })),
  ),
});

export function cardGiftCookie(giftId: GiftId, token = ''): string {
  return `${CARD_GIFT_COOKIE}=${giftId}.${token}; Max-Age=${CARD_GIFT_SECONDS}; ${ATTRIBUTES}`;
}

/** That an address is theirs, for a recipient who asks; with the address in the cookie above. */
export const ADDRESS_PROOF_COOKIE = '__Host-address-proof';

export const AddressProofCookie = z.object({
  [ADDRESS_PROOF_COOKIE]: spoilable(
    z
      .string()
      .max(200)
      .transform((text) => text.split('.'))
      .pipe(z.tuple([ObjectionId, z.string().regex(/^[\w-]+$/)]))
      .transform(([objectionId, secret]) => ({ objectionId, secret })),
  ),
});

export function addressProofCookie({ objectionId, secret }: Proof): string {
  const seconds = PROOF_MINUTES * 60;
  return `${ADDRESS_PROOF_COOKIE}=${objectionId}.${secret}; Max-Age=${seconds}; ${ATTRIBUTES}`;
}

export function endedCookie(name: string): string {
  return `${name}=; Max-Age=0; ${ATTRIBUTES}`;
}
