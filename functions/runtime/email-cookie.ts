import * as z from 'zod';
import { spoilable } from './page.tsx';

const EMAIL_SECONDS = 3600;

/** The address in a cookie: as it was typed, and spelled so that no character of it ends the cookie. */
export const EmailText = spoilable(
  z
    .string()
    .min(1)
    .max(1000)
    .transform((text) => Buffer.from(text, 'base64url').toString('utf8')),
);

/** The cookie without its attributes. */
export function emailCookiePair(name: string, email: string): string {
  const text = Buffer.from(email, 'utf8').toString('base64url');
  return `${name}=${text}; Max-Age=${EMAIL_SECONDS}`;
}
