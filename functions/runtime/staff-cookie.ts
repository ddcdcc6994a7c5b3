import * as z from 'zod';
import type { Instant } from '../../shared/kernel/time.ts';
import { OpenIdAttempt } from '../../shared/staff/open-id-attempt.ts';
import { EmailText, emailCookiePair } from './email-cookie.ts';
import { spoilable } from './page.tsx';
import { isStaffPath, STAFF_COOKIE } from './staff-handler.tsx';

/** Strict: no other site opens a page of the staff in their name. */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';
/** Lax: the provider's site leads back to us, and the browser is to bring it along then. */
const RETURN_ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

export function staffCookie(token: string, now: Instant, expiresAt: Instant): string {
  const seconds = Math.floor(now.until(expiresAt).total('seconds'));
  return `${STAFF_COOKIE}=${token}; Max-Age=${seconds}; ${ATTRIBUTES}`;
}

export function endedStaffCookie(): string {
  return `${STAFF_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;
}

/** The address that was typed in, between asking for a code and entering it. */
export const STAFF_EMAIL_COOKIE = '__Host-staff-email';

export const StaffEmailCookie = z.object({ [STAFF_EMAIL_COOKIE]: EmailText });

export function staffEmailCookie(email: string): string {
  return `${emailCookiePair(STAFF_EMAIL_COOKIE, email)}; ${ATTRIBUTES}`;
}

export function endedStaffEmailCookie(): string {
  return `${STAFF_EMAIL_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;
}

/** Between leaving for the provider and coming back: only the browser that left may come back. */
export const OPENID_COOKIE = '__Host-staff-openid';
const OPENID_SECONDS = 600;

type Remembered = { readonly attempt: OpenIdAttempt; readonly next?: string | undefined };

export const OpenidCookie = z.object({
  [OPENID_COOKIE]: spoilable(
    z
      .string()
      .max(2000)
      .transform((text) => text.split('.'))
      .pipe(z.tuple([z.string(), z.string(), z.string(), z.string()]))
      .transform(([state, nonce, codeVerifier, next]) => ({
        ...{ state, nonce, codeVerifier },
        next: Buffer.from(next, 'base64url').toString('utf8'),
      }))
      .pipe(OpenIdAttempt.extend({ next: z.string() }))
      .transform(({ next, ...attempt }) => ({
        attempt,
        next: isStaffPath(next) ? next : undefined,
      })),
  ),
});

export function openidCookie({ attempt, next = '' }: Remembered): string {
  const { state, nonce, codeVerifier } = attempt;
  const onTo = Buffer.from(next, 'utf8').toString('base64url');
  const text = [state, nonce, codeVerifier, onTo].join('.');
  return `${OPENID_COOKIE}=${text}; Max-Age=${OPENID_SECONDS}; ${RETURN_ATTRIBUTES}`;
}

export function endedOpenidCookie(): string {
  return `${OPENID_COOKIE}=; Max-Age=0; ${RETURN_ATTRIBUTES}`;
}
